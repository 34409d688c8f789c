package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.Roster;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.store.Desk;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.Directory;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The directory comes down with a round and is believed without a network, and nothing else is.
class DirectoryTest {

    private static final String ELSEWHERE = "X99.01.03";

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;
    private House.Sitting two;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        two = house.sit(new Desk(home.resolve("second")).found(2));
        house.enrol(one, "Quầy 1");
        house.enrol(two, "Quầy 2");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        house.close();
    }

    private void pull(UnaryOperator<Directory.Page> bend) {
        var enrolled = one.counter.stream().enrolled().orElseThrow();
        new DirectoryExchange(one.counter, enrolled).pull(new Bent(one.line, bend));
    }

    private void pull() {
        pull(UnaryOperator.identity());
    }

    @Test
    void every_desk_knows_the_keys_of_the_others_after_a_round() {
        var other = two.counter.stream().log();
        assertTrue(one.counter.directory().log(other).isEmpty());
        pull();
        var known = one.counter.directory().log(other).orElseThrow();
        assertEquals("Quầy 2", known.desk());
        assertEquals("Phường An Khê", known.officeName());
        assertEquals(2, one.counter.directory().logs(House.OFFICE).size());
    }

    @Test
    void desks_of_other_offices_are_in_it_and_who_was_turned_away_is_said() {
        house.store
                .roster()
                .addOffice(new Roster.Office(
                        ELSEWHERE,
                        "Phường Hòa Cường",
                        LogKey.random(new SecureRandom()).seed()));
        var key = LogKey.random(new SecureRandom()).open();
        house.store.roster().addCode("code", ELSEWHERE, Long.MAX_VALUE);
        var lanes = new Roster.Lanes(key, List.of(1, 2));
        house.store
                .roster()
                .enrol("code", new Roster.NewDesk(ELSEWHERE, key.log().text(), "Quầy 7", "0.1.0", List.of(lanes)), 5);
        pull();
        assertEquals(
                "Phường Hòa Cường",
                one.counter.directory().log(key.log()).orElseThrow().officeName());
        house.store.roster().revoke(ELSEWHERE, key.log().text(), 77);
        pull();
        assertEquals(
                Optional.of(77L),
                one.counter.directory().log(key.log()).orElseThrow().revokedAt());
    }

    @Test
    void where_nothing_changed_nothing_is_written() {
        pull();
        var held = one.counter.directory().held();
        house.later(java.time.Duration.ofMinutes(1));
        pull();
        assertEquals(held, one.counter.directory().held());
    }

    @Test
    void a_desk_that_makes_a_number_up_has_the_others_read_all_anew_once_and_not_each_time() {
        pull();
        var first = one.line.directory(1_000_000).orElseThrow().release().epoch();
        assertEquals(
                first, one.line.directory(2_000_000).orElseThrow().release().epoch());
        house.later(java.time.Duration.ofMinutes(50));
        assertEquals(
                first, one.line.directory(3_000_000).orElseThrow().release().epoch());
        pull();
        assertEquals(2, one.counter.directory().logs(House.OFFICE).size());
    }

    @Test
    void what_the_centre_did_not_sign_for_this_office_now_is_refused() {
        pull();
        var held = one.counter.directory().held().orElseThrow();
        var stranger = LogKey.random(new SecureRandom());
        house.store.roster().revoke(House.OFFICE, two.counter.stream().log().text(), 77);
        refuses("unsigned", page -> new Directory.Page(page.said(), new byte[64]));
        refuses("altered", page -> new Directory.Page(page.said().replace("77", "78"), page.signature()));
        refuses(
                "another centre's",
                page -> new Directory.Page(page.said(), stranger.sign(Directory.Page.message(page.said()))));
        assertEquals(held, one.counter.directory().held().orElseThrow());
        assertEquals(
                Optional.empty(),
                one.counter
                        .directory()
                        .log(two.counter.stream().log())
                        .orElseThrow()
                        .revokedAt());
    }

    @Test
    void an_older_page_of_the_centre_itself_is_refused() {
        var kept = new Directory.Page[1];
        pull(page -> {
            kept[0] = page;
            return page;
        });
        house.store.roster().revoke(House.OFFICE, two.counter.stream().log().text(), 77);
        pull();
        refuses("older", _ -> kept[0]);
        assertEquals(
                Optional.of(77L),
                one.counter
                        .directory()
                        .log(two.counter.stream().log())
                        .orElseThrow()
                        .revokedAt());
    }

    private void refuses(String what, UnaryOperator<Directory.Page> bend) {
        var trouble = assertThrows(LineTrouble.class, () -> pull(bend), what);
        assertEquals(Hindrance.BAD_ANSWER, trouble.why(), what);
    }

    @Test
    void what_was_changed_in_the_file_says_nothing() throws SQLException {
        pull();
        var other = two.counter.stream().log();
        assertTrue(one.counter.directory().log(other).isPresent());
        var file = home.resolve("first").resolve("data").resolve("counter.db");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = db.createStatement()) {
            sql.executeUpdate("UPDATE directory_page SET said = replace(said, 'Quầy 2', 'Quầy 9')");
        }
        assertTrue(one.counter.directory().log(other).isEmpty());
    }

    @Test
    void a_centre_that_was_put_back_is_read_from_its_beginning() {
        pull();
        house.store.listing().orElseThrow().setRole(House.OFFICE, "lethu", Optional.of("LEADER"), 60);
        pull();
        var before = one.counter.directory().held().orElseThrow();
        house.store.restored(new SecureRandom());
        pull();
        var after = one.counter.directory().held().orElseThrow();
        assertTrue(!before.epoch().equals(after.epoch()));
        assertTrue(one.counter.directory().log(two.counter.stream().log()).isPresent());
    }

    @Test
    void a_conversation_brings_it() {
        var said = new Conversation(
                        one.counter,
                        new HttpLines(one.counter.stream(), java.time.Clock.systemUTC()),
                        java.time.Clock.systemUTC())
                .hold((_, _) -> {});
        assertTrue(!said.failed(), said::toString);
        assertTrue(one.counter.directory().log(two.counter.stream().log()).isPresent());
    }

    /// The real line, of which the directory's answer is bent.
    private record Bent(Lines.Opened real, UnaryOperator<Directory.Page> bend) implements Lines.Opened {

        @Override
        public Optional<Directory.Page> directory(long after) {
            return real.directory(after).map(bend);
        }

        @Override
        public CarriedAnswer carry(Parcel parcel) {
            return real.carry(parcel);
        }

        @Override
        public Enrolment.Token open() {
            return real.open();
        }

        @Override
        public Enrolment.Welcome enrol(Enrolment.Request request) {
            return real.enrol(request);
        }

        @Override
        public Enrolment.Welcome succeed(Enrolment.Successor successor) {
            return real.succeed(successor);
        }

        @Override
        public PushAnswer push(PushBatch batch) {
            return real.push(batch);
        }

        @Override
        public PullPage pull(StreamPoint after, boolean whole) {
            return real.pull(after, whole);
        }

        @Override
        public Vouched snapshot(Optional<Long> at, long after) {
            return real.snapshot(at, after);
        }

        @Override
        public Vouched dossier(java.util.UUID dossier, long after) {
            return real.dossier(dossier, after);
        }

        @Override
        public StreamPoint agree(PullPage.Passed passed) {
            return real.agree(passed);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
