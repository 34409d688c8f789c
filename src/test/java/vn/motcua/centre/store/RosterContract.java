package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.centre.Refused;
import vn.motcua.centre.Roster;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Scope;

/// What is promised of offices, desks and logs, whatever it stands on.
abstract class RosterContract {

    private static final String ELSEWHERE = "X99.01.03";

    private SqlCentre centre;
    private Roster roster;

    abstract SqlCentre open();

    @BeforeEach
    void found() {
        centre = Centres.withOffice(Centres.withOffice(open()), ELSEWHERE);
        roster = centre.roster();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static LogKey.Public key(int seed) {
        return new WrittenLog(OFFICE, seed).key();
    }

    private static Roster.NewDesk desk(String office, int seed, int lane) {
        var lanes = new Roster.Lanes(key(seed), List.of(lane, lane + 1));
        return new Roster.NewDesk(office, "desk" + seed, "Quầy " + seed, "0.1.0", List.of(lanes));
    }

    @Test
    void a_code_is_good_once_in_its_time_and_in_its_office() {
        roster.addCode("code", OFFICE, 100);
        assertTrue(roster.enrol("another", desk(OFFICE, 1, 1), 50).isEmpty());
        assertTrue(roster.enrol("code", desk(OFFICE, 1, 1), 100).isEmpty(), "too old");
        assertTrue(roster.enrol("code", desk(ELSEWHERE, 1, 1), 50).isEmpty());
        assertTrue(roster.enrol("code", desk("X00", 1, 1), 50).isEmpty());
        assertTrue(roster.desks(OFFICE).isEmpty(), "and nothing is left of those tries");
        var enrolled = roster.enrol("code", desk(OFFICE, 1, 1), 99).orElseThrow();
        assertEquals(new Roster.Enrolled("desk1", List.of(1, 2), false), enrolled);
        assertTrue(roster.enrol("code", desk(OFFICE, 2, 3), 99).isEmpty(), "used");
        assertEquals(1, roster.desks(OFFICE).size());
        assertTrue(roster.desks(ELSEWHERE).isEmpty());
    }

    @Test
    void lanes_that_another_log_has_are_not_given_again() {
        enrol(desk(OFFICE, 1, 1));
        assertEquals(new Roster.Enrolled("desk2", List.of(3, 4), true), enrol(desk(OFFICE, 2, 1)));
        assertEquals(new Roster.Enrolled("desk3", List.of(9, 10), false), enrol(desk(OFFICE, 3, 9)));
        assertEquals(new Roster.Enrolled("desk4", List.of(11, 12), true), enrol(desk(OFFICE, 4, 2)));
    }

    private Roster.Enrolled enrol(Roster.NewDesk desk) {
        roster.addCode("code of " + desk.id(), desk.office(), 100);
        return roster.enrol("code of " + desk.id(), desk, 50).orElseThrow();
    }

    @Test
    void a_desk_is_listed_with_its_logs_and_when_it_was_here() {
        enrol(desk(OFFICE, 1, 1));
        roster.seen(OFFICE, "desk1", 70);
        var expected = new Roster.Desk(
                OFFICE,
                "desk1",
                "Quầy 1",
                "0.1.0",
                50,
                Optional.empty(),
                Optional.empty(),
                70,
                Scope.OFFICE,
                List.of(key(1).log()));
        assertEquals(List.of(expected), roster.desks(OFFICE));
    }

    @Test
    void a_desk_turned_away_stays_turned_away_since_the_first_time() {
        enrol(desk(OFFICE, 1, 1));
        assertFalse(roster.revoke(OFFICE, "desk9", 60));
        assertFalse(centre.log(key(1).log()).orElseThrow().revoked());
        assertTrue(roster.revoke(OFFICE, "desk1", 60));
        assertTrue(roster.revoke(OFFICE, "desk1", 80));
        assertEquals(Optional.of(60L), roster.desks(OFFICE).getFirst().revokedAt());
        assertTrue(centre.log(key(1).log()).orElseThrow().revoked());
    }

    @Test
    void the_code_that_a_desk_came_in_by_does_not_let_it_in_again_once_it_is_turned_away() {
        var desk = desk(OFFICE, 1, 1);
        enrol(desk);
        assertTrue(roster.enrol("code of desk1", desk, 55).isPresent(), "whose answer was lost");
        assertTrue(roster.revoke(OFFICE, "desk1", 60));
        assertTrue(roster.enrol("code of desk1", desk, 70).isEmpty());
        assertTrue(centre.log(key(1).log()).orElseThrow().revoked());
        roster.addCode("another", OFFICE, 100);
        assertTrue(roster.enrol("another", desk, 70).isPresent(), "whom somebody lets in anew");
    }

    @Test
    void a_desk_has_the_term_of_its_code_until_it_is_given_another() {
        roster.addCode("code", OFFICE, 100, new Roster.Grant(Scope.OFFICE, Optional.of(500L)));
        roster.enrol("code", desk(OFFICE, 1, 1), 50);
        assertEquals(Optional.of(500L), roster.desks(OFFICE).getFirst().expiresAt());
        assertEquals(Optional.of(500L), centre.log(key(1).log()).orElseThrow().expiresAt());
        assertFalse(roster.extend(OFFICE, "desk9", Optional.of(900L)));
        assertTrue(roster.extend(OFFICE, "desk1", Optional.of(900L)));
        assertEquals(Optional.of(900L), roster.desks(OFFICE).getFirst().expiresAt());
        assertTrue(roster.extend(OFFICE, "desk1", Optional.empty()));
        assertEquals(Optional.empty(), centre.log(key(1).log()).orElseThrow().expiresAt());
    }

    @Test
    void a_desk_has_the_scope_of_its_code_until_it_is_given_another() {
        roster.addCode("laptop", OFFICE, 100, new Roster.Grant(Scope.OPEN, Optional.empty()));
        roster.enrol("laptop", desk(OFFICE, 1, 1), 50).orElseThrow();
        assertEquals(Scope.OPEN, roster.desks(OFFICE).getFirst().scope());
        assertFalse(roster.rescope(OFFICE, "desk9", Scope.OWN));
        assertTrue(roster.rescope(OFFICE, "desk1", Scope.OWN));
        assertEquals(Scope.OWN, centre.log(key(1).log()).orElseThrow().scope());
    }

    @Test
    void one_log_goes_on_after_another_and_hears_the_same_when_it_asks_again() {
        enrol(desk(OFFICE, 1, 1));
        var first = roster.succeed(key(1).log(), key(2), 60).orElseThrow();
        assertEquals(new Roster.Enrolled("desk1", List.of(3, 4), true), first);
        assertEquals(Optional.of(first), roster.succeed(key(1).log(), key(2), 60));
        assertTrue(centre.log(key(1).log()).orElseThrow().ended());
        assertEquals(
                List.of(5, 6),
                roster.succeed(key(1).log(), key(3), 60).orElseThrow().lanes(),
                "whose answer was lost, or another copy of it");
        assertTrue(
                roster.succeed(key(7).log(), key(8), 60).isEmpty(), "nobody goes on after a log that was never here");
    }

    @Test
    void where_the_last_lanes_are_taken_the_smallest_free_ones_are_given() {
        enrol(desk(OFFICE, 1, 1));
        enrol(desk(OFFICE, 2, Roster.LAST_LANE - 1));
        assertEquals(new Roster.Enrolled("desk3", List.of(3, 4), true), enrol(desk(OFFICE, 3, 1)));
        assertEquals(
                List.of(3, 4),
                roster.succeed(key(3).log(), key(4), 60).orElseThrow().lanes());
        assertEquals(
                List.of(5, 6),
                roster.succeed(key(1).log(), key(5), 60).orElseThrow().lanes());
    }

    @Test
    void one_desk_does_not_begin_log_after_log() {
        enrol(desk(OFFICE, 1, 1));
        for (int i = 0; i < Roster.SUCCESSORS; i++) {
            roster.succeed(key(1).log(), key(100 + i), 60).orElseThrow();
        }
        var refused = assertThrows(Refused.class, () -> roster.succeed(key(1).log(), key(99), 60));
        assertEquals(Refused.Reason.TOO_MANY, refused.reason());
        assertTrue(roster.succeed(key(1).log(), key(100), 60).isPresent(), "who only asks again");
        assertTrue(roster.succeed(key(1).log(), key(99), 60 + 86_400_000).isPresent(), "the day after");
    }

    @Test
    void a_log_of_another_desk_is_no_successor() {
        enrol(desk(OFFICE, 1, 1));
        enrol(desk(OFFICE, 2, 3));
        assertTrue(roster.succeed(key(1).log(), key(2), 60).isEmpty());
        assertFalse(centre.log(key(1).log()).orElseThrow().ended());
    }
}
