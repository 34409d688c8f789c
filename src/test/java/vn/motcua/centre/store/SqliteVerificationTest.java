package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.CentreTrouble;

class SqliteVerificationTest extends VerificationContract {

    @TempDir
    Path home;

    @Override
    SqlCentre open() {
        return SqlCentre.sqlite(home.resolve("centre.db"));
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("centre.db"));
    }

    @Test
    void a_backup_made_while_somebody_writes_is_one_moment_and_opens_with_the_same_keys() throws Exception {
        var stop = new AtomicBoolean();
        var backup = home.resolve("backup.db");
        try (var busy = Centres.withOffice(SqlCentre.sqlite(home.resolve("busy.db")));
                var threads = Executors.newSingleThreadExecutor()) {
            var identity = busy.found("https://tracuu.vi.du", new SecureRandom());
            var log = new WrittenLog(OFFICE, 5).enrolled(busy.roster(), 1);
            Centres.take(busy, log.next(20));
            var writing = threads.submit(() -> {
                while (!stop.get()) {
                    Centres.take(busy, log.next(3));
                }
            });
            var report = busy.backup(backup);
            stop.set(true);
            writing.get();
            assertTrue(report.counted().get("actions") >= 20);
            assertTrue(busy.verify().isSound());
            try (var restored = SqlCentre.sqlite(backup)) {
                var before = restored.point(OFFICE).orElseThrow();
                assertEquals(report.counted().get("actions"), before.position());
                assertEquals(
                        identity.key().key().open(),
                        restored.identity().orElseThrow().key().key().open());
                restored.restored(new SecureRandom());
                assertFalse(before.epoch()
                        .equals(restored.point(OFFICE).orElseThrow().epoch()));
            }
        }
        assertLeft("backup.db");
    }

    private void assertLeft(String file) throws IOException {
        try (var files = Files.list(home)) {
            var parts = files.map(one -> one.getFileName().toString())
                    .filter(name -> name.contains(".part"))
                    .toList();
            assertTrue(parts.isEmpty(), parts::toString);
        }
        assertTrue(Files.exists(home.resolve(file)));
    }

    @Test
    void a_backup_never_takes_the_place_of_a_file_and_an_unsound_one_gets_no_name() throws Exception {
        var file = home.resolve("unsound.db");
        var target = home.resolve("kept.db");
        Files.writeString(target, "trước");
        try (var centre = Centres.withOffice(SqlCentre.sqlite(file))) {
            Centres.take(
                    centre,
                    new WrittenLog(OFFICE, 6).enrolled(centre.roster(), 1).next(3));
            assertThrows(CentreTrouble.class, () -> centre.backup(target));
            assertEquals("trước", Files.readString(target));
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var change = other.createStatement()) {
                change.execute("UPDATE action SET body = x'00' WHERE position = 2");
            }
            var other = home.resolve("other.db");
            var trouble = assertThrows(CentreTrouble.class, () -> centre.backup(other));
            assertTrue(trouble.getMessage().contains(OFFICE + " 2"), trouble::getMessage);
            assertFalse(Files.exists(other));
        }
        assertLeft("kept.db");
    }
}
