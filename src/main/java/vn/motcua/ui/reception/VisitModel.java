package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Drafts;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Visit;
import vn.motcua.counter.VisitText;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.Background;

/// The visit at the desk: every change is worked out at once and kept as a draft in the background.
final class VisitModel {

    private final Workplace workplace;
    private final Background desk;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Visit>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
    private ZonedDateTime offset;
    private int saving;
    private boolean frozen;
    private Runnable afterChange = () -> {};

    VisitModel(Workplace workplace, Background desk) {
        this.workplace = workplace;
        this.desk = desk;
        offset = workplace.days().clockTime();
        shown = new ReadOnlyObjectWrapper<>(work(fresh(), Optional.empty()));
    }

    /// Takes up the newest draft of who works here, and looks which day it is. What colleagues began waits for them.
    void start() {
        desk.run(
                () -> {
                    workplace.procedures().units(); // read before the first card comes, not while it does
                    var drafts = VisitText.all(workplace.data().drafts());
                    drafts.forEach(this::prepare);
                    return drafts;
                },
                drafts -> {
                    var mine = visit().isEmpty()
                            ? drafts.stream().filter(this::isMine).findFirst()
                            : Optional.<Visit>empty();
                    mine.ifPresent(this::show);
                    others.set(inOrder(drafts));
                });
        askTheDay();
    }

    /// A new arrival; what was begun stays a draft and is offered.
    void begin() {
        others.set(othersWithPresent());
        shown.set(work(fresh(), Optional.empty()));
        notice.set(Optional.empty());
        askTheDay();
    }

    /// A new arrival after the present one was received.
    void beginAfterReceiving() {
        shown.set(work(fresh(), Optional.empty()));
        notice.set(Optional.empty());
    }

    void resume(Visit draft) {
        others.set(othersWithPresent().stream()
                .filter(visit -> !visit.id().equals(draft.id()))
                .toList());
        desk.run(
                () -> {
                    prepare(draft);
                    return draft;
                },
                this::show);
    }

    private List<Visit> othersWithPresent() {
        var all = new ArrayList<>(others.get());
        if (!visit().isEmpty()) {
            all.removeIf(one -> one.id().equals(visit().id()));
            all.add(visit());
        }
        all.sort(Comparator.comparing(one -> one.arrivedAt().toInstant()));
        return List.copyOf(all);
    }

    /// Who has waited longest first; without the present one.
    private List<Visit> inOrder(List<Visit> drafts) {
        return drafts.stream()
                .filter(one -> !one.id().equals(visit().id()))
                .sorted(Comparator.comparing(one -> one.arrivedAt().toInstant()))
                .toList();
    }

    private boolean isMine(Visit draft) {
        return draft.begunBy().map(workplace.who().name()::equals).orElse(true);
    }

    private Visit fresh() {
        return Visit.begin(now().toOffsetDateTime(), workplace.who().name());
    }

    private void show(Visit visit) {
        shown.set(work(visit, visit.forms().stream().map(OpenedForm::id).findFirst()));
        notice.set(OlderForms.question(this, OlderForms.of(visit, workplace.procedures())));
    }

    /// Conditions take most of a second the first time: before the form is shown, not while.
    private Visit prepare(Visit visit) {
        visit.forms()
                .forEach(form -> workplace
                        .procedures()
                        .catalogue()
                        .find(form.procedure(), form.version())
                        .ifPresent(this::prepare));
        return visit;
    }

    private Procedure prepare(Procedure procedure) {
        workplace.procedures().catalogue().conditions(procedure);
        return procedure;
    }

    /// Opens a procedure for the people of the visit, beside those that are open.
    void open(Procedure procedure) {
        desk.run(() -> prepare(procedure), ready -> {
            var opened = visit().open(ready);
            change(opened, Optional.of(opened.forms().getLast().id()));
        });
    }

    /// Goes on with other forms for the same people, unless the visit is another one by then.
    ///
    /// @param ready what is to be done first, once their conditions are prepared
    void goOn(Visit next, List<Procedure> procedures, Runnable ready, Runnable otherwise) {
        desk.run(
                () -> {
                    procedures.forEach(this::prepare);
                    return next;
                },
                prepared -> {
                    ready.run();
                    if (visit().id().equals(prepared.id())) {
                        change(
                                prepared,
                                prepared.forms().stream().map(OpenedForm::id).findFirst());
                    }
                },
                otherwise);
    }

