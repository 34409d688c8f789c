package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.Roster;
import vn.motcua.counter.Hindrance;
import vn.motcua.store.Desk;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// A desk whose term is over goes on receiving, and a token that is over is nobody's business.
class TermTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        var term = Optional.of(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        var code = house.server
                .reception()
                .code(House.OFFICE, new Roster.Grant(Scope.OFFICE, term))
                .orElseThrow();
        var stream = one.counter.stream();
        Enrolling.enrol(stream, one.line, house.url().toString(), Optional.empty(), code, House.OFFICE, "Quầy 1");
    }

    @AfterEach
    void close() {
        one.close();
        house.close();
    }

    private Conversation.Said speak() {
        var lines = new HttpLines(one.counter.stream(), Clock.systemUTC());
        return new Conversation(one.counter, lines, Clock.systemUTC()).hold((_, _) -> {});
    }

    @Test
    void a_desk_whose_term_is_over_hears_so_and_what_it_did_is_stored_and_marked() {
        one.exchange.round();
        house.later(Duration.ofDays(2));
        Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        var said = speak();
        assertEquals(Optional.of(Hindrance.EXPIRED), said.hindrance());
        assertTrue(one.counter.stream().unsent().isEmpty(), "the centre has it");
        assertEquals(2, house.store.point(House.OFFICE).orElseThrow().position());
        assertEquals(1L, house.store.vitals().alarms().get("expired"));
        Desk.receive(one.counter.ledger(), Desk.DAY, "Trần Văn Bình");
        assertEquals(1, one.counter.stream().unsent().size(), "it goes on receiving");
    }

    @Test
    void an_extended_desk_goes_on_as_before() {
        house.later(Duration.ofDays(2));
        assertEquals(Optional.of(Hindrance.EXPIRED), speak().hindrance());
        var desk = house.store.roster().desks(House.OFFICE).getFirst();
        assertTrue(house.store.roster().extend(House.OFFICE, desk.id(), Optional.empty()));
        assertFalse(speak().hindrance().filter(Hindrance.EXPIRED::equals).isPresent());
    }

    @Test
    void a_revoked_desk_is_told_apart_from_one_whose_term_is_over() {
        house.later(Duration.ofDays(2));
        var desk = house.store.roster().desks(House.OFFICE).getFirst();
        house.store.roster().revoke(House.OFFICE, desk.id(), 5);
        assertEquals(Optional.of(Hindrance.REVOKED), speak().hindrance());
    }

    @Test
    void a_token_that_ends_in_the_middle_of_a_round_is_fetched_anew() {
        var token = one.line.open();
        house.later(Duration.ofMinutes(6)); // to the desk's own clock it is still good
        var page = one.line.pull(StreamPoint.start(token.epoch()), false);
        assertEquals(0, page.head());
    }

    @Test
    void who_gets_no_token_either_is_told_why() {
        one.line.open();
        house.later(Duration.ofMinutes(6));
        var desk = house.store.roster().desks(House.OFFICE).getFirst();
        house.store.roster().revoke(House.OFFICE, desk.id(), 5);
        var trouble = assertThrows(LineTrouble.class, () -> one.line.pull(StreamPoint.start("x"), false));
        assertEquals(Hindrance.REVOKED, trouble.why());
    }
}
