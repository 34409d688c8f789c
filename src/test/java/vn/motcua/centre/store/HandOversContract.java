package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.NOW;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.centre.CentreStore;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.keys.Chain;
import vn.motcua.wire.HeaderBytes;

/// What waits to be carried to another office costs those nothing who push something else.
abstract class HandOversContract {

    private static final String ELSEWHERE = "X99.01.03";
    private static final long HOUR = 3_600_000;

    private SqlCentre centre;
    private int lanes;

    abstract SqlCentre open();

    @BeforeEach
    void found() {
        centre = Centres.withOffice(Centres.withOffice(open()), ELSEWHERE);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    /// A dossier that can be carried, but nobody has looked since its reception came.
    private WrittenLog waiting() {
        var first = new WrittenLog(OFFICE, ++lanes).enrolled(centre.roster(), 2 * lanes - 1);
        var received = first.next(1);
        var other = new WrittenLog(OFFICE, ++lanes).enrolled(centre.roster(), 2 * lanes - 1);
        other.about(first.dossier());
        var reception = Chain.identity(received.actions().getFirst().header());
        Centres.take(centre, other.say(new HandedOver(ELSEWHERE, "thẩm quyền"), List.of(reception)));
        centre.inOffice(OFFICE, entry -> {
            var bytes = received.actions().getFirst();
            entry.append(HeaderBytes.read(bytes.header()), reception, bytes, NOW);
            return entry;
        });
        assertFalse(isCarried(first.dossier()));
        return first;
    }

    private boolean isCarried(UUID dossier) {
        return !centre.ofDossier(ELSEWHERE, dossier).isEmpty();
    }

    private WrittenLog stranger() {
        return new WrittenLog(OFFICE, ++lanes).enrolled(centre.roster(), 2 * lanes - 1);
    }

    @Test
    void a_push_carries_what_it_touched_and_looks_at_the_rest_once_an_hour() {
        var one = waiting();
        var other = waiting();
        var stranger = stranger();
        var acceptance = Centres.acceptance(centre);
        acceptance.begin(NOW);
        assertTrue(isCarried(one.dossier()) && isCarried(other.dossier()), "what an earlier process did not come to");
        one = waiting();
        other = waiting();
        acceptance.take(OFFICE, stranger.next(1), NOW + HOUR - 1);
        assertFalse(isCarried(one.dossier()) || isCarried(other.dossier()), "a stranger's push has to do with neither");
        acceptance.take(OFFICE, one.say(new PaperPrinted("receipt", 1, "Kẹt giấy")), NOW + HOUR - 1);
        assertTrue(isCarried(one.dossier()));
        assertFalse(isCarried(other.dossier()));
        acceptance.take(OFFICE, stranger.next(1), NOW + HOUR);
        assertTrue(isCarried(other.dossier()));
    }

    @Test
    void one_that_fails_is_nothing_to_the_others_nor_to_who_pushed() {
        waiting();
        waiting();
        waiting();
        var failing = failingFirst();
        Centres.acceptance(failing).begin(NOW);
        assertEquals(1, centre.handOvers(Optional.empty(), 9).size(), "all but that one");
        var over = waiting();
        var push = over.say(new PaperPrinted("receipt", 1, "Kẹt giấy"));
        assertTrue(Centres.take(failingFirst(), push).acknowledgement().isPresent());
        assertFalse(isCarried(over.dossier()));
    }

    /// The same centre, but the first time that two streams are written to breaks.
    private CentreStore failingFirst() {
        var failed = new AtomicBoolean();
        return (CentreStore) Proxy.newProxyInstance(
                CentreStore.class.getClassLoader(), new Class<?>[] {CentreStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("inOffices") && !failed.getAndSet(true)) {
                        throw new IllegalStateException("what a desk wrote may be anything");
                    }
                    return method.invoke(centre, arguments);
                });
    }

    @Test
    void what_waits_is_told_in_pieces_and_in_one_order() {
        for (int i = 0; i < 3; i++) {
            waiting();
        }
        var all = centre.handOvers(Optional.empty(), 9);
        assertEquals(3, all.size());
        assertEquals(all.subList(0, 2), centre.handOvers(Optional.empty(), 2));
        assertEquals(all.subList(2, 3), centre.handOvers(Optional.of(all.get(1)), 2));
        assertEquals(List.of(), centre.handOvers(Optional.of(all.get(2)), 2));
    }

    @Test
    void of_many_dossiers_those_that_wait_are_found() {
        var one = waiting();
        var many = new HashSet<UUID>();
        for (int i = 0; i < 40; i++) {
            many.add(UUID.randomUUID());
        }
        assertEquals(List.of(), centre.handOvers(OFFICE, many));
        many.add(one.dossier());
        assertEquals(1, centre.handOvers(OFFICE, many).size());
        assertEquals(1, centre.handOvers(ELSEWHERE, many).size(), "also where it goes to");
        assertEquals(List.of(), centre.handOvers("X99.01.09", many));
    }
}
