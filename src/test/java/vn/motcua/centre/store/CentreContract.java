package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.NOW;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.Found;
import vn.motcua.centre.LookUp;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.Refused;
import vn.motcua.centre.Roster;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// What the centre's memory promises, whatever it stands on.
abstract class CentreContract {

    private static final String ELSEWHERE = "X99.01.03";

    private SqlCentre centre;

    /// The same database each time within one test.
    abstract SqlCentre open();

    @BeforeEach
    void found() {
        centre = Centres.withOffice(Centres.withOffice(open()), ELSEWHERE);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private WrittenLog log(long seed) {
        return new WrittenLog(OFFICE, seed).enrolled(centre.roster(), (int) (2 * seed - 1));
    }

    @Test
    void an_office_is_added_once_and_its_stream_begins_empty() {
        var again = new Roster.Office(OFFICE, "Tên khác", new byte[1]);
        assertFalse(centre.roster().addOffice(again));
        assertEquals(
                "Phường An Khê", centre.roster().office(OFFICE).orElseThrow().name());
        assertEquals(
                List.of(OFFICE, ELSEWHERE),
                centre.roster().offices().stream().map(Roster.Office::id).toList());
        var point = centre.point(OFFICE).orElseThrow();
        assertEquals(StreamPoint.start(point.epoch()), point);
        assertEquals(Optional.of(point), centre.point(OFFICE, 0));
        assertNotEquals(point.epoch(), centre.point(ELSEWHERE).orElseThrow().epoch());
    }

    @Test
    void of_an_office_that_is_not_there_nothing_is_said() {
        assertTrue(centre.point("X00").isEmpty());
        assertTrue(centre.point("X00", 0).isEmpty());
        assertTrue(centre.roster().office("X00").isEmpty());
        assertTrue(centre.inOffice("X00", entry -> entry.head()).isEmpty());
        assertTrue(centre.after("X00", 0, 10).isEmpty());
        assertTrue(centre.log(new LogId("0123456789ab")).isEmpty());
    }

    @Test
    void what_is_taken_stands_in_order_with_its_very_bytes_and_its_rolling_hash() {
        var batch = log(1).next(7);
        Centres.take(centre, batch);
        var rolling = StreamPoint.NOTHING;
        var placed = centre.after(OFFICE, 0, 100);
        assertEquals(7, placed.size());
        for (int i = 0; i < 7; i++) {
            var one = placed.get(i);
            var sent = batch.actions().get(i);
            assertArrayEquals(sent.header(), one.bytes().header());
            assertArrayEquals(sent.body().orElseThrow(), one.bytes().body().orElseThrow());
            assertEquals(sent.signature().isPresent(), one.bytes().signature().isPresent());
            rolling = Chain.rolling(rolling, Chain.identity(sent.header()));
            assertEquals(i + 1, one.position());
            assertEquals(rolling, one.point().rolling());
            assertEquals(Optional.of(one.point()), centre.point(OFFICE, i + 1));
        }
        assertEquals(placed.getLast().point(), centre.point(OFFICE).orElseThrow());
        assertTrue(centre.point(OFFICE, 8).isEmpty());
        assertTrue(centre.after(ELSEWHERE, 0, 100).isEmpty());
    }

    @Test
    void a_page_begins_after_a_position_and_is_no_longer_than_was_asked() {
        Centres.take(centre, log(1).next(9));
        assertEquals(List.of(4L, 5L), positions(centre.after(OFFICE, 3, 2)));
        assertEquals(List.of(9L), positions(centre.after(OFFICE, 8, 2)));
        assertTrue(centre.after(OFFICE, 9, 2).isEmpty());
    }

    private static List<Long> positions(List<CentreStore.Placed> placed) {
        return placed.stream().map(CentreStore.Placed::position).toList();
    }

    @Test
    void work_that_fails_leaves_nothing_and_its_own_exception_comes_out() {
        var trouble = new Refused(Refused.Reason.BAD_SIGNATURE);
        var batch = log(1).next(1);
        var before = centre.point(OFFICE);
        var thrown = assertThrows(
                Refused.class,
                () -> centre.inOffice(OFFICE, entry -> {
                    append(entry, batch);
                    entry.fork(batch.log());
                    entry.beginEpoch("other");
                    assertEquals(1, entry.hashes(batch.log(), 1, 1).size());
                    throw trouble;
                }));
        assertSame(trouble, thrown);
        assertEquals(before, centre.point(OFFICE));
        assertTrue(centre.after(OFFICE, 0, 10).isEmpty());
        assertFalse(centre.log(batch.log()).orElseThrow().forked());
    }

    private static void append(OfficeEntry entry, PushBatch batch) {
        for (var bytes : batch.actions()) {
            entry.append(HeaderBytes.read(bytes.header()), Chain.identity(bytes.header()), bytes, NOW);
        }
    }

    @Test
    void a_transaction_sees_what_it_appended_itself() {
        var batch = log(1).next(3);
        centre.inOffice(OFFICE, entry -> {
            assertEquals(0, entry.last(batch.log()));
            append(entry, batch);
            assertEquals(3, entry.last(batch.log()));
            assertEquals(3, entry.head().position());
            assertEquals(2, entry.hashes(batch.log(), 2, 9).size());
            return entry;
        });
    }

    @Test
    void a_log_of_another_office_is_known_to_the_centre_but_not_to_the_entry() {
        var foreign = new WrittenLog(ELSEWHERE, 9).enrolled(centre.roster(), 1);
        var id = foreign.key().log();
        assertEquals(ELSEWHERE, centre.log(id).orElseThrow().office());
        assertTrue(centre.inOffice(OFFICE, entry -> entry.log(id)).orElseThrow().isEmpty());
        var batch = foreign.next(1);
        assertThrows(Refused.class, () -> Centres.take(centre, batch));
        assertTrue(centre.after(OFFICE, 0, 1).isEmpty());
    }

    @Test
    void the_same_batch_again_is_answered_the_same_and_stored_once() {
        var batch = log(1).next(5);
        var first = Centres.take(centre, batch);
        var again = Centres.take(centre, batch);
        assertArrayEquals(first.bytes(), again.bytes());
        assertEquals(5, centre.point(OFFICE).orElseThrow().position());
    }

    @Test
    void both_histories_of_a_fork_are_kept_and_the_log_is_marked() {
        var log = log(1);
        Centres.take(centre, log.next(2));
        var twin = log.twin(77);
        assertFalse(Centres.take(centre, log.next(2)).forked());
        assertTrue(Centres.take(centre, twin.next(2)).forked());
        var id = log.key().log();
        assertTrue(centre.log(id).orElseThrow().forked());
        var places = centre.inOffice(OFFICE, entry -> entry.hashes(id, 1, 9)).orElseThrow();
        assertEquals(
                List.of(1, 1, 2, 2),
                LongStream.rangeClosed(1, 4)
                        .mapToObj(seq -> places.get(seq).size())
                        .toList());
        assertEquals(6, centre.point(OFFICE).orElseThrow().position());
    }

    @Test
    void a_gap_is_answered_with_the_place_to_send_from_and_nothing_is_stored() {
        var log = log(1);
        Centres.take(centre, log.next(3));
        log.next(2);
        var answer = Centres.take(centre, log.next(2));
        assertEquals(Optional.of(4L), answer.sendFrom());
        assertTrue(answer.acknowledgement().isEmpty());
        assertEquals(3, centre.point(OFFICE).orElseThrow().position());
    }

    @Test
    void a_word_of_ours_that_goes_further_than_we_do_begins_a_new_epoch() {
        var log = log(1);
        Centres.take(centre, log.next(1));
        var before = centre.point(OFFICE).orElseThrow();
        var word = Centres.KEY.acknowledge(log.key().log(), 5, new Hash("1".repeat(64)), before.epoch(), NOW);
        Centres.take(centre, log.next(1, Optional.of(word)));
        var after = centre.point(OFFICE).orElseThrow();
        assertNotEquals(before.epoch(), after.epoch());
        assertEquals(2, after.position());
        assertEquals(after.epoch(), centre.point(OFFICE, 1).orElseThrow().epoch());
    }

    @Test
    void a_restored_centre_begins_new_epochs_in_every_office() {
        var before = List.of(
                centre.point(OFFICE).orElseThrow(), centre.point(ELSEWHERE).orElseThrow());
        centre.restored(new SecureRandom());
        assertNotEquals(
                before.getFirst().epoch(), centre.point(OFFICE).orElseThrow().epoch());
        assertNotEquals(
                before.getLast().epoch(), centre.point(ELSEWHERE).orElseThrow().epoch());
    }

    @Test
    void a_dossier_is_found_by_its_id_and_by_its_number() {
        var log = log(1);
        var batch = log.next(5);
        Centres.take(centre, batch);
        var first = HeaderBytes.read(batch.actions().getFirst().header());
        var dossier = first.dossier().orElseThrow();
        assertEquals(4, centre.ofDossier(OFFICE, dossier).size());
        assertTrue(centre.ofDossier(ELSEWHERE, dossier).isEmpty());
        assertTrue(centre.ofDossier(OFFICE, UUID.randomUUID()).isEmpty());
        var number = GivenNumbers.number(first, batch.actions().getFirst()).orElseThrow();
        assertEquals(List.of(new CentreStore.Numbered(OFFICE, dossier, log.key().log())), centre.numbered(number));
        assertTrue(centre.numbered("X").isEmpty());
    }

    @Test
    void a_body_that_somebody_kept_back_is_filled_in_by_who_brings_it() {
        var batch = log(1).next(2);
        var bare = batch.actions().stream()
                .map(one -> new ActionBytes(one.header(), Optional.empty(), one.signature()))
                .toList();
        Centres.take(centre, new PushBatch(batch.log(), Optional.empty(), bare));
        var before = centre.point(OFFICE).orElseThrow();
        assertTrue(Centres.take(centre, batch).acknowledgement().isPresent());
        assertEquals(before, centre.point(OFFICE).orElseThrow());
        var placed = centre.after(OFFICE, 0, 9);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(
                    batch.actions().get(i).body().orElseThrow(),
                    placed.get(i).bytes().body().orElseThrow());
        }
        var first = batch.actions().getFirst();
        var number =
                GivenNumbers.number(HeaderBytes.read(first.header()), first).orElseThrow();
        assertEquals(1, centre.numbered(number).size(), "and it is found by its number");
        Centres.take(centre, new PushBatch(batch.log(), Optional.empty(), bare));
        assertTrue(centre.after(OFFICE, 0, 1).getFirst().bytes().body().isPresent(), "nobody takes it away");
        assertTrue(centre.verify().isSound(), () -> centre.verify().faults().toString());
    }