    /// Turns the present form into one of another procedure; what both know stays answered.
    void reroute(Procedure procedure) {
        var at = shown().form();
        desk.run(
                () -> prepare(procedure),
                ready -> at.flatMap(form -> visit().form(form.id()))
                        .ifPresent(form -> change(visit().reroute(form, ready))));
    }

    /// Takes forms over to what their procedures are now; what both know stays answered.
    void renew(List<OlderForms.Older> older) {
        desk.run(
                () -> {
                    older.forEach(one -> prepare(one.now()));
                    return older;
                },
                ready -> {
                    var renewed = visit();
                    for (var one : ready) {
                        var form = renewed.form(one.form().id());
                        renewed = form.isPresent() ? renewed.reroute(form.get(), one.now()) : renewed;
                    }
                    change(renewed);
                });
    }

    void close(UUID form) {
        var closed = visit().close(form);
        change(closed, closed.forms().stream().map(OpenedForm::id).findFirst());
    }

    void select(UUID form) {
        shown.set(work(visit(), Optional.of(form)));
    }

    /// Goes on to the next procedure of the visit, and from the last to the first.
    void selectNext() {
        var forms = visit().forms().stream().map(OpenedForm::id).toList();
        shown().current().ifPresent(current -> select(forms.get((forms.indexOf(current) + 1) % forms.size())));
    }

    void change(Visit changed) {
        change(changed, shown.get().current());
    }

    /// While a visit is being received nothing more may be changed in it, or its draft would come back.
    void freeze(boolean still) {
        frozen = still;
    }

    private void change(Visit changed, Optional<UUID> current) {
        if (frozen) {
            return;
        }
        notice.set(Optional.empty());
        shown.set(work(changed, current));
        save(changed);
        afterChange.run();
    }

    /// What else is to be done when the visit changed.
    void afterChange(Runnable after) {
        afterChange = after;
    }

    private Shown work(Visit visit, Optional<UUID> current) {
        var worked = new HashMap<UUID, Worked>();
        for (var form : visit.forms()) {
            workplace
                    .procedures()
                    .work(form, visit.people(), now().toLocalDate())
                    .ifPresent(done -> worked.put(form.id(), done));
        }
        return new Shown(visit, current, worked, now());
    }

    private void save(Visit visit) {
        saving++;
        kept.set(false);
        desk.run(
                () -> {
                    keep(visit);
                    return visit;
                },
                _ -> kept.set(--saving == 0),
                () -> saving--);
    }

    private void keep(Visit visit) {
        var drafts = workplace.data().drafts();
        if (visit.isEmpty()) {
            drafts.forget(visit.id());
        } else {
            long at = workplace.days().clockTime().toInstant().toEpochMilli();
            drafts.save(new Drafts.Draft(visit.id(), at, VisitText.write(visit)), VisitText.files(visit));
        }
    }

    /// The clock's day, or the one that a clerk confirmed. Who has just come has come on that day.
    void askTheDay() {
        desk.run(() -> workplace.days().dayToReceive(workplace.data()), day -> {
            offset = switch (day) {
                case DayCheck.Day.Known(var now) -> now;
                case DayCheck.Day.ToConfirm doubt ->
                    workplace.days().clockTime().with(doubt.likely());
            };
            var begun = visit().isEmpty() ? fresh() : visit();
            shown.set(work(begun, shown.get().current()));
        });
    }

    /// A clerk confirmed the day: the people at the desk came on it.
    void dayConfirmed(LocalDate day) {
        offset = workplace.days().clockTime().with(day);
        shown.set(work(visit().arrivedOn(day), shown.get().current()));
    }

    /// The present moment on the day that counts.
    ZonedDateTime now() {
        return workplace.days().clockTime().with(offset.toLocalDate());
    }

    void tell(Notice told) {
        notice.set(Optional.of(told));
    }

    void silence() {
        notice.set(Optional.empty());
    }

    Visit visit() {
        return shown.get().visit();
    }

    Shown shown() {
        return shown.get();
    }

    Workplace workplace() {
        return workplace;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Other visits that are still being filled.
    ReadOnlyObjectProperty<List<Visit>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// Whether everything answered so far is on disk.
    ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }
}
