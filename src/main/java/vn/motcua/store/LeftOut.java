package vn.motcua.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.DeskStream.Arrived;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// The table `left_out`: what stands in the office's stream and is not in this desk's scope.
final class LeftOut {

    private static final String KEEP = """
            INSERT INTO left_out (hash, dossier, position)
            SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM action WHERE hash = ?)
            ON CONFLICT (hash) DO UPDATE SET position = excluded.position
            """;

    private static final String CAME = "DELETE FROM left_out WHERE hash = ?";

    private static final String HAS = "SELECT 1 FROM left_out WHERE hash = ?";

    private static final String FORGET_AFTER = "DELETE FROM left_out WHERE position > ?";

    private static final String IS_HERE = "SELECT 1 FROM action WHERE dossier = ? LIMIT 1";

    private static final String IS_WANTING = "SELECT 1 FROM left_out WHERE dossier = ? LIMIT 1";

    private static final String HAS_ACTION = "SELECT 1 FROM action WHERE hash = ?";

    private LeftOut() {}

    static boolean has(Statements db, Hash action) throws SQLException {
        return is(db, HAS, action.bytes());
    }

    private static boolean is(Statements db, String sql, Object bound) throws SQLException {
        return Rows.one(db, sql, row -> true, bound).orElse(false);
    }

    static void keep(Statements db, Arrived.Left left) throws SQLException {
        var hash = left.hash().bytes();
        Rows.change(db, KEEP, hash, left.dossier().toString(), left.position(), hash);
    }

    static void came(Statements db, Hash action) throws SQLException {
        Rows.change(db, CAME, (Object) action.bytes());
    }

    static void forgetAfter(Statements db, long position) throws SQLException {
        Rows.change(db, FORGET_AFTER, position);
    }

    static Set<UUID> halved(Statements db, Arrived page) throws SQLException {
        var here = new LinkedHashSet<UUID>();
        page.actions().forEach(one -> one.header().dossier().ifPresent(here::add));
        var wanting = new LinkedHashMap<UUID, Boolean>();
        for (var left : page.leftOut()) {
            if (!is(db, HAS_ACTION, left.hash().bytes())) {
                wanting.put(left.dossier(), true);
            }
        }
        for (var dossier : here) {
            wanting.putIfAbsent(dossier, is(db, IS_WANTING, dossier.toString()));
        }
        var halved = new LinkedHashSet<UUID>();
        for (var one : wanting.entrySet()) {
            var dossier = one.getKey();
            if (one.getValue() && (here.contains(dossier) || is(db, IS_HERE, dossier.toString()))) {
                halved.add(dossier);
            }
        }
        return halved;
    }
}