    @Test
    void what_no_database_should_be_asked_is_answered_the_same_by_each() {
        var lookUp = new LookUp(centre, Clock.systemUTC());
        assertEquals(new Found.Nothing(), lookUp.typed("X99\0", "0123456789ab"));
        assertEquals(new Found.Nothing(), lookUp.typed("X99\ud800", "0123456789ab"));
        var bent = log(1).as("lethu\0").next(1);
        var refused = assertThrows(Refused.class, () -> Centres.take(centre, bent));
        assertEquals(Refused.Reason.BROKEN_CHAIN, refused.reason());
        var numbered = log(2).receive("X99\0", "Vay vốn");
        assertTrue(Centres.take(centre, numbered).acknowledgement().isPresent(), "stored, and not looked up");
        assertEquals(1, centre.point(OFFICE).orElseThrow().position());
    }

    @Test
    void a_number_that_a_copied_desk_gave_too_stands_for_two_dossiers() {
        var log = log(1);
        Centres.take(centre, log.next(4));
        var twin = log.twin(78);
        var one = log.next(1);
        Centres.take(centre, one);
        Centres.take(centre, twin.next(1));
        var bytes = one.actions().getFirst();
        var number =
                GivenNumbers.number(HeaderBytes.read(bytes.header()), bytes).orElseThrow();
        assertEquals(2, centre.numbered(number).size());
    }

