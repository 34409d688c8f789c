package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.sql.Rows;

class SqliteTroubleTest extends TroubleContract {

    @TempDir
    Path home;

    @Override
    Transactions open() {
        return SqliteTransactions.open(home.resolve("centre.db"));
    }

    @Test
    void a_full_disk_is_told_and_when_there_is_room_again_it_goes_on() {
        try (var transactions = SqliteTransactions.open(home.resolve("full.db"))) {
            transactions.write("making a table", db -> db.with("CREATE TABLE b (x BLOB)", PreparedStatement::execute));
            transactions.write("filling up", db -> Rows.one(db, "PRAGMA max_page_count = 20", row -> row.getLong(1)));
            var trouble = assertThrows(
                    CentreTrouble.class,
                    () -> transactions.write(
                            "writing", db -> Rows.change(db, "INSERT INTO b VALUES (zeroblob(200000))")));
            assertTrue(trouble.getCause().getMessage().contains("FULL"), trouble::toString);
            transactions.write(
                    "making room", db -> Rows.one(db, "PRAGMA max_page_count = 2000", row -> row.getLong(1)));
            transactions.write("writing", db -> Rows.change(db, "INSERT INTO b VALUES (zeroblob(200000))"));
            assertEquals(
                    1,
                    transactions
                            .read("counting", db -> Rows.one(db, "SELECT count(*) FROM b", row -> row.getInt(1)))
                            .orElseThrow());
        }
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws Exception {
        var file = home.resolve("letter.db");
        Files.writeString(file, "Kính gửi ".repeat(1000));
        var before = Files.readAllBytes(file);
        assertThrows(CentreTrouble.class, () -> SqlCentre.sqlite(file));
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void a_file_of_a_newer_program_is_left_alone_and_may_be_opened_by_that_one() {
        var file = home.resolve("newer.db");
        SqlCentre.sqlite(file).close();
        newer(file);
        for (int i = 0; i < 2; i++) {
            var trouble = assertThrows(CentreTrouble.class, () -> SqlCentre.sqlite(file));
            assertEquals("the database was written by a newer program", trouble.getMessage());
        }
    }

    private static void newer(Path file) {
        try (var transactions = SqliteTransactions.open(file)) {
            transactions.write("as of tomorrow", db -> Rows.change(db, "UPDATE schema_version SET version = 999"));
        }
    }
}
