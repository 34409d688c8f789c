package vn.motcua.counter;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.keys.ReceiptSeal;

/// Corrects what was written down wrongly, and withdraws a dossier; always with a reason, always as a new action.
public final class AmendDossier {

    private final CounterData data;
    private final Procedures procedures;
    private final DayCheck days;
    private final SecureRandom random = new SecureRandom();

    public AmendDossier(CounterData data, Procedures procedures, DayCheck days) {
        this.data = data;
        this.procedures = procedures;
        this.days = days;
    }

    /// Writes the right answers; the receipt has to be printed anew and supersedes the earlier one.
    ///
    /// @param answers field key → the right answer, or none to take it away
    /// @return refused if the form would not be complete and right, or nothing changes
    public Amending correct(UUID id, Map<String, Optional<Answer>> answers, String reason, Acting who) {
        var files =
                FormFiles.of(answers.values().stream().flatMap(Optional::stream).toList(), data.files());
        return amend(id, reason, who, dossier -> correction(dossier, answers, reason.strip(), files));
    }

    /// The citizen takes the dossier back.
    public Amending withdraw(UUID id, String reason, Acting who) {
        return amend(id, reason, who, _ -> new Change.Right(List.of(new Withdrawn(reason.strip()))));
    }

    private sealed interface Change {
        /// @param facts what is appended, in this order
        record Right(List<Facts> facts) implements Change {}

        record Wrong(Amending.Refused why) implements Change {}
    }

    private Amending amend(UUID id, String reason, Acting who, Function<Dossier, Change> change) {
        if (!who.role().receives()) {
            return Amending.Refused.because("counter.may-not-receive");
        }
        var unfit = Reasons.unfit(reason);
        if (unfit.isPresent()) {
            return new Amending.Refused(List.of(unfit.get()));
        }
        return data.ledger().write(who, entry -> {
            var dossier = entry.dossier(id);
            if (dossier.isEmpty() || dossier.get().readOnly()) {
                return Amending.Refused.because("counter.read-only");
            }
            if (!dossier.get().state().isOpen()) {
                return Amending.Refused.because(
                        "counter.closed", dossier.get().number().text());
            }
            return switch (change.apply(dossier.get())) {
                case Change.Wrong(var why) -> why;
                case Change.Right(var facts) -> {
                    for (var one : facts) {
                        entry.append(
                                Optional.of(id), entry.dossier(id).orElseThrow().heads(), one);
                    }
                    yield new Amending.Done(entry.dossier(id).orElseThrow());
                }
            };
        });
    }

    private Change correction(Dossier dossier, Map<String, Optional<Answer>> answers, String reason, FormFiles files) {
        var reopened = ReopenedForm.of(dossier);
        var before = procedures.work(
                reopened.form(), reopened.people(), days.clockTime().toLocalDate());
        if (before.isEmpty()) {
            return new Change.Wrong(Amending.Refused.because(
                    "counter.no-procedure", dossier.received().procedure().code()));
        }
        var changed = reopened.with(before.get().filled(), answers);
        var after = procedures
                .work(changed.form(), changed.people(), days.clockTime().toLocalDate())
                .orElseThrow();
        var gaps = FormGaps.of(after);
        if (!gaps.isEmpty()) {
            return new Change.Wrong(new Amending.Refused(gaps));
        }
        var looked = files.look(after, answers.keySet());
        return looked.lacking().isEmpty()
                ? difference(
                        dossier,
                        Contents.of(changed.form(), changed.people(), after),
                        reason,
                        looked.attached().stream()
                                .filter(file -> !dossier.attached().contains(file))
                                .toList())
                : new Change.Wrong(new Amending.Refused(looked.lacking()));
    }

    /// @param attached files that the right answers name
    private Change difference(Dossier dossier, Content right, String reason, List<PaperAttached> attached) {
        var facts = new HashMap<String, Map<String, Optional<Answer>>>();
        for (var person : dossier.content().people()) {
            var now = right.people().stream()
                    .filter(one -> one.id().equals(person.id()))
                    .findFirst()
                    .map(one -> one.facts())
                    .orElse(Map.of());
            var differing = differing(person.facts(), now);
            if (!differing.isEmpty()) {
                facts.put(person.id(), differing);
            }
        }
        var answers = differing(dossier.content().answers(), right.answers());
        if (facts.isEmpty() && answers.isEmpty()) {
            return new Change.Wrong(Amending.Refused.because("counter.nothing-changed"));
        }
        var all = new ArrayList<Facts>();
        all.add(new FormCorrected(reason, answers, facts, ReceiptSeal.newKey(random)));
        all.addAll(attached);
        return new Change.Right(List.copyOf(all));
    }

    private static Map<String, Optional<Answer>> differing(Map<String, Answer> before, Map<String, Answer> now) {
        var differing = new HashMap<String, Optional<Answer>>();
        now.forEach((key, answer) -> {
            if (!answer.equals(before.get(key))) {
                differing.put(key, Optional.of(answer));
            }
        });
        before.keySet().stream()
                .filter(key -> !now.containsKey(key))
                .forEach(key -> differing.put(key, Optional.empty()));
        return differing;
    }
}
