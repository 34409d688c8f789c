package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushAnswer;

/// What is promised while many write and read at once.
@Timeout(60)
abstract class CrowdContract {

    private static final int WRITERS = 16;
    private static final int BATCHES = 12;
    private static final int TOGETHER = 4;

    private SqlCentre centre;

    abstract SqlCentre open();

    @BeforeEach
    void found() {
        centre = Centres.withOffice(open());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void positions_have_no_gap_and_are_seen_in_order_by_everybody_while_sixteen_write() throws Exception {
        var readers = new ArrayList<StreamReader>();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 4)) {
            var reading = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                var reader = new StreamReader(centre, OFFICE);
                readers.add(reader);
                reading.add(threads.submit(reader));
            }
            await(all(threads.invokeAll(writers())));
            readers.forEach(StreamReader::stop);
            await(reading);
        }
        for (var reader : readers) {
            assertEquals(WRITERS * BATCHES * TOGETHER, reader.position());
        }
        for (int i = 0; i < WRITERS; i++) {
            assertEquals(BATCHES * TOGETHER, new HashSet<>(readers.getFirst().seqsOf(i)).size());
        }
    }

    private List<Callable<Object>> writers() {
        var writers = new ArrayList<Callable<Object>>();
        for (int i = 0; i < WRITERS; i++) {
            var log = new WrittenLog(OFFICE, i).enrolled(centre.roster(), 2 * i + 1);
            writers.add(() -> {
                for (int batch = 0; batch < BATCHES; batch++) {
                    assertTrue(Centres.take(centre, log.next(TOGETHER))
                            .acknowledgement()
                            .isPresent());
                }
                return log;
            });
        }
        return writers;
    }

    private static List<Future<?>> all(List<? extends Future<?>> futures) {
        return List.copyOf(futures);
    }

    private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
        for (var one : all) {
            one.get();
        }
    }

    @Test
    void the_same_batch_from_sixteen_at_once_is_stored_once_and_everybody_is_told_so() throws Exception {
        var batch = new WrittenLog(OFFICE, 1).enrolled(centre.roster(), 1).next(8);
        var start = new CyclicBarrier(WRITERS);
        var answers = new ArrayList<PushAnswer>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Future<PushAnswer>>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return Centres.take(centre, batch);
                }));
            }
            for (var one : all) {
                answers.add(one.get());
            }
        }
        assertEquals(8, centre.point(OFFICE).orElseThrow().position());
        for (var answer : answers) {
            assertFalse(answer.forked());
            assertEquals(8, answer.acknowledgement().orElseThrow().seq());
        }
    }

    @Test
    void what_is_looked_up_behind_the_head_is_what_the_one_before_has_written() throws Exception {
        var log = new WrittenLog(OFFICE, 1).enrolled(centre.roster(), 1);
        var batch = log.next(2);
        var first = batch.actions().getFirst();
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> centre.inOffice(OFFICE, entry -> {
                var header = HeaderBytes.read(first.header());
                entry.append(header, vn.motcua.keys.Chain.identity(first.header()), first, 1);
                entry.fork(batch.log());
                inside.countDown();
                await(goOn);
                return entry;
            }));
            inside.await();
            assertEquals(0, centre.point(OFFICE).orElseThrow().position(), "a reader does not wait, and sees nothing");
            var two = threads.submit(() -> centre.inOffice(
                    OFFICE,
                    entry -> List.of(
                            entry.head().position(),
                            entry.last(batch.log()),
                            (long) entry.hashes(batch.log(), 1, 1).size(),
                            entry.log(batch.log()).orElseThrow().forked() ? 1L : 0L)));
            TimeUnit.MILLISECONDS.sleep(100);
            assertFalse(two.isDone(), "it waits for the head");
            goOn.countDown();
            one.get();
            assertEquals(List.of(1L, 1L, 1L, 1L), two.get().orElseThrow());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void logs_that_go_on_at_once_get_lanes_of_their_own() throws Exception {
        var start = new CyclicBarrier(WRITERS);
        var given = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Future<List<Integer>>>();
            for (int i = 0; i < WRITERS; i++) {
                var log = new WrittenLog(OFFICE, i);
                var next = new WrittenLog(OFFICE, 100 + i).key();
                all.add(threads.submit(() -> {
                    start.await();
                    log.enrolled(centre.roster(), 1);
                    return centre.roster()
                            .succeed(log.key().log(), next, 0)
                            .orElseThrow()
                            .lanes();
                }));
            }
            for (var one : all) {
                given.addAll(one.get());
            }
        }
        assertEquals(WRITERS, centre.roster().desks(OFFICE).size());
        assertEquals(2 * WRITERS, new HashSet<>(given).size(), given::toString);
    }
}
