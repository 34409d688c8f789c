package vn.motcua.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.Listing;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Directory;

/// The numbers of the directory. The row of `directory_head` is taken last in a transaction and held to its
/// end: numbers are seen in order.
record SqlListing(Transactions transactions) implements Listing {

    private static final String NEXT = "UPDATE directory_head SET head = head + 1 WHERE one = 1 RETURNING head";

    private static final String HEAD = "SELECT epoch, head FROM directory_head WHERE one = 1";

    private static final String RENEW = "UPDATE directory_head SET epoch = ? WHERE one = 1";

    private static final String LOGS_OF = "SELECT id FROM log WHERE office = ? AND desk = ? ORDER BY id";

    private static final String LIST = "UPDATE log SET listed = ? WHERE office = ? AND id = ?";

    private static final String LOGS = """
            SELECT log.listed, log.id, log.public_key, log.office, office.name, desk.name, log.lane, log.registered_at,
                desk.revoked_at, desk.expires_at, CASE WHEN log.office = ? THEN desk.sealing_key END
            FROM log JOIN desk ON desk.office = log.office AND desk.id = log.desk JOIN office ON office.id = log.office
            WHERE log.listed > ? AND log.listed <= ? AND log.desk <> 'centre' ORDER BY log.listed LIMIT ?
            """;

    private static final String USERS_AFTER = """
            SELECT listed, login, role FROM office_user
            WHERE office = ? AND listed > ? AND listed <= ? ORDER BY listed LIMIT ?
            """;

    private static final String USERS = "SELECT listed, login, role FROM office_user WHERE office = ? ORDER BY login";

    private static final String OFFICE = "SELECT 1 FROM office WHERE id = ?";

    private static final String ROLE = "SELECT role FROM office_user WHERE office = ? AND login = ?";

    private static final String SET_KEY =
            "UPDATE desk SET sealing_key = ? WHERE office = ? AND id = ? AND coalesce(sealing_key, '') <> ?";

    private static final String NAMED =
            "SELECT role, listed, changed_at FROM office_user WHERE office = ? AND login = ?";

    private static final String SET_ROLE = """
            INSERT INTO office_user (office, login, role, listed, changed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (office, login) DO UPDATE SET role = excluded.role, listed = excluded.listed,
                changed_at = excluded.changed_at
            """;

    /// Gives every log of a desk the next number: something about it changed.
    static void list(Statements db, String office, String desk) throws SQLException {
        for (var log : Rows.all(db, LOGS_OF, row -> row.getString(1), office, desk)) {
            Rows.change(db, LIST, next(db), office, log);
        }
    }

    private static long next(Statements db) throws SQLException {
        return Rows.one(db, NEXT, row -> row.getLong(1))
                .orElseThrow(() -> new CentreTrouble("the directory has no head"));
    }

    static void renew(Statements db, String epoch) throws SQLException {
        Rows.change(db, RENEW, epoch);
    }

    @Override
    public void renew(String epoch) {
        transactions.write("renewing the directory", db -> Rows.change(db, RENEW, epoch));
    }

    private record Head(String epoch, long number) {}

    @Override
    public Changes after(String office, long number, int limit) {
        return transactions.read("reading the directory", db -> {
            var head = Rows.one(db, HEAD, row -> new Head(row.getString(1), row.getLong(2)))
                    .orElseThrow(() -> new CentreTrouble("the directory has no head"));
            var logs = Rows.all(db, LOGS, SqlListing::log, office, number, head.number(), limit);
            var users = Rows.all(db, USERS_AFTER, SqlListing::user, office, number, head.number(), limit);
            var numbers = Stream.concat(
                            logs.stream().map(Directory.Log::number),
                            users.stream().map(Directory.User::number))
                    .sorted()
                    .toList();
            long through = numbers.size() < limit ? head.number() : numbers.get(limit - 1);
            return new Changes(
                    head.epoch(),
                    through,
                    head.number(),
                    logs.stream().filter(log -> log.number() <= through).toList(),
                    users.stream().filter(user -> user.number() <= through).toList());
        });
    }

    private static Directory.Log log(ResultSet row) throws SQLException {
        return new Directory.Log(
                row.getLong(1),
                new LogId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getLong(8),
                SqlRoster.time(row, 9),
                SqlRoster.time(row, 10),
                Optional.ofNullable(row.getString(11)));
    }

    private static Directory.User user(ResultSet row) throws SQLException {
        return new Directory.User(row.getLong(1), row.getString(2), Optional.ofNullable(row.getString(3)));
    }

    @Override
    public boolean setRole(String office, String login, Optional<String> role, long now) {
        return transactions.write("naming a role", db -> {
            var there = new ArrayList<Optional<String>>();
            Rows.each(db, ROLE, row -> there.add(Optional.ofNullable(row.getString(1))), office, login);
            boolean known = Rows.one(db, OFFICE, row -> true, office).isPresent();
            if (!known
                    || (role.isEmpty() && (there.isEmpty() || there.getFirst().isEmpty()))) {
                return false;
            }
            Rows.change(db, SET_ROLE, office, login, role.orElse(null), next(db), now);
            return true;
        });
    }

    @Override
    public void setSealingKey(String office, String desk, String publicKey) {
        transactions.write("keeping a desk's key", db -> {
            SqlEntry.begin(db, office);
            if (Rows.change(db, SET_KEY, publicKey, office, desk, publicKey) > 0) {
                list(db, office, desk);
            }
            return publicKey;
        });
    }

    /// What the centre says of a login.
    static Optional<OfficeEntry.Named> named(Statements db, String office, String login) throws SQLException {
        return Rows.one(
                db,
                NAMED,
                row -> new OfficeEntry.Named(Optional.ofNullable(row.getString(1)), row.getLong(2), row.getLong(3)),
                office,
                login);
    }

    @Override
    public List<Directory.User> users(String office) {
        return transactions.read("listing users", db -> Rows.all(db, USERS, SqlListing::user, office));
    }
}
