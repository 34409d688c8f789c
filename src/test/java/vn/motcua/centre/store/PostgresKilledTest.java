package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.wire.PushBatch;

/// The server's processes are killed in the middle of writes, and it starts again on what it left.
@Timeout(120)
class PostgresKilledTest {

    private static final int WRITERS = 6;

    @TempDir
    Path home;

    private final ConcurrentLinkedQueue<Hash> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger troubles = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Test
    void nothing_acknowledged_is_lost_when_postgresql_is_killed_in_the_middle_of_writes() throws Exception {
        try (var cluster = Cluster.own(home.resolve("data"));
                var centre = Centres.withOffice(SqlCentre.postgres(cluster.fresh(), WRITERS))) {
            try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                var writing = start(centre, threads::submit);
                for (int kill = 0; kill < 3; kill++) {
                    await(acknowledged.size() + 60);
                    cluster.kill();
                    cluster.startAgain();
                }
                await(acknowledged.size() + 60);
                stopping.set(true);
                for (var one : writing) {
                    one.get();
                }
            }
            check(centre);
        }
    }

    private interface Starting {
        Future<?> start(Runnable work);
    }

    private List<Future<?>> start(SqlCentre centre, Starting starting) {
        var writing = new ArrayList<Future<?>>();
        var acceptance = Centres.acceptance(centre);
        for (int i = 0; i < WRITERS; i++) {
            var log = new WrittenLog(OFFICE, i).enrolled(centre.roster(), 2 * i + 1);
            writing.add(starting.start(() -> {
                while (!stopping.get()) {
                    push(acceptance, log.next(3));
                }
            }));
        }
        return writing;
    }

    /// As a desk does: the same again until it is acknowledged.
    private void push(Acceptance acceptance, PushBatch batch) {
        while (true) {
            try {
                var answer = acceptance.take(OFFICE, batch, Centres.NOW);
                answer.acknowledgement().orElseThrow();
                batch.actions().forEach(action -> acknowledged.add(Chain.identity(action.header())));
                return;
            } catch (CentreTrouble _) {
                troubles.incrementAndGet();
            }
        }
    }

    private void await(int size) throws InterruptedException {
        while (acknowledged.size() < size) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void check(SqlCentre centre) {
        assertTrue(troubles.get() >= 3, "the server was killed while somebody wrote");
        var reader = new StreamReader(centre, OFFICE);
        reader.stop();
        reader.run();
        var there = new HashSet<>(reader.hashes());
        assertEquals(reader.position(), there.size(), "nothing twice");
        var lost = acknowledged.stream().filter(hash -> !there.contains(hash)).toList();
        assertEquals(List.of(), lost, "of " + acknowledged.size() + " acknowledged");
    }
}
