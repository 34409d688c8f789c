package vn.motcua.ui.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.Syncing;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.store.Desk;
import vn.motcua.ui.Background;
import vn.motcua.ui.Bench;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.QuietWindow;

class SyncModelTest {

    @TempDir
    Path home;

    private Bench bench;
    private final TestSyncing syncing = new TestSyncing();
    private final QuietWindow window = new QuietWindow();
    private SyncModel model;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        model = new SyncModel(bench.workplace(), syncing, Bench.lanes(), window);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String told() {
        return model.toldProperty().get().orElseThrow().key();
    }

    @Test
    void what_waits_is_listed_oldest_first_with_since_when() {
        bench.desk.now = Bench.NOW.minusSeconds(7200);
        var first = Desk.receive(bench.data().ledger(), Desk.DAY, "Nguyễn Thị Hằng");
        bench.desk.now = Bench.NOW;
        var second = Desk.receive(bench.data().ledger(), Desk.DAY, "Trần Văn Ân");
        model.look();
        assertEquals(
                List.of(first.number().text(), second.number().text()),
                model.waitingProperty().get().stream().map(Waits::number).toList());
        assertEquals(
                List.of("07:12", "09:12"),
                model.waitingProperty().get().stream().map(Waits::since).toList());
    }

    @Test
    void what_the_centre_found_against_is_listed_with_what_to_do() {
        var ledger = bench.data().ledger();
        var dossier = Desk.receive(ledger, Desk.DAY, "Nguyễn Thị Hằng");
        ledger.write(Desk.CLERK, entry -> {
            entry.append(Optional.of(dossier.id()), dossier.heads(), new Verdict(dossier.heads(), "trùng hồ sơ"));
            return dossier;
        });
        model.look();
        var judged = model.judgedProperty().get();
        assertEquals(1, judged.size());
        assertEquals("trùng hồ sơ", judged.getFirst().reason());
        assertEquals("sync.judged-ask", judged.getFirst().remedy().key());
    }

    @Test
    void send_now_presses_and_a_desk_alone_says_what_comes_first() {
        model.send();
        assertEquals("sync.enrol-first", told());
        assertEquals(0, syncing.pressed);
        syncing.say(TestSyncing.standing(0, Optional.empty(), Optional.empty()));
        model.send();
        assertEquals(1, syncing.pressed);
    }

    @Test
    void enrolling_says_what_is_missing_and_why_it_was_refused() {
        model.enrol(" ", "Quầy 1", () -> {});
        assertEquals("sync.code-missing", told());
        model.enrol("code", "", () -> {});
        assertEquals("sync.name-missing", told());
        assertTrue(syncing.codes.isEmpty());
        syncing.refusal =
                Optional.of(new Syncing.Enrolling(Hindrance.BAD_CODE.sentence(), Hindrance.BAD_CODE.remedy()));
        model.enrol("code", "Quầy 1", () -> {
            throw new AssertionError("it was refused");
        });
        assertEquals("sync.not-enrolled", told());
        syncing.refusal = Optional.empty();
        var done = new ArrayList<String>();
        model.enrol("code", " Quầy 1 ", () -> done.add("done"));
        assertEquals(List.of("done"), done);
        assertEquals("code Quầy 1", syncing.codes.getLast());
        assertEquals("sync.enrolled", told());
    }

    @Test
    void a_second_press_while_the_centre_is_asked_does_nothing() {
        var waiting = new ArrayList<Runnable>();
        var slow = new Background(waiting::add, Runnable::run, thrown -> {
            throw new AssertionError(thrown);
        });
        var lanes = Bench.lanes();
        var asking = new SyncModel(
                bench.workplace(), syncing, new Lanes(lanes.desk(), lanes.drawing(), lanes.printing(), slow), window);
        asking.enrol("code", "Quầy 1", () -> {});
        asking.enrol("code", "Quầy 1", () -> {});
        assertEquals(1, waiting.size());
        waiting.getFirst().run();
        asking.enrol("again", "Quầy 1", () -> {});
        assertEquals(2, waiting.size());
    }

    @Test
    void many_states_at_once_are_shown_as_the_last_and_pages_hear_that_dossiers_came() {
        var screen = new ArrayList<Runnable>();
        var later = new Background(Runnable::run, screen::add, thrown -> {
            throw new AssertionError(thrown);
        });
        var busy = new SyncModel(bench.workplace(), syncing, Lanes.of(later), window);
        window.asked.clear();
        for (int i = 1; i <= 100; i++) {
            syncing.say(TestSyncing.standing(i, Optional.of(Bench.NOW), Optional.empty()));
        }
        assertEquals(1, screen.size());
        window.asked.clear();
        screen.getFirst().run();
        assertEquals(100, busy.stateProperty().get().backlog().dossiers());
        assertEquals(List.of("arrived"), window.asked);
    }

    @Test
    void a_plan_is_kept_and_hours_that_cannot_be_read_are_told() {
        model.look();
        var minute = Duration.ofMinutes(5);
        assertEquals(
                "sync.quiet-unreadable",
                model.keep(new TypedPlan(false, minute, "11h30", "", false, false))
                        .orElseThrow()
                        .key());
        assertEquals(
                "sync.quiet-empty",
                model.keep(new TypedPlan(false, minute, "7", "07:00", false, false))
                        .orElseThrow()
                        .key());
        assertEquals(SyncPlan.USUAL, syncing.plan);
        assertEquals(Optional.empty(), model.keep(new TypedPlan(true, minute, "11h30", "13", true, true)));
        var quiet = new SyncPlan.Quiet(LocalTime.of(11, 30), LocalTime.of(13, 0));
        assertEquals(new SyncPlan(true, minute, Optional.of(quiet), true, true), syncing.plan);
        assertEquals("sync.plan-kept", told());
        assertEquals("11:30", TypedPlan.of(syncing.plan).from());
    }
}
