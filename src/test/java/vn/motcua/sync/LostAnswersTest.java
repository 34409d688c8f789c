package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.store.Desk;
import vn.motcua.wire.Enrolment;

/// What the simulator found first (`vn.motcua.simulate`), each as a story of its own on real files.
class LostAnswersTest {

    @TempDir
    Path home;

    private House house;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Desk desk(String name, int number) {
        return new Desk(home.resolve(name)).found(number);
    }

    private void enrol(House.Sitting sitting, String code) {
        Enrolling.enrol(
                sitting.counter.stream(),
                sitting.line,
                house.url().toString(),
                Optional.empty(),
                code,
                House.OFFICE,
                "Quầy");
    }

    @Test
    void a_desk_that_did_not_hear_that_it_was_taken_in_is_taken_in_again() {
        try (var one = house.sit(desk("first", 1))) {
            var code = house.server.reception().code(House.OFFICE).orElseThrow();
            enrol(one, code);
            enrol(one, code);
            enrol(one, house.server.reception().code(House.OFFICE).orElseThrow());
            assertEquals(1, house.store.roster().desks(House.OFFICE).size());
            assertEquals(1, one.exchange.round().sent());
        }
    }

    @Test
    void a_code_that_one_desk_used_is_no_good_for_another() {
        try (var one = house.sit(desk("first", 1));
                var two = house.sit(desk("second", 2))) {
            var code = house.server.reception().code(House.OFFICE).orElseThrow();
            enrol(one, code);
            var trouble = assertThrows(LineTrouble.class, () -> enrol(two, code));
            assertEquals(Hindrance.BAD_CODE, trouble.why());
        }
    }

    @Test
    void a_desk_that_did_not_hear_its_new_lanes_asks_again_with_another_key() {
        try (var one = house.sit(desk("first", 1))) {
            house.enrol(one, "Quầy 1");
            var old = one.counter.stream().log();
            var lost = Exchange.random().get();
            var signature = one.counter.stream()
                    .sign(Enrolment.Successor.message(old.text(), lost.open().hex()));
            one.line.succeed(new Enrolment.Successor(old.text(), lost.open().hex(), signature));
            Succession.of(one.counter.stream(), one.line, Exchange.random());
            assertNotEquals(old, one.counter.stream().log());
            one.exchange.round();
            assertFalse(one.exchange.round().again());
        }
    }

    @Test
    void a_machine_that_was_set_back_comes_to_rest_with_what_it_had_forgotten() throws IOException {
        var desk = desk("first", 1);
        try (var one = house.sit(desk)) {
            house.enrol(one, "Quầy 1");
            one.exchange.round();
        }
        copy(desk.data, home.resolve("picture"));
        copy(desk.markers, home.resolve("picture-markers"));
        UUID forgotten;
        try (var one = house.sit(desk)) {
            forgotten =
                    Desk.receive(one.counter.ledger(), Desk.DAY, "Sau bản chụp").id();
            Desk.receive(one.counter.ledger(), Desk.DAY, "Sau nữa");
            one.exchange.round();
        }
        copy(home.resolve("picture"), desk.data);
        copy(home.resolve("picture-markers"), desk.markers);
        try (var one = house.sit(desk)) {
            for (int i = 0; i < 3; i++) {
                one.exchange.round();
            }
            assertTrue(one.counter.ledger().dossier(forgotten).isPresent());
            assertFalse(one.exchange.round().again(), "nothing waits for ever");
        }
    }

    @Test
    void a_restored_centre_gets_back_what_the_writer_lost_too_in_every_branch_of_its_log() throws IOException {
        var desk = desk("first", 1);
        var other = desk("other", 2);
        try (var one = house.sit(desk)) {
            house.enrol(one, "Quầy 1");
            one.exchange.round();
        }
        house.close();
        var file = home.resolve("centre/centre.db");
        Files.copy(file, home.resolve("backup.db"));
        house = new House(home.resolve("centre"));
        copy(desk.data, home.resolve("picture"));
        copy(desk.markers, home.resolve("picture-markers"));
        UUID before;
        try (var one = house.sit(desk)) {
            before = Desk.receive(one.counter.ledger(), Desk.DAY, "Trước khi lùi")
                    .id();
            one.exchange.round();
        }
        copy(home.resolve("picture"), desk.data);
        copy(home.resolve("picture-markers"), desk.markers);
        UUID after;
        try (var one = house.sit(desk);
                var two = house.sit(other)) {
            after = Desk.receive(one.counter.ledger(), Desk.DAY, "Sau khi lùi").id();
            one.exchange.round();
            house.enrol(two, "Quầy 2");
            two.exchange.round();
            assertTrue(two.counter.ledger().dossier(before).isPresent());
            assertTrue(two.counter.ledger().dossier(after).isPresent());
        }
        house.close();
        Files.move(home.resolve("backup.db"), file, StandardCopyOption.REPLACE_EXISTING);
        house = new House(home.resolve("centre"));
        try (var two = house.sit(other)) {
            house.enrol(two, "Quầy 2");
            for (int i = 0; i < 4; i++) {
                two.exchange.round();
            }
            assertEquals(1, house.store.ofDossier(House.OFFICE, before).size(), "the writer is gone");
            assertEquals(1, house.store.ofDossier(House.OFFICE, after).size());
            assertFalse(two.exchange.round().again());
        }
    }

    @Test
    void a_restored_centre_takes_in_a_log_that_it_never_knew() throws IOException {
        house.close();
        var file = home.resolve("centre/centre.db");
        Files.copy(file, home.resolve("backup.db"));
        house = new House(home.resolve("centre"));
        UUID dossier;
        var other = desk("other", 2);
        try (var one = house.sit(desk("first", 1));
                var two = house.sit(other)) {
            house.enrol(one, "Quầy 1");
            house.enrol(two, "Quầy 2");
            dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Máy này sẽ mất")
                    .id();
            one.exchange.round();
            two.exchange.round();
        }
        house.close();
        Files.move(home.resolve("backup.db"), file, StandardCopyOption.REPLACE_EXISTING);
        house = new House(home.resolve("centre"));
        try (var two = house.sit(other)) {
            house.enrol(two, "Quầy 2");
            for (int i = 0; i < 4; i++) {
                two.exchange.round();
            }
            assertEquals(1, house.store.ofDossier(House.OFFICE, dossier).size());
            assertEquals(1, house.store.vitals().alarms().get("log-met"));
            assertFalse(two.exchange.round().again());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var old = Files.list(to)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
