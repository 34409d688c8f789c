package vn.motcua.simulate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final int SEEDS = 4;
    private static final int DESKS = 2;
    private static final int STEPS = 70;

    @TempDir
    Path home;

    @Test
    void on_real_files_of_two_offices_too_everything_arrives_once_and_nowhere_else() throws IOException {
        long handed = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var folder = Files.createDirectories(home.resolve("offices" + seed));
            handed += Simulation.run(seed, () -> Machines.files(folder), new Simulation.Size(2, DESKS + 1, STEPS))
                    .handed();
        }
        assertTrue(handed > SEEDS, "offices that hand over to each other");
    }

    /// A centre that was restored from before it ever spoke begins its own log anew: a desk with its own dossiers only,
    /// that heard the earlier beginning, gives it back.
    @Test
    void a_centres_word_that_a_restored_centre_wrote_over_comes_back() throws IOException {
        var folder = Files.createDirectories(home.resolve("over"));
        var result = Simulation.run(91, () -> Machines.files(folder), new Simulation.Size(2, DESKS + 1, 90));
        assertTrue(result.actions() > 100, "a world in which something happens");
    }

    @Test
    void on_real_files_too_everything_comes_to_rest_with_nothing_lost_and_nothing_twice() throws IOException {
        long actions = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var folder = Files.createDirectories(home.resolve("world" + seed));
            actions += Simulation.run(seed, () -> Machines.files(folder), DESKS, STEPS)
                    .actions();
        }
        assertTrue(actions > 100 * SEEDS, "a world in which something happens");
    }
}
