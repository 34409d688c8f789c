package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import vn.motcua.store.OpenCounter;

/// A folder full of dossiers: opening it, filling the search list, showing a page of the list.
final class FolderBench {

    private static final int TOGETHER = 100;
    private static final int SHOWN = 60;

    private FolderBench() {}

    /// @param args folder, rounds, dossiers
    public static void main(String[] args) throws IOException, SQLException {
        int rounds = Integer.parseInt(args[1]);
        int dossiers = Integer.parseInt(args[2]);
        var desk = BenchDesk.found(Path.of(args[0]).resolve("folder"));
        try (var store = desk.open()) {
            new InventedDossiers(6).receive(BenchDesk.unlock(store).ledger(), dossiers, TOGETHER);
        }
        var file = desk.data().resolve("counter.db");
        var times = new double[4][rounds];
        var bare = new double[3][rounds];
        for (int round = -1; round < rounds; round++) {
            var taken = once(desk, file);
            for (int i = 0; round >= 0 && i < times.length; i++) {
                times[i][round] = taken[i];
            }
            for (int i = 0; round >= 0 && i < bare.length; i++) {
                bare[i][round] = taken[times.length + i];
            }
        }
        var with = String.format(Locale.GERMANY, "%,d dossiers", dossiers);
        Table.said(
                "opening a folder with " + with + " (without the password's work)",
                " ms",
                new Sample(times[0]),
                "bare SQLite open and count",
                new Sample(bare[0]));
        Table.said(
                "filling the search list of " + with,
                " ms",
                new Sample(times[1]),
                "bare SELECT of the sealed rows",
                new Sample(bare[1]));
        Table.said(
                "list of " + SHOWN + " newest of " + with,
                " ms",
                new Sample(times[2]),
                "one bare SELECT of their actions",
                new Sample(bare[2]));
        Table.said(
                "list of " + SHOWN + " found of " + with,
                " ms",
                new Sample(times[3]),
                "one bare SELECT of their actions",
                new Sample(bare[2]));
        Table.fact("search list of " + with + " in memory", heap(desk) + " MB");
        Table.fact("file of " + with, Files.size(file) / (1 << 20) + " MB");
    }

    private static double[] once(BenchDesk desk, Path file) throws SQLException {
        long start = System.nanoTime();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            read(db, "SELECT count(*) FROM dossier");
            double open = since(start);
            start = System.nanoTime();
            read(db, "SELECT id, words_sealed FROM dossier ORDER BY received_at, number");
            double select = since(start);
            start = System.nanoTime();
            read(db, """
                    SELECT header, body_sealed FROM action WHERE dossier IN
                    (SELECT id FROM dossier ORDER BY received_at DESC, number DESC LIMIT 60)
                    """);
            return ours(desk, open, select, since(start));
        }
    }

    private static double[] ours(BenchDesk desk, double... bare) {
        long start = System.nanoTime();
        try (var store = desk.open()) {
            double open = since(start);
            var key = BenchDesk.key(store);
            start = System.nanoTime();
            var counter = store.unlock(key);
            open += since(start);
            start = System.nanoTime();
            counter.fillIndex();
            double fill = since(start);
            return new double[] {open, fill, list(counter, ""), list(counter, "nguyen"), bare[0], bare[1], bare[2]};
        }
    }

    private static double list(OpenCounter counter, String query) {
        long start = System.nanoTime();
        if (counter.find(query, SHOWN).size() != SHOWN) {
            throw new IllegalStateException("not found: " + query);
        }
        return since(start);
    }

    private static long heap(BenchDesk desk) {
        try (var store = desk.open()) {
            var counter = BenchDesk.unlock(store);
            long before = used();
            counter.fillIndex();
            return (used() - before) >> 20;
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void read(Connection db, String sql) throws SQLException {
        try (var ask = db.createStatement();
                var row = ask.executeQuery(sql)) {
            while (row.next()) {
                row.getBytes(1);
                if (row.getMetaData().getColumnCount() > 1) {
                    row.getBytes(2);
                }
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
