package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Hash;

/// Several processes and one database.
@Timeout(120)
class ProcessesTest {

    private static final int LOGS = 8;

    @TempDir
    Path home;

    @Test
    void two_processes_that_start_at_once_make_the_tables_once_and_share_one_stream() throws Exception {
        var url = Cluster.shared().fresh();
        var processes = List.of(SecondProcess.start(url, 0, LOGS), SecondProcess.start(url, LOGS, LOGS));
        try {
            for (var one : processes) {
                SecondProcess.ready(one);
            }
            for (var one : processes) {
                SecondProcess.go(one);
            }
            follow(url, processes);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static void follow(String url, List<Process> processes)
            throws IOException, InterruptedException, ExecutionException {
        try (var centre = Centres.withOffice(SqlCentre.postgres(url, 4));
                var threads = Executors.newFixedThreadPool(2)) {
            var readers = List.of(new StreamReader(centre, OFFICE), new StreamReader(centre, OFFICE));
            var reading = readers.stream().map(threads::submit).toList();
            var acknowledged = new HashSet<String>();
            for (var one : processes) {
                acknowledged.addAll(SecondProcess.said(one));
                assertEquals(0, one.waitFor());
            }
            readers.forEach(StreamReader::stop);
            for (var one : reading) {
                one.get();
            }
            int all = 2 * LOGS * SecondProcess.BATCHES * SecondProcess.TOGETHER;
            assertEquals(all, acknowledged.size());
            for (var reader : readers) {
                assertEquals(
                        acknowledged,
                        new HashSet<>(reader.hashes().stream().map(Hash::hex).toList()));
            }
        }
    }

    @Test
    void eight_that_open_an_empty_database_at_once_find_one_schema() throws Exception {
        var url = Cluster.shared().fresh();
        var start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        SqlCentre.postgres(url, 1).close();
                        return 1;
                    }))
                    .toList();
            for (var one : all) {
                assertEquals(1, one.get());
            }
        }
        try (var centre = Centres.withOffice(SqlCentre.postgres(url, 1))) {
            assertEquals(0, centre.point(OFFICE).orElseThrow().position());
        }
    }

    @Test
    void a_second_process_is_not_let_into_a_file_and_is_told_why() throws Exception {
        var file = home.resolve("centre.db");
        try (var centre = Centres.withOffice(SqlCentre.sqlite(file))) {
            var second = SecondProcess.start(file.toString(), 0, 1);
            try {
                SecondProcess.ready(second);
                SecondProcess.go(second);
                var said = SecondProcess.said(second);
                assertEquals(SecondProcess.REFUSED, second.waitFor());
                assertTrue(said.getFirst().startsWith("another centre has this file open"), said::toString);
            } finally {
                second.destroyForcibly();
            }
            assertEquals(0, centre.point(OFFICE).orElseThrow().position());
        }
    }
}
