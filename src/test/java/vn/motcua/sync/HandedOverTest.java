package vn.motcua.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.FileStore;
import vn.motcua.centre.Refused;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.VerdictReason;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;
import vn.motcua.wire.Scope;

/// Two offices of one centre, and a dossier that goes from the one to the other.
class HandedOverTest {

    private static final String OTHER = "X99.01.03";
    private static final OffsetDateTime NEXT_DAY = OffsetDateTime.parse("2026-11-24T07:30:00+07:00");

    @TempDir
    Path home;

    private House house;
    private House.Sitting first;
    private House.Sitting second;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        house.addOffice(OTHER);
        new Desk(home.resolve("first")).found(1);
        new Desk(home.resolve("second")).in(OTHER).found(1);
        sit();
        house.enrol(first, "Quầy 1");
        house.enrol(second, "Quầy kia", Scope.OFFICE, OTHER);
    }

    private void sit() {
        first = house.sit(new Desk(home.resolve("first")));
        second = house.sit(new Desk(home.resolve("second")).in(OTHER), OTHER);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        assertTrue(
                house.store.verify().isSound(),
                () -> house.store.verify().faults().toString());
        house.close();
        assertSound(new Desk(home.resolve("first")));
        assertSound(new Desk(home.resolve("second")).in(OTHER));
    }

    private static void assertSound(Desk desk) {
        try (var store = desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            var verification = Verification.of(store, Optional.of(key));
            assertTrue(verification.isSound(), () -> verification.faults().toString());
        }
    }

    private static void say(House.Sitting desk, UUID dossier, Facts facts) {
        desk.counter.ledger().write(Desk.CLERK, entry -> {
            var heads = entry.dossier(dossier).orElseThrow().heads();
            entry.append(Optional.of(dossier), heads, facts);
            return heads;
        });
    }

    private static Dossier at(House.Sitting desk, UUID dossier) {
        return desk.counter.ledger().dossier(dossier).orElseThrow();
    }

    /// A round of each, and once more, so that what the centre said is heard.
    private void rounds() {
        first.exchange.round();
        second.exchange.round();
        first.exchange.round();
    }

    private Dossier handOver() {
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        say(first, dossier.id(), new HandedOver(OTHER, "thẩm quyền của phường kia"));
        rounds();
        return dossier;
    }

    private static long copies(House.Sitting desk, UUID dossier) {
        return at(desk, dossier).timeline().stream()
                .filter(action -> action.facts() instanceof HandedIn)
                .count();
    }

    @Test
    void the_other_office_gets_what_it_needs_to_decide_and_its_own_clock_has_not_begun() {
        var dossier = handOver();
        var there = at(second, dossier.id());
        assertEquals(dossier.number(), there.number());
        assertEquals(dossier.content(), there.content());
        assertEquals(House.OFFICE, there.received().receivingOffice());
        assertEquals(OTHER, there.received().competentOffice());
        assertEquals(dossier.received().receivedAt(), there.received().receivedAt());
        assertEquals(Optional.empty(), there.received().competentReceivedAt());
        assertEquals("", there.receiptKey(), "the look-up's secret stays with whoever printed the receipt");
        assertTrue(there.liaison().isToTakeUp());
        assertEquals(1, second.counter.find("hoa", 5).size());
        assertEquals(
                Optional.of(dossier.id()),
                second.counter.ledger().find(dossier.number().text()));
        var own = Desk.receive(second.counter.ledger(), Desk.DAY, "Người ở phường kia");
        assertEquals(1, own.number().n(), "a number of another office takes no place here");
    }

    @Test
    void what_becomes_of_it_there_is_heard_here() {
        var id = handOver().id();
        var due = new Received.Due(NEXT_DAY.plusDays(3), "2026-1", List.of("vì thế"));
        say(second, id, new TakenUp(NEXT_DAY, Optional.of(due)));
        second.exchange.round();
        first.exchange.round();
        assertEquals(
                new ToldBack(OTHER, State.RECEIVED, Optional.of(NEXT_DAY)),
                at(first, id).liaison().told().get(OTHER));
        assertEquals(Optional.of(NEXT_DAY), at(second, id).received().competentReceivedAt());
        assertEquals(Optional.of(due), at(second, id).due());
        var result = new Resolved(
                "Giấy xác nhận",
                Optional.of("12"),
                Optional.empty(),
                LocalDate.of(2026, 11, 25),
                Optional.empty(),
                false,
                "");
        say(second, id, result);
        second.exchange.round();
        first.exchange.round();
        assertEquals(State.RESOLVED, at(first, id).liaison().told().get(OTHER).state());
        assertEquals(State.RECEIVED, at(first, id).state(), "what is handed out here is written here");
        long actions = at(first, id).timeline().size();
        rounds();
        rounds();
        assertEquals(actions, at(first, id).timeline().size(), "told once");
    }

    @Test
    void a_push_that_comes_twice_brings_one_copy() {
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        say(first, dossier.id(), new HandedOver(OTHER, "thẩm quyền"));
        var epoch = first.line.open().epoch();
        var batch =
                first.counter.stream().next(first.counter.stream().log(), epoch).orElseThrow();
        first.line.push(batch);
        first.line.push(batch);
        rounds();
        assertEquals(1, copies(second, dossier.id()));
        assertEquals(1, house.store.ofDossier(OTHER, dossier.id()).size());
    }

    @Test
    void a_centre_that_was_restored_brings_one_copy_whoever_comes_first() throws IOException {
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        first.exchange.round();
        var backup = home.resolve("backup.db");
        closeAll();
        Files.copy(home.resolve("centre/centre.db"), backup);
        openAll();
        say(first, dossier.id(), new HandedOver(OTHER, "thẩm quyền"));
        rounds();
        say(second, dossier.id(), new TakenUp(NEXT_DAY, Optional.empty()));
        second.exchange.round();
        rounds();
        closeAll();
        Files.move(backup, home.resolve("centre/centre.db"), StandardCopyOption.REPLACE_EXISTING);
        openAll();
        for (int i = 0; i < 4; i++) {
            rounds();
        }
        var there = at(second, dossier.id());
        assertFalse(there.readOnly());
        assertEquals(Optional.of(NEXT_DAY), there.received().competentReceivedAt());
        assertEquals(List.of(), there.disputed());
        assertEquals(
                Optional.of(NEXT_DAY),
                at(first, dossier.id()).liaison().told().get(OTHER).takenUpAt());
        assertEquals(List.of(), there.refused(), "the centre's own words are not found against");
    }

    /// Its own log from the beginning, and nothing of what it has from others.
    private static void giveBackOwn(House.Sitting desk) {
        var stream = desk.counter.stream();
        stream.resend(stream.log(), 1);
        desk.line.push(stream.next(stream.log(), desk.line.open().epoch()).orElseThrow());
    }

    @Test
    void what_a_restored_centre_hears_before_the_dossier_was_handed_in_anew_is_told_all_the_same() throws IOException {
        var backup = home.resolve("backup.db");
        closeAll();
        Files.copy(home.resolve("centre/centre.db"), backup);
        openAll();
        var dossier = handOver();
        say(second, dossier.id(), new TakenUp(NEXT_DAY, Optional.empty()));
        second.exchange.round();
        closeAll();
        Files.move(backup, home.resolve("centre/centre.db"), StandardCopyOption.REPLACE_EXISTING);
        openAll();
        giveBackOwn(second);
        giveBackOwn(first);
        for (int i = 0; i < 4; i++) {
            rounds();
        }
        assertEquals(
                Optional.of(NEXT_DAY),
                at(first, dossier.id()).liaison().told().get(OTHER).takenUpAt());
    }

    @Test
    void a_restored_centre_waits_for_a_paper_that_another_desk_has_still_to_bring_back() throws IOException {
        try (var third = house.sit(new Desk(home.resolve("third")).found(3))) {
            house.enrol(third, "Quầy 3");
        }
        var backup = home.resolve("backup.db");
        closeAll();
        Files.copy(home.resolve("centre/centre.db"), backup);
        openAll();
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        first.exchange.round();
        try (var third = house.sit(new Desk(home.resolve("third")))) {
            third.exchange.round();
            say(third, dossier.id(), new PaperAttached("photo", "a".repeat(64), 20, "application/pdf"));
            say(first, dossier.id(), new PaperAttached("form", "b".repeat(64), 20, "application/pdf"));
            third.exchange.round();
        }
        first.exchange.round();
        say(first, dossier.id(), new HandedOver(OTHER, "thẩm quyền"));
        closeAll();
        Files.move(backup, home.resolve("centre/centre.db"), StandardCopyOption.REPLACE_EXISTING);
        openAll();
        giveBackOwn(first);
        assertEquals(List.of(), house.store.ofDossier(OTHER, dossier.id()), "not without the other desk's paper");
        rounds();
        rounds();
        second.exchange.round();
        assertEquals(2, at(second, dossier.id()).attached().size());
        assertEquals(1, copies(second, dossier.id()));
    }

    @Test
    void a_desk_that_finds_against_its_own_hand_over_does_not_speak_for_the_centre() {
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        say(first, dossier.id(), new HandedOver("X99.01.77", "nhầm mã"));
        var over = at(first, dossier.id()).timeline().getLast();
        say(first, dossier.id(), new Verdict(List.of(over.hash()), "không phải trung tâm"));
        rounds();
        var stands = at(first, dossier.id());
        assertTrue(stands.isRefused(over));
        assertEquals(
                VerdictReason.of(VerdictReason.Kind.NO_OFFICE, "X99.01.77").text(),
                stands.refused().getFirst().reason());
    }

    private void closeAll() {
        first.close();
        second.close();
        house.close();
    }

    private void openAll() {
        house = new House(home.resolve("centre"));
        sit();
    }

    @Test
    void an_office_that_the_centre_does_not_know_is_said_so_and_the_dossier_can_go_elsewhere() {
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        say(first, dossier.id(), new HandedOver("X99.01.77", "nhầm mã"));
        rounds();
        var stands = at(first, dossier.id());
        assertEquals(1, stands.refused().size());
        assertEquals(List.of(), stands.liaison().over());
        say(first, dossier.id(), new HandedOver(OTHER, "đúng mã"));
        rounds();
        assertEquals(List.of(OTHER), at(first, dossier.id()).liaison().over());
        assertTrue(at(second, dossier.id()).liaison().isToTakeUp());
    }

    @Test
    void the_other_office_reads_the_files_and_no_others() {
        var scan = "%PDF-1.7 một bản quét".getBytes(UTF_8);
        var hash = first.counter.files().keep(scan);
        var secret = first.counter.files().keep("%PDF-1.7 của hồ sơ khác".getBytes(UTF_8));
        var dossier = Desk.receive(first.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        var other = Desk.receive(first.counter.ledger(), Desk.DAY, "Không chuyển");
        say(first, dossier.id(), new PaperAttached("photo", hash.hex(), scan.length, "application/pdf"));
        say(first, other.id(), new PaperAttached("photo", secret.hex(), 20, "application/pdf"));
        say(first, dossier.id(), new HandedOver(OTHER, "thẩm quyền"));
        rounds();
        assertEquals(1, at(second, dossier.id()).attached().size());
        assertTrue(isNamed(hash));
        assertFalse(isNamed(secret));
        try (var liar = house.sit(new Desk(home.resolve("liar")).in(OTHER).found(2), OTHER)) {
            house.enrol(liar, "Quầy khác", Scope.OFFICE, OTHER);
            liar.exchange.round();
            var files = List.of(new PaperAttached("photo", secret.hex(), 20, "application/pdf"));
            var received = dossier.received().handedTo(OTHER, dossier.content());
            say(liar, dossier.id(), new HandedIn(new Hash("1".repeat(64)), House.OFFICE, received, files));
            liar.exchange.round();
        }
        assertFalse(isNamed(secret), "a desk that says what the centre says reads nothing by that");
        second.exchange.round();
        assertEquals(1, at(second, dossier.id()).refused().size());
    }

    private boolean isNamed(Hash file) {
        try {
            house.store.files().orElseThrow().state(new FileStore.Claim(OTHER, "desk", file), 1);
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
