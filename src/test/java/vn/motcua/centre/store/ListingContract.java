package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.centre.Listing;
import vn.motcua.centre.Roster;
import vn.motcua.wire.Directory;

/// What is promised of the directory's numbers, whatever it stands on.
abstract class ListingContract {

    private static final String ELSEWHERE = "X99.01.03";

    private SqlCentre centre;
    private Listing listing;

    abstract SqlCentre open();

    @BeforeEach
    void found() {
        centre = Centres.withOffice(Centres.withOffice(open()), ELSEWHERE);
        listing = centre.listing().orElseThrow();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void enrol(String office, int seed, int lane) {
        var lanes = new Roster.Lanes(new WrittenLog(office, seed).key(), List.of(lane, lane + 1));
        centre.roster().addCode("code" + seed, office, 100);
        var desk = new Roster.NewDesk(office, "desk" + seed, "Quầy " + seed, "0.1.0", List.of(lanes));
        assertTrue(centre.roster().enrol("code" + seed, desk, 50).isPresent());
    }

    private List<String> desks(String office, long after) {
        return listing.after(office, after, 200).logs().stream()
                .map(Directory.Log::desk)
                .toList();
    }

    @Test
    void an_office_without_desks_has_an_empty_list() {
        var changes = listing.after(OFFICE, 0, 200);
        assertEquals(0, changes.head());
        assertEquals(0, changes.through());
        assertTrue(changes.logs().isEmpty());
    }

    @Test
    void every_desk_is_told_of_the_desks_of_all_offices_in_the_order_of_their_changes() {
        enrol(OFFICE, 1, 1);
        enrol(ELSEWHERE, 2, 1);
        enrol(OFFICE, 3, 3);
        assertEquals(List.of("Quầy 1", "Quầy 2", "Quầy 3"), desks(OFFICE, 0));
        assertEquals(desks(OFFICE, 0), desks(ELSEWHERE, 0));
        assertEquals(List.of("Quầy 3"), desks(OFFICE, 2));
        var first = listing.after(OFFICE, 0, 1).logs().getFirst();
        assertEquals(50, first.registeredAt());
        assertEquals(OFFICE, first.office());
        assertEquals("Phường An Khê", first.officeName());
        assertEquals(Optional.empty(), first.revokedAt());
    }

    @Test
    void a_desk_that_was_turned_away_comes_with_a_new_number() {
        enrol(OFFICE, 1, 1);
        enrol(OFFICE, 2, 3);
        long before = listing.after(OFFICE, 0, 200).head();
        centre.roster().revoke(OFFICE, "desk1", 70);
        var changes = listing.after(OFFICE, before, 200);
        assertEquals(1, changes.logs().size());
        assertEquals(Optional.of(70L), changes.logs().getFirst().revokedAt());
        assertEquals(List.of("Quầy 2", "Quầy 1"), desks(OFFICE, 0), "said once, where it changed last");
    }

    @Test
    void a_log_that_goes_on_after_another_is_listed_too() {
        enrol(OFFICE, 1, 1);
        var next = new WrittenLog(OFFICE, 9).key();
        centre.roster().succeed(new WrittenLog(OFFICE, 1).key().log(), next, 60);
        assertTrue(listing.after(OFFICE, 0, 200).logs().stream()
                .anyMatch(log -> log.id().equals(next.log())));
    }

    @Test
    void users_are_told_to_their_own_office_only() {
        assertTrue(listing.setRole(OFFICE, "lethu", Optional.of("RECEIVER"), 60));
        assertEquals(1, listing.after(OFFICE, 0, 200).users().size());
        var elsewhere = listing.after(ELSEWHERE, 0, 200);
        assertTrue(elsewhere.users().isEmpty());
        assertEquals(1, elsewhere.through(), "the number passes all the same");
    }

    @Test
    void a_role_is_changed_and_taken_away_and_never_forgotten() {
        assertFalse(listing.setRole("X00", "lethu", Optional.of("RECEIVER"), 60), "no such office");
        assertFalse(listing.setRole(OFFICE, "lethu", Optional.empty(), 60), "there was none");
        assertTrue(listing.setRole(OFFICE, "lethu", Optional.of("RECEIVER"), 60));
        assertTrue(listing.setRole(OFFICE, "lethu", Optional.of("LEADER"), 60));
        assertEquals(List.of(new Directory.User(2, "lethu", Optional.of("LEADER"))), listing.users(OFFICE));
        assertTrue(listing.setRole(OFFICE, "lethu", Optional.empty(), 60));
        assertFalse(listing.setRole(OFFICE, "lethu", Optional.empty(), 60), "it is away already");
        assertEquals(
                List.of(new Directory.User(3, "lethu", Optional.empty())),
                listing.after(OFFICE, 2, 200).users());
    }

    @Test
    void a_long_list_is_cut_where_nothing_is_left_out_before() {
        enrol(OFFICE, 1, 1);
        listing.setRole(OFFICE, "an", Optional.of("RECEIVER"), 60);
        enrol(OFFICE, 2, 3);
        listing.setRole(OFFICE, "binh", Optional.of("RECEIVER"), 60);
        var first = listing.after(OFFICE, 0, 2);
        assertEquals(2, first.through());
        assertEquals(1, first.logs().size());
        assertEquals(1, first.users().size());
        var rest = listing.after(OFFICE, first.through(), 3);
        assertEquals(4, rest.through());
        assertEquals(
                List.of("Quầy 2"), rest.logs().stream().map(Directory.Log::desk).toList());
        assertEquals("binh", rest.users().getFirst().login());
    }

    @Test
    void a_restored_centre_begins_another_life_of_the_list() {
        enrol(OFFICE, 1, 1);
        var before = listing.after(OFFICE, 0, 200).epoch();
        centre.restored(new SecureRandom());
        assertNotEquals(before, listing.after(OFFICE, 0, 200).epoch());
    }
}
