package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;

/// The word of the database on files, on both databases.
class KeptFilesTest {

    @TempDir
    Path home;

    @Test
    void on_sqlite_every_one_is_listed_once_however_many_there_are() {
        SqlCentre.sqlite(home.resolve("centre.db")).close();
        try (var transactions = SqliteTransactions.open(home.resolve("centre.db"))) {
            listed(transactions);
        }
    }

    @Test
    void on_postgresql_too() throws Exception {
        var url = Cluster.shared().fresh();
        SqlCentre.postgres(url, 2).close();
        try (var transactions = PostgresTransactions.open(url, new Properties(), 2)) {
            listed(transactions);
        }
    }

    private static void listed(Transactions transactions) {
        var kept = new KeptFiles(transactions);
        var all = new HashSet<String>();
        for (int i = 0; i < 1_203; i++) {
            var office = i % 3 == 0 ? "X99.01.02" : "X99.01.03";
            kept.keep(office, file(i));
            kept.keep(office, file(i));
            all.add(office + " " + file(i));
        }
        kept.forget(new KeptFiles.Kept("X99.01.02", file(0)));
        all.remove("X99.01.02 " + file(0));
        var found = new java.util.ArrayList<String>();
        kept.each(one -> found.add(one.toString()));
        assertEquals(all.size(), found.size());
        assertEquals(all, new HashSet<>(found));
        assertEquals(0, kept.awaited());
    }

    private static Hash file(int seed) {
        return Hashes.sha256(new byte[] {(byte) seed, (byte) (seed >> 8)});
    }
}
