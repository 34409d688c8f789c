package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import vn.motcua.counter.Ledger;

/// One dossier received (numbered, hashed, sealed, signed, derived rows, committed, marker synced) against two
/// bare SQLite files with the same driver and settings, on the same disk: one row with as many bytes in a table
/// without an index, and the same rows in the same tables.
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
                var one = oneRow(home.resolve("commit/one-row.db"));
                var same = new BareRows(desk.data().resolve("counter.db"), home.resolve("commit/same-rows.db"))) {
            measure(BenchDesk.unlock(store).ledger(), one, same, new Size(rounds, each, args[3]));
        }
    }

    /// How much is measured, and on what disk.
    private record Size(int rounds, int each, String disk) {}

    private static void measure(Ledger ledger, Connection one, BareRows same, Size size) throws SQLException {
        int rounds = size.rounds();
        int each = size.each();
        var dossiers = new InventedDossiers(2);
        receive(ledger, dossiers);
        var row = new byte[same.newest().stream().mapToInt(BareRows.Row::bytes).sum()];
        new Random(3).nextBytes(row);
        var ours = new double[rounds];
        var theirs = new double[rounds];
        var rows = new double[rounds];
        try (var insert = one.prepareStatement("INSERT INTO row (bytes) VALUES (?)")) {
            for (int round = -WARM; round < rounds; round++) {
                var a = new double[each];
                var b = new double[each];
                var c = new double[each];
                for (int i = 0; i < each; i++) {
                    a[i] = receive(ledger, dossiers);
                    b[i] = insert(insert, row);
                    c[i] = same.insert(same.newest());
                }
                if (round >= 0) {
                    ours[round] = Sample.median(a);
                    theirs[round] = Sample.median(b);
                    rows[round] = Sample.median(c);
                }
            }
        }
        var what = "`receive` commit, " + size.disk();
        var bare = "bare SQLite insert of " + row.length + " bytes as one row";
        Table.ratio(what, " ms", new Sample(ours), bare, new Sample(theirs), 3);
        Table.said(what, " ms", new Sample(ours), "the same rows, bare, in the same tables", new Sample(rows));
    }

    private static double receive(Ledger ledger, InventedDossiers dossiers) {
        var next = dossiers.next();
        long start = System.nanoTime();
        ledger.write(InventedDossiers.CLERK, entry -> {
            next.accept(entry);
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

    private static Connection oneRow(Path file) throws SQLException {
        var db = BareRows.open(file);
        try (var create = db.createStatement()) {
            create.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        }
        return db;
    }
}
