package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.PrintJobs;
import vn.motcua.sql.Rows;

/// A file that the program of the first release wrote is opened by this one, and goes on.
class EarlierFileTest {

    private static final List<String> TABLES =
            List.of("setting", "user_account", "log", "action", "given_number", "dossier", "draft");

    private static final UUID PRINTED = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    @TempDir
    Path home;

    @Test
    void a_file_of_the_first_schema_is_brought_up_and_goes_on() throws Exception {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            Desk.receive(desk.unlock(store).ledger(), Desk.DAY, "Nguyễn Thị Hằng");
        }
        makeEarlier(desk.data.resolve(CounterStore.FILE));
        assertEquals("1", text(desk, "PRAGMA user_version"));
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            assertEquals(0, counter.copiesNoticed());
            assertFalse(counter.lines().getFirst().unchecked());
            assertEquals(Optional.empty(), counter.notes().read("signers"));
            counter.notes().keep("signers", "[]");
            assertEquals(List.of(), counter.books());
            var next = Desk.receive(counter.ledger(), Desk.DAY, "Trần Văn Bình");
            assertEquals("X99.01.02-261123-Q1002", next.number().text());
            assertEquals(
                    List.of("", "giấy kẹt"),
                    counter.printJobs().of(PRINTED).stream()
                            .map(PrintJobs.Job::reason)
                            .toList(),
                    "the one that came out has its reason in an action");
            // they hold no sealed paper, which verify would name
            store.database().write("taking away", db -> Rows.change(db, "DELETE FROM print_job"));
            CounterStoreTest.assertSound(store, desk);
        }
        assertEquals("9", text(desk, "PRAGMA user_version"));
    }

    /// The same rows in the tables that V001 alone makes, and nothing else.
    private void makeEarlier(Path file) throws IOException, SQLException {
        var earlier = home.resolve("earlier.db");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + earlier);
                var sql = db.createStatement()) {
            sql.executeUpdate(first());
            sql.execute("PRAGMA user_version = 1");
            sql.execute("ATTACH '" + file + "' AS now");
            for (var table : TABLES) {
                var columns =
                        Pragmas.text(db, "SELECT group_concat(name) FROM pragma_table_info('" + table + "', 'main')");
                sql.executeUpdate(
                        "INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM now." + table);
            }
            assertTrue(holds(sql, "SELECT count(*) FROM main.dossier"));
            sql.executeUpdate("INSERT INTO main.print_job VALUES ('" + UUID.randomUUID() + "', '" + PRINTED
                    + "', 'receipt', 2, 'ướt', 'CAME_OUT', 1, x''), ('" + UUID.randomUUID() + "', '" + PRINTED
                    + "', 'receipt', 3, 'giấy kẹt', 'FAILED', 2, x'')");
        }
        for (var aside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + aside));
        }
        Files.move(earlier, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean holds(Statement sql, String count) throws SQLException {
        try (var row = sql.executeQuery(count)) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private static String first() throws IOException {
        try (var in = Schema.class.getResourceAsStream("migration/V001__counter.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(Desk desk, String question) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + desk.data.resolve(CounterStore.FILE))) {
            return Pragmas.text(db, question);
        }
    }
}
