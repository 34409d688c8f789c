package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.Lanes;

/// Forms that are only written here: printed on F9, and nothing of them kept once the printer took them.
final class FormsOnly {

    private final Workplace workplace;
    private final Lanes lanes;
    private final Taking taking;
    private final VisitModel visit;

    FormsOnly(Workplace workplace, Lanes lanes, Taking taking, VisitModel visit) {
        this.workplace = workplace;
        this.lanes = lanes;
        this.taking = taking;
        this.visit = visit;
    }

    /// Whether no form of the visit becomes a dossier here.
    boolean isAll() {
        var worked = visit.shown().worked().values();
        return !worked.isEmpty() && worked.stream().noneMatch(form -> takes(form.procedure()));
    }

    boolean takes(Procedure procedure) {
        return workplace.data().office().takes(procedure);
    }

    /// What F9 does with the forms of the visit.
    Sentence act() {
        return isAll() ? Sentence.of("hand.form-only", authorities()) : Sentence.of("ui.receive");
    }

    private String authorities() {
        return visit.shown().worked().values().stream()
                .map(form -> authority(form.procedure()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Where the citizen hands a form in.
    String authority(Procedure procedure) {
        return workplace.data().office().authority(procedure.authority()).name();
    }

    /// What came of printing.
    ///
    /// @param troubles what the printer said, where it did not take a form
    private record Sent(List<Sentence> told, List<Sentence> troubles) {}

    /// @param then what to do once the printer took all of them; else the visit stays as it is
    void print(List<Worked> forms, Runnable then) {
        if (forms.isEmpty()) {
            return;
        }
        var day = visit.now().toLocalDate();
        var id = visit.visit().id();
        lanes.printing().run(() -> send(forms, day), sent -> came(sent, id, then), this::back);
    }

    private Sent send(List<Worked> forms, LocalDate day) {
        var told = new ArrayList<Sentence>();
        var troubles = new ArrayList<Sentence>();
        for (var form : forms) {
            trouble(form, day)
                    .ifPresentOrElse(
                            troubles::add, () -> told.add(workplace.prints().handedOver(form)));
        }
        return new Sent(List.copyOf(told), List.copyOf(troubles));
    }

    private Optional<Sentence> trouble(Worked form, LocalDate day) {
        try {
            return workplace.prints().form(form, day);
        } catch (UndrawablePaper e) {
            return Optional.of(e.sentence());
        }
    }

    private void came(Sent sent, UUID id, Runnable then) {
        if (!sent.troubles().isEmpty()) {
            back();
            visit.tell(new Notice(Notice.Kind.WRONG, sent.troubles(), List.of()));
            return;
        }
        then.run();
        forget(id);
        visit.tell(new Notice(Notice.Kind.TOLD, sent.told(), List.of()));
    }

    /// Unless the same visit goes on with other forms already, of which there is a draft.
    private void forget(UUID id) {
        if (taking.stage() instanceof Stage.Filling && visit.visit().id().equals(id)) {
            return;
        }
        lanes.desk()
                .run(
                        () -> {
                            workplace.data().drafts().forget(id);
                            return id;
                        },
                        _ -> {});
    }

    private void back() {
        if (taking.stage() instanceof Stage.Receiving) {
            taking.back();
        }
    }
}
