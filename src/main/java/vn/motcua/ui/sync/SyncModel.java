package vn.motcua.ui.sync;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.DossierLine;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Syncing;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.VerdictReason;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;

/// The conversation with the centre as a clerk sees it: how it stands, what waits, what the centre found against, and
/// the office's plan.
public final class SyncModel {

    static final int SHOWN = 100;

    private final Workplace workplace;
    private final Syncing syncing;
    private final Lanes lanes;
    private final Pages.Window window;
    private final AtomicReference<@Nullable SyncState> latest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<SyncState> state;
    private final ReadOnlyObjectWrapper<SyncPlan> plan = new ReadOnlyObjectWrapper<>(SyncPlan.USUAL);
    private final ReadOnlyObjectWrapper<List<Waits>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Judged>> judged = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean enrolling;
    private boolean taking;
    private boolean looked;

    /// @param window is told when dossiers changed without anybody's doing here
    public SyncModel(Workplace workplace, Syncing syncing, Lanes lanes, Pages.Window window) {
        this.workplace = workplace;
        this.syncing = syncing;
        this.lanes = lanes;
        this.window = window;
        state = new ReadOnlyObjectWrapper<>(syncing.state());
        syncing.listen(this::heard);
    }

    /// From any thread. Of several states that come before the screen looked, only the last is shown.
    private void heard(SyncState now) {
        if (latest.getAndSet(now) == null) {
            lanes.desk().screen().execute(this::show);
        }
    }

    private void show() {
        var now = latest.getAndSet(null);
        if (now == null) {
            return;
        }
        var before = state.get();
        state.set(now);
        boolean moved = now.arrivals() != before.arrivals() || !now.backlog().equals(before.backlog());
        if (moved) {
            window.arrived();
            if (looked) {
                read();
            }
        }
    }

    /// The page has come to the front.
    void look() {
        looked = true;
        told.set(Optional.empty());
        lanes.desk().run(syncing::plan, plan::set);
        read();
    }

    private void read() {
        lanes.desk().run(this::allWaiting, waiting::set);
        lanes.desk().run(this::allJudged, judged::set);
    }

    private List<Waits> allWaiting() {
        var now = now();
        return workplace.data().unsent().entrySet().stream()
                .limit(SHOWN)
                .flatMap(one -> workplace.data().ledger().dossier(one.getKey()).stream()
                        .map(dossier -> new Waits(
                                dossier.number().text(),
                                dossier.received().procedure().name(),
                                Ago.moment(one.getValue(), now))))
                .toList();
    }

    private List<Judged> allJudged() {
        return workplace.data().lines().stream()
                .filter(DossierLine::refused)
                .limit(SHOWN)
                .flatMap(line -> workplace.data().ledger().dossier(line.id()).stream())
                .flatMap(dossier -> dossier.refused().stream()
                        .map(refusal -> new Judged(
                                dossier.number().text(),
                                Words.VIETNAMESE.say(VerdictReason.say(refusal.reason())),
                                remedy(dossier))))
                .distinct()
                .toList();
    }

    private static Sentence remedy(Dossier dossier) {
        return Sentence.of(dossier.readOnly() ? "sync.judged-ask" : "sync.judged-correct");
    }

    /// *Gửi ngay*.
    void send() {
        if (!state.get().isEnrolled()) {
            tell(Sentence.of("sync.enrol-first"));
            return;
        }
        syncing.now();
        tell(Sentence.of("sync.pressed"));
    }

    /// *Xuất tệp*.
    ///
    /// @param target asks where to, given a proposed name that says nothing personal
    void export(Function<String, Optional<Path>> target) {
        if (!state.get().isEnrolled()) {
            tell(Sentence.of("sync.enrol-first"));
            return;
        }
        var name = "dong-bo-" + now().toLocalDate() + ".motcua";
        target.apply(name).ifPresent(file -> lanes.desk().run(() -> syncing.export(file), this::tell));
    }

    /// *Nhận từ USB*: a second press while one is taken does nothing.
    ///
    /// @param source asks for a file of the stick
    void take(Supplier<Optional<Path>> source) {
        if (taking) {
            return;
        }
        source.get().ifPresent(file -> {
            taking = true;
            tell(Sentence.of("carriage.taking"));
            lanes.network().run(() -> syncing.take(file), this::taken, () -> {
                taking = false;
                told.set(Optional.empty());
            });
        });
    }

    private void taken(List<Sentence> said) {
        taking = false;
        said.stream()
                .reduce((before, next) -> Sentence.of("carriage.and", before, next))
                .ifPresent(this::tell);
        window.arrived();
        window.written();
        read();
    }

    /// Takes the desk to a centre; a second press while it is on its way does nothing.
    ///
    /// @param then runs when it is done
    void enrol(String code, String name, Runnable then) {
        if (enrolling) {
            return;
        }
        if (code.isBlank() || name.isBlank()) {
            tell(Sentence.of(code.isBlank() ? "sync.code-missing" : "sync.name-missing"));
            return;
        }
        enrolling = true;
        tell(Sentence.of("sync.enrolling"));
        lanes.network().run(() -> syncing.enrol(code, name.strip()), why -> enrolled(why, then), () -> {
            enrolling = false;
            told.set(Optional.empty());
        });
    }

    private void enrolled(Optional<Syncing.Enrolling> why, Runnable then) {
        enrolling = false;
        why.ifPresentOrElse(trouble -> tell(Sentence.of("sync.not-enrolled", trouble.what(), trouble.remedy())), () -> {
            tell(Sentence.of("sync.enrolled"));
            then.run();
        });
    }

    /// Remembers the plan.
    ///
    /// @return what is wrong with what was typed; then nothing is remembered
    Optional<Sentence> keep(TypedPlan typed) {
        return switch (typed.read()) {
            case TypedPlan.Read.Wrong(var why) -> Optional.of(why);
            case TypedPlan.Read.Fits(var wanted) -> {
                keep(wanted.catalogueDays(plan.get().catalogueDays()));
                yield Optional.empty();
            }
        };
    }

    private void keep(SyncPlan wanted) {
        if (wanted.equals(plan.get())) {
            return;
        }
        plan.set(wanted);
        lanes.desk()
                .run(
                        () -> {
                            syncing.plan(wanted);
                            return wanted;
                        },
                        _ -> tell(Sentence.of("sync.plan-kept")));
    }

    /// Opens a dossier on its own page.
    void open(String number) {
        window.go(Pages.DOSSIERS, number);
    }

    void go() {
        window.go(Pages.SYNC);
    }

    void tell(Sentence sentence) {
        told.set(Optional.of(sentence));
    }

    /// What people will probably call this desk: desks of an office have two lanes each, in their order.
    Sentence proposedName() {
        return Sentence.of("sync.desk-proposed", (workplace.data().life().lane() + 1) / 2);
    }

    ZonedDateTime now() {
        return workplace.days().clockTime();
    }

    ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SyncPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Waits>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Judged>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sentence>> toldProperty() {
        return told.getReadOnlyProperty();
    }
}