    @Test
    void a_scope_takes_in_what_the_desk_did_itself_and_what_is_open() {
        var log = log(1);
        Centres.take(centre, log.next(4));
        Centres.take(centre, log.withdraw());
        var closed = log.dossier();
        var other = log(2);
        Centres.take(centre, other.next(2));
        var open = other.dossier();
        var piece = new CentreStore.Piece(0, 7, NOW, 100);
        var first = log.key().log().text();
        var second = other.key().log().text();
        assertEquals(Set.of(closed), centre.inScope(OFFICE, piece, new View(first, Scope.OWN)));
        assertEquals(Set.of(closed, open), centre.inScope(OFFICE, piece, new View(first, Scope.OPEN)));
        assertEquals(Set.of(open), centre.inScope(OFFICE, piece, new View(second, Scope.OPEN)));
        assertEquals(
                Set.of(), centre.inScope(OFFICE, new CentreStore.Piece(0, 5, NOW, 100), new View(second, Scope.OPEN)));
        assertEquals(
                2,
                centre.open(OFFICE, piece, new View(second, Scope.OPEN))
                        .actions()
                        .size());
        assertEquals(
                5,
                centre.open(OFFICE, piece, new View(first, Scope.OWN)).actions().size());
        var later = new CentreStore.Piece(0, 7, NOW + 1, 100);
        assertEquals(2, centre.open(OFFICE, later, View.WHOLE).actions().size(), "closed, and long ago");
        assertEquals(
                List.of(),
                centre.open(OFFICE, later, new View(first, Scope.OWN)).actions());
    }

