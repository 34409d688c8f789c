package vn.motcua.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

    private static final int DESKS = 3;
    private static final int STEPS = 250;

    /// Within so many seeds each planted bug is found.
    private static final int BOUND = 12;

    @Test
    void whatever_goes_wrong_everything_comes_to_rest_with_nothing_lost_and_nothing_twice() {
        long actions = LongStream.rangeClosed(1, BOUND)
                .map(seed -> run(seed, Bug.NONE).actions())
                .sum();
        assertTrue(actions > 500 * BOUND, "a world in which something happens");
    }

    @Test
    void between_several_offices_too_whatever_goes_wrong_everything_arrives_once_and_nowhere_else() {
        var results = LongStream.rangeClosed(1, BOUND)
                .mapToObj(seed -> several(seed, Bug.NONE))
                .toList();
        long actions = results.stream().mapToLong(Simulation.Result::actions).sum();
        long handed = results.stream().mapToLong(Simulation.Result::handed).sum();
        assertTrue(actions > 500 * BOUND, "a world in which something happens");
        assertTrue(handed > 10 * BOUND, () -> "offices that hand over to each other, but " + handed);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_bug_is_found(Bug bug) {
        assertTrue(LongStream.rangeClosed(1, BOUND).anyMatch(seed -> isFound(seed, bug)), bug + " was not found");
    }

    /// Seeds of several offices that once failed. 111: a desk found against what it had handed over to
    /// nowhere, and the centre took that for its own word. 1007: the centre's first copy came back from a
    /// desk after a second one, made one history of what stood side by side, and nobody was told. 2025: handed in
    /// before a paper was given back that had been seen when it was handed over.
    /// 115715377: what was left out as closed was open again at a centre that had lost the closing, and stayed out.
    @ParameterizedTest
    @ValueSource(longs = {111, 1007, 2025, 115715377})
    void a_seed_of_several_offices_that_once_failed_stays_well(long seed) {
        var result = Simulation.run(seed, () -> Machines.memory(Bug.NONE), Simulator.several(seed));
        assertTrue(result.handed() > 10);
    }

    /// Seeds that once failed: 261 lost what a desk had pushed and not read back, at a centre that was put
    /// back untold; 38 and 131 kept half a dossier that was here before the desk was restored, and closed when
    /// it took its snapshot.
    @ParameterizedTest
    @ValueSource(longs = {261, 38, 131, 96, 115815054437L, 349220326})
    void a_seed_that_once_failed_stays_well(long seed) {
        assertTrue(Simulation.run(seed, () -> Machines.memory(Bug.NONE), Simulator.DESKS, Simulator.STEPS)
                        .actions()
                > 100);
    }

    private static boolean isFound(long seed, Bug bug) {
        try {
            if (bug == Bug.HANDED_IN_BEFORE_REMEMBERED) {
                several(seed, bug);
            } else {
                run(seed, bug);
            }
            return false;
        } catch (Failure _) {
            return true;
        }
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        assertEquals(run(7, Bug.NONE), run(7, Bug.NONE));
        assertEquals(several(7, Bug.NONE), several(7, Bug.NONE));
    }

    private static Simulation.Result several(long seed, Bug bug) {
        return Simulation.run(seed, () -> Machines.memory(bug), new Simulation.Size(2, DESKS + 1, STEPS));
    }

    private static Simulation.Result run(long seed, Bug bug) {
        return Simulation.run(seed, () -> Machines.memory(bug), DESKS, STEPS);
    }
}
