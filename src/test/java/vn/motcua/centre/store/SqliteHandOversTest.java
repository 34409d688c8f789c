package vn.motcua.centre.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteHandOversTest extends HandOversContract {

    @TempDir
    Path home;

    @Override
    SqlCentre open() {
        return SqlCentre.sqlite(home.resolve("centre.db"));
    }
}
