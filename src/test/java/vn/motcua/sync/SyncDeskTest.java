package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.AttachPaper;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.SyncState;
import vn.motcua.domain.Sentence;
import vn.motcua.keys.Hashes;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;
import vn.motcua.wire.EnrolCode;

class SyncDeskTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting sitting;
    private SyncDesk sync;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        sitting = house.sit(new Desk(home.resolve("first")).found(1));
        sync = started();
    }

    private SyncDesk started() {
        var lines = new HttpLines(sitting.counter.stream(), Clock.systemUTC());
        var fresh = new SyncDesk(sitting.counter, lines, Clock.systemUTC(), new Random(3));
        fresh.start();
        return fresh;
    }

    @AfterEach
    void close() {
        sync.close();
        sitting.close();
        house.close();
    }

    private void await(Predicate<SyncState> wanted) throws InterruptedException {
        var seen = new CountDownLatch(1);
        var stop = sync.listen(state -> {
            if (wanted.test(state)) {
                seen.countDown();
            }
        });
        assertTrue(wanted.test(sync.state()) || seen.await(60, TimeUnit.SECONDS), () -> "still " + sync.state());
        stop.run();
    }

    private String code() {
        var secret = house.server.reception().code(House.OFFICE).orElseThrow();
        return new EnrolCode(URI.create("http://127.0.0.1:" + house.server.port()), "", secret).text();
    }

    @Test
    void a_code_makes_the_desk_known_and_what_is_received_goes_up_by_itself() throws InterruptedException {
        assertFalse(sync.state().isEnrolled());
        assertEquals(Optional.empty(), sync.enrol(code(), "Quầy 1"));
        await(state -> state.lastDone().isPresent() && state.backlog().actions() == 0);
        var dossier = Desk.receive(sitting.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        await(state -> state.backlog().dossiers() == 1);
        await(state -> state.backlog().dossiers() == 0);
        assertEquals(1, house.store.ofDossier(House.OFFICE, dossier.id()).size());
    }

    @Test
    void a_mistyped_code_says_so_and_one_that_another_desk_has_used_too() {
        assertTrue(sync.enrol("khong phai ma", "Quầy 1").isPresent());
        var code = code();
        assertEquals(Optional.empty(), sync.enrol(code, "Quầy 1"));
        try (var other = house.sit(new Desk(home.resolve("other")).found(2))) {
            var lines = new HttpLines(other.counter.stream(), Clock.systemUTC());
            var second = new SyncDesk(other.counter, lines, Clock.systemUTC(), new Random(4));
            var again = second.enrol(code, "Quầy 2").orElseThrow();
            assertEquals(Hindrance.BAD_CODE.sentence(), again.what());
        }
    }

    @Test
    void whatever_happens_in_a_turn_the_next_one_comes() throws InterruptedException {
        assertEquals(Optional.empty(), sync.enrol(code(), "Quầy 1"));
        await(state -> state.lastDone().isPresent());
        sync.close();
        var right = new HttpLines(sitting.counter.stream(), Clock.systemUTC());
        var turns = new AtomicInteger();
        Lines strange = enrolled -> switch (turns.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("a fault");
            case 2 -> throw new StackOverflowError();
            default -> right.to(enrolled);
        };
        sync = new SyncDesk(sitting.counter, strange, Clock.systemUTC(), new Random(3));
        sync.start();
        for (int turn = 1; turn <= 2; turn++) {
            int now = turn;
            await(state -> turns.get() == now && state.hindrance().equals(Optional.of(Hindrance.BAD_ANSWER)));
            await(state -> !state.speaking());
            sync.now();
        }
        await(state -> turns.get() == 3 && state.hindrance().isEmpty());
    }

    @Test
    void a_listener_that_fails_ends_nothing() throws InterruptedException {
        var stop = sync.listen(_ -> {
            throw new IllegalStateException("a screen's fault");
        });
        assertEquals(Optional.empty(), sync.enrol(code(), "Quầy 1"));
        await(state -> state.lastDone().isPresent() && !state.speaking());
        stop.run();
    }

    @Test
    void without_the_centre_the_desk_says_so_and_keeps_all_until_it_is_back() throws InterruptedException {
        sync.enrol(code(), "Quầy 1");
        await(state -> state.lastDone().isPresent());
        house.server.close();
        Desk.receive(sitting.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        sync.now();
        await(state -> state.hindrance().equals(Optional.of(Hindrance.NO_NETWORK)));
        assertEquals(1, sync.state().backlog().dossiers());
        assertTrue(sync.state().nextTry().isPresent());
        sync.close();
        sync = started();
        assertEquals(1, sync.state().backlog().dossiers(), "also over a restart");
        assertTrue(sync.state().lastDone().isPresent());
        house = new House(home.resolve("centre"));
    }

    @Test
    void what_waits_is_exported_once_and_nothing_is_written_over() throws InterruptedException {
        sync.enrol(code(), "Quầy 1");
        await(state -> state.lastDone().isPresent() && !state.speaking());
        var file = home.resolve("mang-di.motcua");
        assertEquals(Sentence.of("stick.nothing-waits"), sync.export(file));
        sync.plan(new SyncPlan(true, Duration.ofSeconds(15), Optional.empty(), false, false));
        Desk.receive(sitting.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        assertEquals(Sentence.of("stick.exported"), sync.export(file));
        assertEquals(Sentence.of("stick.exists"), sync.export(file));
        assertTrue(Files.exists(file));
    }

    @Test
    void a_plan_to_speak_only_when_pressed_is_kept() throws InterruptedException {
        sync.enrol(code(), "Quầy 1");
        await(state -> state.lastDone().isPresent() && !state.speaking());
        sync.plan(new SyncPlan(true, Duration.ofSeconds(15), Optional.empty(), false, false));
        Desk.receive(sitting.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        await(state -> state.backlog().dossiers() == 1);
        sync.now();
        await(state -> state.backlog().dossiers() == 0);
        assertTrue(sync.plan().pressed());
    }

    @Test
    void files_wait_on_a_metered_network_until_somebody_presses_and_actions_do_not() throws InterruptedException {
        sync.enrol(code(), "Quầy 1");
        await(state -> state.lastDone().isPresent() && !state.speaking());
        sync.plan(new SyncPlan(false, Duration.ofSeconds(15), Optional.empty(), false, true));
        var dossier = Desk.receive(sitting.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        var scan = Scans.pdf(600_000, 1);
        new AttachPaper(sitting.counter).attach(dossier.id(), "photo", scan, Desk.CLERK);
        await(state -> state.backlog().actions() > 0);
        await(state -> state.backlog().actions() == 0 && !state.speaking());
        var file = Hashes.sha256(scan);
        var waiting = sitting.counter.fileStream().waiting(sitting.line.open().epoch());
        assertEquals(List.of(new FileStream.Sized(file, 600_000)), waiting);
        var before = sync.state().lastDone();
        sync.now();
        await(state -> !state.lastDone().equals(before) && !state.speaking());
        assertEquals(
                List.of(),
                sitting.counter.fileStream().waiting(sitting.line.open().epoch()));
        assertEquals(Optional.empty(), sync.fetch(file, (_, _) -> true), "it is here already");
    }
}
