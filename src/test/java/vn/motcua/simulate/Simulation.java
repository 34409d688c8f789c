package vn.motcua.simulate;

import java.util.Map;
import java.util.function.Supplier;

/// One seed from its first step to the check.
final class Simulation {

    /// Lines of the story that a failure tells.
    private static final int TOLD = 120;

    /// And of those, lines from after everything was well again.
    private static final int AFTERWARDS = 20;

    private Simulation() {}

    /// @param actions written
    /// @param losses actions that nobody held any more, by what took the last who did
    /// @param acknowledgedAndDestroyed of those the ones for which the centre had given its word
    /// @param handed dossiers that came to another office
    record Result(long actions, Map<String, Long> losses, long acknowledgedAndDestroyed, long handed) {}

    /// @throws Failure with the seed and its story
    static Result run(long seed, Supplier<Machines> machines, int desks, int steps) {
        return run(seed, machines, new Size(1, desks, steps));
    }

    /// @param offices one to three
    /// @param desks of all offices, at the beginning
    record Size(int offices, int desks, int steps) {}

    /// @throws Failure with the seed and its story
    static Result run(long seed, Supplier<Machines> machines, Size size) {
        try (var world = new World(seed, machines.get(), size.desks(), size.offices())) {
            long handed;
            try {
                for (int i = 0; i < size.steps(); i++) {
                    world.step();
                }
                world.heal();
                Check.of(world);
                handed = HandOverCheck.of(world);
            } catch (RuntimeException e) {
                var story = world.faults.story();
                int healed = story.indexOf("healed");
                int end = Math.min(story.size(), healed < 0 ? story.size() : healed + AFTERWARDS);
                var told = story.subList(Math.max(0, end - TOLD), end);
                throw new Failure("seed " + seed + ": " + e.getMessage() + "\n  " + String.join("\n  ", told), e);
            }
            return new Result(
                    world.written(), world.witness.losses(), world.witness.acknowledgedAndDestroyed(), handed);
        }
    }
}
