package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;

class ConversationTest {

    @TempDir
    Path home;

    private House house;
    private Desk first;
    private Desk second;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        first = new Desk(home.resolve("first")).found(1);
        second = new Desk(home.resolve("second")).found(2);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_one_desk_received_stands_at_the_other_after_both_spoke_with_the_centre() {
        try (var one = house.sit(first);
                var two = house.sit(second)) {
            house.enrol(one, "Quầy 1");
            house.enrol(two, "Quầy 2");
            var dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            assertEquals(1, one.counter.stream().unsent().size());
            var done = one.exchange.round();
            assertEquals(2, done.sent(), "LogOpened and Received");
            assertTrue(one.counter.stream().unsent().isEmpty());
            assertEquals(2, two.exchange.round().arrived());
            assertEquals(dossier, two.counter.ledger().dossier(dossier.id()).orElseThrow());
            assertEquals(1, two.counter.find("hoa", 5).size());
            assertEquals(0, two.exchange.round().arrived());
            assertEquals(0, one.exchange.round().sent());
        }
        assertSound(first);
        assertSound(second);
    }

    private static void assertSound(Desk desk) {
        try (var store = desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            var verification = Verification.of(store, Optional.of(key));
            assertTrue(verification.isSound(), () -> verification.faults().toString());
        }
    }

    @Test
    void a_desk_with_lanes_that_another_has_goes_on_in_a_new_log_with_lanes_of_its_own() {
        var twin = new Desk(home.resolve("twin")).found(1);
        try (var one = house.sit(first);
                var two = house.sit(twin)) {
            house.enrol(one, "Quầy 1");
            var before = two.counter.stream().log();
            house.enrol(two, "Quầy 1 nữa");
            assertNotEquals(before, two.counter.stream().log());
            var a = Desk.receive(one.counter.ledger(), Desk.DAY, "Trần Văn Nam");
            var b = Desk.receive(two.counter.ledger(), Desk.DAY, "Lê Thị Bình");
            assertNotEquals(a.number(), b.number());
            one.exchange.round();
            two.exchange.round();
            one.exchange.round();
            assertTrue(one.counter.ledger().dossier(b.id()).isPresent());
        }
        assertSound(first);
        assertSound(twin);
    }

    @Test
    void a_desk_that_was_killed_before_it_had_lanes_of_its_own_takes_them_in_its_next_round() {
        try (var one = house.sit(first);
                var two = house.sit(new Desk(home.resolve("twin")).found(1))) {
            house.enrol(one, "Quầy 1");
            var before = two.counter.stream().log();
            var code = house.server.reception().code(House.OFFICE).orElseThrow();
            var stream = two.counter.stream();
            var url = house.url().toString();
            assertThrows(
                    LineTrouble.class,
                    () -> Enrolling.enrol(
                            stream, cutAtSucceed(two.line), url, Optional.empty(), code, House.OFFICE, "Q"));
            assertTrue(stream.enrolled().isPresent());
            assertEquals(before, stream.log());
            assertTrue(stream.lanesTaken());
            two.exchange.round();
            assertNotEquals(before, stream.log());
            assertFalse(stream.lanesTaken());
            var a = Desk.receive(one.counter.ledger(), Desk.DAY, "Trần Văn Nam");
            var b = Desk.receive(two.counter.ledger(), Desk.DAY, "Lê Thị Bình");
            assertNotEquals(a.number(), b.number());
            var after = stream.log();
            two.exchange.round();
            assertEquals(after, stream.log(), "once is enough");
        }
    }

    private static Line cutAtSucceed(Line line) {
        return (Line) java.lang.reflect.Proxy.newProxyInstance(
                Line.class.getClassLoader(), new Class<?>[] {Line.class}, (_, method, arguments) -> {
                    if (method.getName().equals("succeed")) {
                        throw new LineTrouble(vn.motcua.counter.Hindrance.NO_NETWORK);
                    }
                    return method.invoke(line, arguments);
                });
    }

