package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.KEY;
import static vn.motcua.centre.store.Centres.NOW;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.Pages;
import vn.motcua.centre.Picks;
import vn.motcua.centre.Refused;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// However much desks write, what the centre reads and gives at once stays within what anybody can take.
abstract class SizesContract {

    private static final String ELSEWHERE = "X99.01.03";

    /// Of a reason that is nearly as long as the centre takes one.
    private static final int LONG = ActionBytes.LARGEST_FACTS - 100;

    /// What an answer has beside headers and bodies: salts, signatures, hashes, keys.
    private static final int AROUND = 64 * 1024;

    private SqlCentre centre;
    private WrittenLog log;

    abstract SqlCentre open();

    @BeforeEach
    void found() {
        centre = Centres.withOffice(Centres.withOffice(open()), ELSEWHERE);
        log = new WrittenLog(OFFICE, 1).enrolled(centre.roster(), 1);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void printed(int times, int length) {
        for (int i = 0; i < times; i++) {
            Centres.take(centre, log.say(new PaperPrinted("receipt", i + 1, "a".repeat(length))));
        }
    }

    private void begun(int seed) {
        log = new WrittenLog(OFFICE, seed).enrolled(centre.roster(), 2 * seed - 1);
        Centres.take(centre, log.next(1));
    }

    @Test
    void pages_of_large_actions_are_short_and_bring_all_of_them() {
        begun(2);
        printed(25, LONG);
        var pages = new Pages(centre, KEY);
        var after = StreamPoint.start(centre.point(OFFICE).orElseThrow().epoch());
        var page = pages.page(OFFICE, after, View.WHOLE, Optional.empty());
        int entries = 0;
        while (!page.entries().isEmpty()) {
            assertTrue(page.bytes().length < PullPage.LARGEST + AROUND, () -> "a page of more");
            entries += page.entries().size();
            page = pages.page(OFFICE, PullPage.read(page.bytes()).through(), View.WHOLE, Optional.empty());
        }
        assertEquals(26, entries);
        assertTrue(centre.after(OFFICE, 0, 500).size() < 10, "nor is more read than is given");
    }

    @Test
    void a_snapshot_gives_a_dossier_that_is_too_large_for_one_piece_in_several() {
        begun(2);
        printed(2, LONG);
        begun(3);
        printed(20, LONG);
        begun(4);
        printed(2, LONG);
        var hashes = new ArrayList<Hash>();
        var picks = new Picks(centre, KEY);
        var next = Optional.of(0L);
        int pieces = 0;
        while (next.isPresent()) {
            long after = next.get();
            var bytes = picks.snapshot(OFFICE, View.WHOLE, Optional.empty(), after, NOW)
                    .bytes();
            assertTrue(bytes.length < Vouched.LARGEST + AROUND, () -> "a piece of more");
            var piece = Vouched.read(bytes);
            assertEquals(Vouched.snapshot(after), piece.what());
            piece.actions().forEach(action -> hashes.add(Chain.identity(action.header())));
            next = piece.next();
            pieces++;
        }
        assertEquals(3 + 21 + 3, hashes.size());
        assertEquals(hashes.size(), hashes.stream().distinct().count(), "each once");
        assertTrue(pieces >= 4, "more than one piece of the large one");
    }

    @Test
    void a_dossier_is_given_in_pieces_and_read_whole_only_where_it_is_one() {
        begun(2);
        printed(3, LONG);
        assertEquals(4, centre.ofDossier(OFFICE, log.dossier()).size());
        printed(10, LONG);
        assertEquals(List.of(), centre.ofDossier(OFFICE, log.dossier()), "nobody reads so much at once");
        var picks = new Picks(centre, KEY);
        var first = picks.dossier(OFFICE, log.dossier(), 0);
        assertEquals(Vouched.dossier(log.dossier().toString()), first.what());
        var second = picks.dossier(OFFICE, log.dossier(), first.next().orElseThrow());
        assertTrue(first.bytes().length < Vouched.LARGEST + AROUND);
        assertEquals(14, first.actions().size() + second.actions().size());
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void what_is_larger_than_an_action_may_be_or_is_no_text_is_refused_and_nothing_kept() {
        var large = log.say(new PaperPrinted("receipt", 1, "a".repeat(ActionBytes.LARGEST_FACTS)));
        var refused = assertThrows(Refused.class, () -> Centres.take(centre, large));
        assertEquals(Refused.Reason.TOO_LARGE, refused.reason());
        var other = new WrittenLog(OFFICE, 3).enrolled(centre.roster(), 5);
        var bent = other.say("PaperPrinted", "\u0001".repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertThrows(Refused.class, () -> Centres.take(centre, bent));
        assertEquals(0, centre.point(OFFICE).orElseThrow().position());
    }

    @Test
    void what_is_too_large_for_the_other_office_is_found_against_and_stays_where_it_is() {
        Centres.take(centre, log.receive("a".repeat(ActionBytes.LARGEST_FACTS - 2_000)));
        for (int i = 0; i < 20; i++) {
            Centres.take(centre, log.say(new PaperAttached("p" + i, "1".repeat(64), 1, "image/jpeg")));
        }
        handOver();
        begun(2);
        printed(10, LONG);
        handOver();
    }

    private void handOver() {
        Centres.take(centre, log.say(new HandedOver(ELSEWHERE, "thẩm quyền")));
        var verdicts = said(log.dossier());
        assertEquals(1, verdicts.size());
        assertEquals("verdict.too-large", verdicts.getFirst().reason());
        assertEquals(List.of(), centre.ofDossier(ELSEWHERE, log.dossier()));
        assertEquals(List.of(), centre.handOvers(Optional.empty(), 9), "it does not wait");
    }

    private List<Verdict> said(UUID dossier) {
        return Centres.all(centre, OFFICE).stream()
                .filter(one -> is("Verdict", dossier, one))
                .map(one -> (Verdict)
                        FactsBytes.read("Verdict", 1, one.bytes().facts().orElseThrow()))
                .toList();
    }

    private static boolean is(String kind, UUID dossier, CentreStore.Placed placed) {
        var header = HeaderBytes.read(placed.bytes().header());
        return header.kind().equals(kind) && header.dossier().equals(Optional.of(dossier));
    }
}
