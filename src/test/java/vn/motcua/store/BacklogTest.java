package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.Acknowledgement;

/// What waits is counted after every commit, without reading what waits.
class BacklogTest {

    @TempDir
    Path home;

    @Test
    void it_counts_dossiers_and_actions_after_the_centres_word_and_the_oldest_of_them() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var begun = desk.now;
            Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            desk.now = begun.plus(Duration.ofHours(1));
            var second = Desk.receive(counter.ledger(), Desk.DAY, "Trần Văn Nam");
            var stream = counter.stream();
            assertEquals(2, stream.backlog().dossiers());
            assertEquals(3, stream.backlog().actions(), "the log's opening too");
            assertEquals(2, stream.unsent().size());
            stream.acknowledged(word(counter, 2));
            var rest = new DeskStream.Backlog(1, 1, Optional.of(desk.now.toEpochMilli()));
            assertEquals(rest, stream.backlog());
            assertEquals(java.util.Set.of(second.id()), stream.unsent());
            stream.acknowledged(word(counter, 3));
            assertEquals(DeskStream.Backlog.NONE, stream.backlog());
        }
    }

    private static Acknowledgement word(OpenCounter counter, long seq) {
        return new Acknowledgement(counter.stream().log(), seq, new Hash("0".repeat(64)), "epoch", 1, new byte[64]);
    }

    @Test
    void counting_hundreds_reads_no_action() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            int many = Integer.getInteger("motcua.waiting", 300);
            for (int i = 0; i < many; i++) {
                Desk.receive(counter.ledger(), Desk.DAY.plusDays(i / 900), "Nguyễn Thị Hoa");
            }
            assertEquals(many, counter.stream().backlog().dossiers());
            long counting = best(() -> counter.stream().backlog());
            long reading = best(counter::unsent);
            assertTrue(counting < reading, counting + " us against " + reading + " us");
        }
    }

    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - began) / 1_000);
        }
        return best;
    }
}