    @Test
    void a_piece_of_a_snapshot_holds_whole_dossiers_and_says_where_to_go_on() {
        Centres.take(centre, log(1).next(4));
        Centres.take(centre, log(2).next(4));
        Centres.take(centre, log(3).next(2));
        var first = centre.open(OFFICE, new CentreStore.Piece(0, 9, 0, 6), View.WHOLE);
        assertEquals(4, first.actions().size(), "the next would be cut");
        assertEquals(Optional.of(1L), first.next());
        var second = centre.open(OFFICE, new CentreStore.Piece(1, 9, 0, 6), View.WHOLE);
        assertEquals(5, second.actions().size(), "up to the position it is taken at");
        assertEquals(Optional.empty(), second.next());
        var small = centre.open(OFFICE, new CentreStore.Piece(0, 10, 0, 1), View.WHOLE);
        assertEquals(4, small.actions().size(), "one at least");
    }

    @Test
    void what_a_desk_wrote_before_it_was_restored_is_its_own_by_its_word() {
        var before = log(1);
        Centres.take(centre, before.next(1));
        centre.roster().addCode("again", OFFICE, Long.MAX_VALUE, new Roster.Grant(Scope.OWN, Optional.empty()));
        var now = new WrittenLog(OFFICE, 5);
        var logs = List.of(new Roster.Lanes(now.key(), List.of(11, 12)), new Roster.Lanes(before.key(), List.of(1, 2)));
        centre.roster().enrol("again", new Roster.NewDesk(OFFICE, "restored", "Quầy 1", "0", logs), 1);
        var log = centre.log(now.key().log()).orElseThrow();
        assertEquals(new View("restored", Scope.OWN), log.view());
        assertEquals(Set.of(before.dossier()), centre.inScope(OFFICE, new CentreStore.Piece(0, 1, 0, 9), log.view()));
        assertNotEquals("restored", centre.log(before.key().log()).orElseThrow().desk(), "nobody else is turned away");
    }

    @Test
    void a_verdict_opens_a_closed_dossier_again_and_the_check_finds_no_fault() {
        var log = log(1);
        Centres.take(centre, log.next(1));
        Centres.take(centre, log.withdraw());
        var view = new View("nobody", Scope.OPEN);
        var piece = new CentreStore.Piece(0, 9, 0, 9);
        assertEquals(Set.of(), centre.inScope(OFFICE, piece, view));
        Centres.take(centre, log.say(new Verdict(List.of(new Hash("1".repeat(64))), "vì thế")));
        assertEquals(Set.of(log.dossier()), centre.inScope(OFFICE, piece, view));
        assertTrue(centre.verify().isSound(), () -> centre.verify().faults().toString());
    }

