package vn.motcua.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.SealingKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The table `desk_key`: the pair for what only this desk is to open, made when it is first asked for.
final class DeskKey {

    private static final String GET = "SELECT seed_sealed FROM desk_key";

    private static final String PUT = "INSERT INTO desk_key (one, open, seed_sealed) VALUES (1, ?, ?)";

    private static final String PLACE = "desk_key|1";

    private DeskKey() {}

    static SealingKey of(Database database, DataKey key) {
        return database.write("reading the desk's key", db -> {
            var there = Rows.one(db, GET, row -> read(row, key));
            return there.isPresent() ? there.get() : make(db, key);
        });
    }

    private static SealingKey make(Statements db, DataKey key) throws SQLException {
        var fresh = SealingKey.random(new SecureRandom());
        Rows.change(db, PUT, fresh.open().hex(), key.seal(fresh.seed(), PLACE));
        return fresh;
    }

    private static SealingKey read(ResultSet row, DataKey key) throws SQLException {
        return SealingKey.of(key.open(row.getBytes(1), PLACE));
    }
}
