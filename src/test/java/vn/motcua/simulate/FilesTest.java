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