    @Test
    void a_dossier_that_is_handed_over_stands_once_in_the_other_stream_and_what_is_said_there_comes_back() {
        var log = log(1);
        Centres.take(centre, log.next(1));
        var over = log.say(new HandedOver(ELSEWHERE, "thẩm quyền"));
        Centres.take(centre, over);
        Centres.take(centre, over);
        assertEquals(List.of("HandedIn"), kinds(ELSEWHERE, log.dossier()));
        assertEquals(List.of("Received", "HandedOver"), kinds(OFFICE, log.dossier()));
        assertEquals(List.of(), waiting());
        var there = new WrittenLog(ELSEWHERE, 9).enrolled(centre.roster(), 1);
        there.about(log.dossier());
        Centres.acceptance(centre).take(ELSEWHERE, there.say(new Withdrawn("xin rút")), NOW);
        assertEquals(List.of("HandedIn", "Withdrawn"), kinds(ELSEWHERE, log.dossier()));
        assertEquals(List.of("Received", "HandedOver", "ToldBack"), kinds(OFFICE, log.dossier()));
        assertTrue(centre.verify().isSound(), () -> centre.verify().faults().toString());
    }

    @Test
    void what_is_handed_over_before_its_reception_came_waits_for_it() {
        var log = log(1);
        var received = log.next(1);
        var other = log(2);
        other.about(log.dossier());
        var reception = Chain.identity(received.actions().getFirst().header());
        Centres.take(centre, other.say(new HandedOver(ELSEWHERE, "thẩm quyền"), List.of(reception)));
        assertEquals(List.of(), kinds(ELSEWHERE, log.dossier()));
        assertEquals(1, waiting().size());
        assertEquals(1, centre.vitals().handOversWaiting(), "somebody can see it wait");
        Centres.take(centre, received);
        assertEquals(List.of("HandedIn"), kinds(ELSEWHERE, log.dossier()));
        assertEquals(0, centre.vitals().handOversWaiting());
    }

    @Test
    void what_was_carried_is_looked_at_once_more_when_either_office_says_so() {
        var log = log(1);
        Centres.take(centre, log.next(1));
        Centres.take(centre, log.say(new HandedOver(ELSEWHERE, "thẩm quyền")));
        assertEquals(List.of(), waiting());
        for (var office : List.of(OFFICE, ELSEWHERE)) {
            centre.inOffice(office, entry -> {
                entry.again(log.dossier());
                return entry;
            });
            var waiting = waiting();
            assertEquals(1, waiting.size(), office);
            centre.inOffice(OFFICE, entry -> {
                entry.carried(waiting.getFirst().source());
                return entry;
            });
            assertEquals(List.of(), waiting());
        }
    }

    @Test
    void several_streams_are_written_to_together_or_not_at_all() {
        var offices = new TreeSet<>(List.of(OFFICE, ELSEWHERE));
        assertEquals(Optional.of(2), centre.inOffices(offices, Map::size));
        var before = List.of(centre.point(OFFICE), centre.point(ELSEWHERE));
        var batch = log(1).next(2);
        assertThrows(
                Refused.class,
                () -> centre.inOffices(offices, entries -> {
                    append(Optional.ofNullable(entries.get(OFFICE)).orElseThrow(), batch);
                    throw new Refused(Refused.Reason.BAD_SIGNATURE);
                }));
        assertEquals(before, List.of(centre.point(OFFICE), centre.point(ELSEWHERE)));
        assertTrue(centre.inOffices(new TreeSet<>(List.of(OFFICE, "X00")), Map::size)
                .isEmpty());
    }

    private List<CentreStore.HandOver> waiting() {
        return centre.handOvers(Optional.empty(), 100);
    }

    private List<String> kinds(String office, UUID dossier) {
        return centre.ofDossier(office, dossier).stream()
                .map(bytes -> HeaderBytes.read(bytes.header()).kind())
                .toList();
    }

    @Test
    void everything_is_there_after_closing_and_opening() {
        var identity = centre.found("https://tracuu.vi.du", new SecureRandom());
        var log = log(1);
        Centres.take(centre, log.next(8));
        var all = positions(Centres.all(centre, OFFICE));
        var point = centre.point(OFFICE);
        centre.close();
        centre = open();
        assertEquals(all, positions(Centres.all(centre, OFFICE)));
        assertEquals(point, centre.point(OFFICE));
        var found = centre.found("https://khac.vi.du", new SecureRandom());
        assertEquals(identity.key().key().open(), found.key().key().open());
        assertEquals("https://tracuu.vi.du", found.lookUp());
    }
}
