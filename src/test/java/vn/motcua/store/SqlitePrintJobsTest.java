package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintJobs.State;
import vn.motcua.sql.Rows;

class SqlitePrintJobsTest {

    private static final UUID DOSSIER = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    @TempDir
    Path home;

    private static Job job(String reason) {
        return new Job(UUID.randomUUID(), DOSSIER, "receipt", 2, reason, State.PREPARED, 1);
    }

    @Test
    void why_a_paper_is_printed_again_is_read_again_and_stands_nowhere_in_the_file() throws Exception {
        var desk = new Desk(home).found();
        var again = job("Bản của NGUYEN THI HANG bi uot");
        var first = job("");
        try (var store = desk.open()) {
            var jobs = desk.unlock(store).printJobs();
            jobs.prepare(again, new byte[] {1});
            jobs.prepare(first, new byte[] {2});
        }
        var bytes = Files.readAllBytes(desk.data.resolve(CounterStore.FILE));
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("NGUYEN THI HANG"));
        try (var store = desk.open()) {
            var reasons = desk.unlock(store).printJobs().of(DOSSIER).stream()
                    .map(Job::reason)
                    .sorted()
                    .toList();
            assertEquals(List.of("", again.reason()), reasons);
            CounterStoreTest.assertSound(store, desk);
        }
    }

    @Test
    void a_reason_whose_seal_broke_is_found_by_verify() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var job = job("ướt");
            desk.unlock(store).printJobs().prepare(job, new byte[] {1});
            store.database()
                    .write(
                            "damaging a reason",
                            db -> Rows.change(db, "UPDATE print_job SET reason_sealed = ?", new byte[] {1, 2, 3}));
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD);
            assertEquals(
                    List.of(new Verification.Fault("reasons", job.id().toString())),
                    Verification.of(store, key).faults());
        }
    }
}