    @Test
    void two_copies_of_one_desk_lose_nothing_and_go_on_in_logs_of_their_own() throws IOException {
        try (var one = house.sit(first)) {
            house.enrol(one, "Quầy 1");
            Desk.receive(one.counter.ledger(), Desk.DAY, "Trước khi chép");
            one.exchange.round();
        }
        var clone = new Desk(home.resolve("clone"));
        copy(first.data, clone.data);
        copy(first.markers, clone.markers);
        try (var one = house.sit(first);
                var two = house.sit(clone)) {
            var a = Desk.receive(one.counter.ledger(), Desk.DAY, "Ở bản gốc");
            var b = Desk.receive(two.counter.ledger(), Desk.DAY, "Ở bản chép");
            var log = one.counter.stream().log();
            assertEquals(log, two.counter.stream().log());
            assertEquals(a.number(), b.number(), "nobody could know yet");
            one.exchange.round();
            two.exchange.round();
            assertNotEquals(log, two.counter.stream().log(), "the copy learnt it from the answer");
            two.exchange.round();
            one.exchange.round();
            assertNotEquals(log, one.counter.stream().log(), "the original learnt it from the stream");
            one.exchange.round();
            assertNotEquals(one.counter.stream().log(), two.counter.stream().log());
            assertTrue(one.counter.ledger().dossier(b.id()).isPresent());
            two.exchange.round();
            assertTrue(two.counter.ledger().dossier(a.id()).isPresent());
            var c = Desk.receive(one.counter.ledger(), Desk.DAY, "Sau");
            var d = Desk.receive(two.counter.ledger(), Desk.DAY, "Sau nữa");
            assertNotEquals(c.number(), d.number());
        }
        assertSound(first);
        assertSound(clone);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void a_centre_that_came_back_from_an_old_backup_is_filled_again() throws IOException {
        try (var one = house.sit(first)) {
            house.enrol(one, "Quầy 1");
            Desk.receive(one.counter.ledger(), Desk.DAY, "Trong bản sao lưu");
            one.exchange.round();
        }
        house.close();
        var file = home.resolve("centre/centre.db");
        var backup = home.resolve("backup.db");
        Files.copy(file, backup);
        house = new House(home.resolve("centre"));
        java.util.UUID lost;
        try (var one = house.sit(first)) {
            lost = Desk.receive(one.counter.ledger(), Desk.DAY, "Sau bản sao lưu")
                    .id();
            one.exchange.round();
            assertTrue(one.counter.stream().unsent().isEmpty());
        }
        house.close();
        Files.move(backup, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        house = new House(home.resolve("centre"));
        assertTrue(house.store.ofDossier(House.OFFICE, lost).isEmpty());
        try (var one = house.sit(first)) {
            assertTrue(one.exchange.round().again());
            one.exchange.round();
            assertEquals(1, house.store.ofDossier(House.OFFICE, lost).size());
            one.exchange.round();
            assertFalse(one.exchange.round().again());
        }
        assertSound(first);
    }

    @Test
    void a_centre_put_back_without_a_word_learns_it_from_a_desk_that_has_nothing_new() throws IOException {
        try (var one = house.sit(first);
                var two = house.sit(second)) {
            house.enrol(one, "Quầy 1");
            house.enrol(two, "Quầy 2");
            one.exchange.round();
            two.exchange.round();
        }
        house.close();
        var file = home.resolve("centre/centre.db");
        var backup = home.resolve("backup.db");
        Files.copy(file, backup);
        house = new House(home.resolve("centre"));
        UUID lost;
        try (var one = house.sit(first)) {
            lost = Desk.receive(one.counter.ledger(), Desk.DAY, "Đã báo nhận, chưa đọc lại")
                    .id();
            var epoch = one.line.open().epoch();
            var batch =
                    one.counter.stream().next(one.counter.stream().log(), epoch).orElseThrow();
            one.counter.stream()
                    .acknowledged(one.line.push(batch).acknowledgement().orElseThrow());
        }
        house.close();
        Files.move(backup, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        house = new House(home.resolve("centre"));
        try (var one = house.sit(first);
                var two = house.sit(second)) {
            Desk.receive(two.counter.ledger(), Desk.DAY, "Ở quầy kia, sau đó");
            two.exchange.round();
            one.exchange.round();
            one.exchange.round();
            assertEquals(1, house.store.ofDossier(House.OFFICE, lost).size());
        }
    }

    @Test
    void a_desk_that_was_turned_away_is_out_at_once_and_goes_on_receiving() {
        try (var one = house.sit(first)) {
            house.enrol(one, "Quầy 1");
            one.exchange.round();
            var desk = house.store.roster().desks(House.OFFICE).getFirst();
            assertTrue(house.store.roster().revoke(House.OFFICE, desk.id(), 1));
            Desk.receive(one.counter.ledger(), Desk.DAY, "Vẫn nhận");
            var trouble = assertThrows(LineTrouble.class, one.exchange::round);
            assertEquals(Hindrance.REVOKED, trouble.why());
            assertEquals(1, one.counter.stream().backlog().dossiers());
        }
    }

    @Test
    void a_verdict_that_a_desk_pretends_to_be_entitled_to_is_taken_back_by_the_centre() {
        try (var one = house.sit(first);
                var two = house.sit(second)) {
            house.enrol(one, "Quầy 1");
            house.enrol(two, "Quầy 2");
            var dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            one.exchange.round();
            two.exchange.round();
            two.counter.ledger().write(Desk.CLERK, entry -> {
                var received = entry.dossier(dossier.id()).orElseThrow().heads();
                entry.append(Optional.of(dossier.id()), received, new Verdict(received, "vì tôi muốn thế"));
                return received;
            });
            assertTrue(two.counter.ledger().dossier(dossier.id()).orElseThrow().readOnly());
            two.exchange.round();
            one.exchange.round();
            for (var desk : List.of(one, two)) {
                var stands = desk.counter.ledger().dossier(dossier.id()).orElseThrow();
                assertFalse(stands.readOnly());
                assertEquals(3, stands.timeline().size(), "all of it is kept");
            }
        }
        assertSound(first);
        assertSound(second);
    }
}
