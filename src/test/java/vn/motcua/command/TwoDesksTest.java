package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.CentreServer;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.counter.Amending;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.OwnLogs;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Syncing;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dispute;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.LogKey;
import vn.motcua.store.CounterStore;
import vn.motcua.wire.EnrolCode;

/// Two desks of one office and a centre, all real: both write before they hear of each other, one decides, both agree.
class TwoDesksTest {

    @TempDir
    Path home;

    private final Workplaces workplaces = Workplaces.real();
    private CentreServer centre;
    private Sitting first;
    private Sitting second;

    private record Sitting(CounterStore store, Workplace workplace, Talk talk, Syncing syncing) {

        Dossier dossier(UUID id) {
            return workplace.data().ledger().dossier(id).orElseThrow();
        }

        void correct(UUID id, String purpose) {
            var changes = Map.of("purpose", Optional.of(Answer.text(purpose, Source.CITIZEN)));
            var outcome = workplace.verbs().amend().correct(id, changes, "đổi mục đích", DemoOffice.CLERK);
            assertTrue(outcome instanceof Amending.Done, outcome.toString());
        }

        void until(Predicate<SyncState> wanted) throws InterruptedException {
            var seen = new CountDownLatch(1);
            var stop = syncing.listen(state -> {
                if (wanted.test(state)) {
                    seen.countDown();
                }
            });
            syncing.now();
            assertTrue(
                    wanted.test(syncing.state()) || seen.await(60, TimeUnit.SECONDS), () -> "still " + syncing.state());
            stop.run();
        }

        /// A whole round from now on.
        void round() throws InterruptedException {
            var before = syncing.state().lastDone();
            until(state -> !state.speaking()
                    && state.lastDone().isPresent()
                    && !state.lastDone().equals(before)
                    && state.backlog().actions() == 0);
        }

        void close() {
            talk.close();
            store.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        var store =
                SqlCentre.sqlite(Files.createDirectories(home.resolve("centre")).resolve("centre.db"));
        var identity = store.found("https://tracuu.vi.du", new SecureRandom());
        store.roster()
                .addOffice(new Roster.Office(
                        DemoOffice.AGENCY,
                        DemoOffice.UNIT,
                        LogKey.random(new SecureRandom()).seed()));
        centre = CentreServer.start(store, identity, Clock.systemUTC(), "127.0.0.1", 0);
        first = sit(1);
        second = sit(2);
    }

    private Sitting sit(int desk) {
        var store = DemoOffice.open(home.resolve("data" + desk), home.resolve("state" + desk));
        store.found(
                DemoOffice.office("https://tracuu.vi.du"),
                DemoOffice.CLERK,
                DemoOffice.PASSWORD.toCharArray(),
                InitVerb.lanes(desk));
        var key = store.users()
                .open(DemoOffice.CLERK.login(), DemoOffice.PASSWORD.toCharArray())
                .orElseThrow();
        var workplace = workplaces.open(store, new SignIn.Outcome.SignedIn(DemoOffice.CLERK, key));
        var talk = new Talk(Clock.systemUTC());
        var syncing = talk.over(workplace.data(), workplace.procedures().inUse().intake());
        var secret = centre.reception().code(DemoOffice.AGENCY).orElseThrow();
        var code = new EnrolCode(URI.create("http://127.0.0.1:" + centre.port()), "", secret);
        assertEquals(Optional.empty(), syncing.enrol(code.text(), "Quầy " + desk));
        talk.start(syncing);
        return new Sitting(store, workplace, talk, syncing);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        centre.close();
    }

    @Test
    void what_both_wrote_is_in_dispute_at_both_until_one_decides() throws Exception {
        var dossier = DemoVisit.receive(
                first.workplace(),
                new DayCheck(Clock.systemUTC(), LocalDate.EPOCH),
                DemoWalk.CARD,
                "Vay vốn, không có giá trị đăng ký kết hôn",
                DemoOffice.CLERK);
        var id = dossier.id();
        first.round();
        second.until(state -> second.workplace().data().ledger().dossier(id).isPresent() && !state.speaking());
        first.correct(id, "Mua nhà, không có giá trị đăng ký kết hôn");
        second.correct(id, "Mua xe, không có giá trị đăng ký kết hôn");
        first.round();
        second.round();
        first.until(state -> first.dossier(id).disputes().size() == 2);
        assertEquals(names(first, id), names(second, id));
        assertEquals(Set.of("answer:purpose", "receipt"), names(first, id));
        var purpose = first.dossier(id).disputes().getFirst();
        var own = OwnLogs.of(first.workplace().data().stream());
        assertEquals(
                1,
                purpose.writes().stream()
                        .filter(write -> isOf(first, id, write, own))
                        .count());
        var theirs = purpose.writes().stream()
                .filter(write -> !isOf(first, id, write, own))
                .findFirst()
                .orElseThrow();
        var decided = first.workplace()
                .verbs()
                .reconcile()
                .reconcile(
                        id,
                        Map.of("answer:purpose", theirs.action(), "receipt", theirs.action()),
                        "đã hỏi",
                        DemoOffice.CLERK);
        assertTrue(decided instanceof Amending.Done, decided.toString());
        first.round();
        second.until(state -> second.dossier(id).disputes().isEmpty());
        assertEquals(List.of(), first.dossier(id).disputes());
        assertEquals(
                Answer.text("Mua xe, không có giá trị đăng ký kết hôn", Source.CITIZEN)
                        .value(),
                second.dossier(id).content().answers().get("purpose").value());
        assertEquals(first.dossier(id), second.dossier(id));
    }

    private static Set<String> names(Sitting desk, UUID id) {
        return desk.dossier(id).disputes().stream().map(Dispute::slot).collect(Collectors.toSet());
    }

    private static boolean isOf(Sitting desk, UUID id, Dispute.Write write, OwnLogs own) {
        return desk.dossier(id).timeline().stream()
                .anyMatch(action -> action.hash().equals(write.action())
                        && own.holds(action.header().log()));
    }
}
