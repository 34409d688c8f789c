package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.sqlite.SQLiteConfig;
import vn.motcua.counter.Ledger;

/// One dossier received (numbered, hashed, sealed, signed, derived rows, committed, marker synced) against one row with
/// as many bytes in a bare SQLite file with the same driver and settings, on the same disk.
final class CommitBench {

    private static final int WARM = 3;

    private CommitBench() {}

    /// @param args folder, rounds, dossiers a round, what is to be said of the disk
    public static void main(String[] args) throws IOException, SQLException {
        var home = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int each = Integer.parseInt(args[2]);
        var desk = BenchDesk.found(home.resolve("commit"));
        try (var store = desk.open();
                var bare = bare(home.resolve("commit/bare.db"))) {
            var ledger = BenchDesk.unlock(store).ledger();
            new InventedDossiers(1).receive(ledger, 1, 1);
            measure(ledger, bare, new Size(rounds, each, bytes(desk)), args[3]);
        }
    }

    /// How much is measured. @param bytes of one dossier in the file
    private record Size(int rounds, int each, int bytes) {}

    private static void measure(Ledger ledger, Connection bare, Size size, String disk) throws SQLException {
        int rounds = size.rounds();
        int each = size.each();
        var dossiers = new InventedDossiers(2);
        var row = new byte[size.bytes()];
        new Random(3).nextBytes(row);
        var ours = new double[rounds];
        var theirs = new double[rounds];
        try (var insert = bare.prepareStatement("INSERT INTO row (bytes) VALUES (?)")) {
            for (int round = -WARM; round < rounds; round++) {
                var a = new double[each];
                var b = new double[each];
                for (int i = 0; i < each; i++) {
                    a[i] = receive(ledger, dossiers);
                    b[i] = insert(insert, row);
                }
                if (round >= 0) {
                    ours[round] = Sample.median(a);
                    theirs[round] = Sample.median(b);
                }
            }
        }
        Table.ratio(
                "`receive` commit, " + disk,
                " ms",
                new Sample(ours),
                "bare SQLite insert of " + size.bytes() + " bytes",
                new Sample(theirs),
                3);
    }

    private static double receive(Ledger ledger, InventedDossiers dossiers) {
        long start = System.nanoTime();
        ledger.write(InventedDossiers.CLERK, entry -> {
            dossiers.append(entry);
            return entry;
        });
        return (System.nanoTime() - start) / 1e6;
    }

    private static double insert(PreparedStatement insert, byte[] row) throws SQLException {
        long start = System.nanoTime();
        insert.setBytes(1, row);
        insert.executeUpdate();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Connection bare(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        var db = config.createConnection("jdbc:sqlite:" + file);
        try (var create = db.createStatement()) {
            create.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        }
        return db;
    }

    /// Header, sealed body and signature of the dossier just received.
    private static int bytes(BenchDesk desk) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + desk.data().resolve("counter.db"));
                var ask = db.createStatement();
                var row = ask.executeQuery("""
                        SELECT length(header) + length(body_sealed) + length(signature)
                        FROM action WHERE dossier IS NOT NULL ORDER BY position DESC LIMIT 1
                        """)) {
            return row.getInt(1);
        }
    }
}
