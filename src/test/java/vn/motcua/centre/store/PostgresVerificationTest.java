package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.CentreTrouble;

class PostgresVerificationTest extends VerificationContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Test
    void a_backup_is_left_to_the_tools_that_postgresql_has_for_it(@TempDir Path home) {
        var target = home.resolve("backup.db");
        try (var centre = open()) {
            var trouble = assertThrows(CentreTrouble.class, () -> centre.backup(target));
            assertTrue(trouble.getMessage().contains("pg_dump"), trouble::getMessage);
        }
        assertFalse(Files.exists(target));
    }
}
