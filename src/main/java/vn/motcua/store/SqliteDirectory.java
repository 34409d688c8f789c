package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DeskDirectory;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Directory;

/// The tables `directory_…`. A page that does not bear the signature of the centre's key any more says nothing.
final class SqliteDirectory implements DeskDirectory {

    private static final String HELD = "SELECT epoch, number, at FROM directory_held";

    private static final String HOLD = """
            INSERT INTO directory_held (one, epoch, number, at) VALUES (1, ?, ?, ?)
            ON CONFLICT (one) DO UPDATE SET epoch = excluded.epoch, number = excluded.number, at = excluded.at
            """;

    private static final String ADD_PAGE = "INSERT INTO directory_page (said, signature) VALUES (?, ?) RETURNING id";

    private static final String PUT_LOG = """
            INSERT INTO directory_log (log, office, page) VALUES (?, ?, ?)
            ON CONFLICT (log) DO UPDATE SET office = excluded.office, page = excluded.page
            """;

    private static final String PUT_USER =
            "INSERT INTO directory_user (login, page) VALUES (?, ?) ON CONFLICT (login) DO UPDATE SET page = excluded.page";

    private static final String DROP_PAGES = """
            DELETE FROM directory_page
            WHERE id NOT IN (SELECT page FROM directory_log) AND id NOT IN (SELECT page FROM directory_user)
            """;

    private static final String OF_LOG = """
            SELECT said, signature FROM directory_page JOIN directory_log ON directory_log.page = directory_page.id
            WHERE directory_log.log = ?
            """;

    private static final String LOGS_OF = "SELECT log FROM directory_log WHERE office = ? ORDER BY log";

    private static final String USERS = """
            SELECT said, signature, login FROM directory_page JOIN directory_user ON directory_user.page = directory_page.id
            """;

    private final Database database;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(Optional.empty()));

    /// What was read, or that nothing was since the last page: each page has one of its own.
    private static final class Known {

        private final Optional<Map<String, Directory.User>> users;

        Known(Optional<Map<String, Directory.User>> users) {
            this.users = users;
        }
    }

    SqliteDirectory(Database database) {
        this.database = database;
    }

    /// Of a centre that this desk has left.
    static void forget(Statements db) throws SQLException {
        for (var table : List.of("directory_page", "directory_log", "directory_user", "directory_held")) {
            Rows.change(db, "DELETE FROM " + table);
        }
    }

    @Override
    public Optional<Held> held() {
        return database.read(
                "reading how far the directory is known",
                db -> Rows.one(db, HELD, row -> new Held(row.getString(1), row.getLong(2), row.getLong(3))));
    }

    @Override
    public void take(Directory.Page page) {
        var release = page.release();
        database.write("keeping a page of the directory", db -> {
            if (release.from() == 0) {
                Rows.change(db, "DELETE FROM directory_user"); // of a list that begins anew; a log's key stays true
            }
            if (!release.logs().isEmpty() || !release.users().isEmpty()) {
                keep(db, page, release);
            }
            return Rows.change(db, HOLD, release.epoch(), release.through(), release.atMillis());
        });
        known.set(new Known(Optional.empty()));
    }

    private static void keep(Statements db, Directory.Page page, Directory.Release release) throws SQLException {
        long id = Rows.one(db, ADD_PAGE, row -> row.getLong(1), page.said(), page.signature())
                .orElseThrow();
        for (var log : release.logs()) {
            Rows.change(db, PUT_LOG, log.id().text(), log.office(), id);
        }
        for (var user : release.users()) {
            Rows.change(db, PUT_USER, user.login(), id);
        }
        Rows.change(db, DROP_PAGES);
    }

    @Override
    public Optional<Directory.Log> log(LogId log) {
        return database.read("looking for a desk", db -> log(db, log));
    }

    private static Optional<Directory.Log> log(Statements db, LogId log) throws SQLException {
        var centre = centre(db);
        return Rows.one(db, OF_LOG, SqliteDirectory::page, log.text())
                .filter(page -> isOf(centre, page))
                .flatMap(page -> page.release().logs().stream()
                        .filter(one -> one.id().equals(log))
                        .findFirst());
    }

    @Override
    public List<Directory.Log> logs(String office) {
        return database.read("listing desks", db -> {
            var logs = new java.util.ArrayList<Directory.Log>();
            for (var id : Rows.all(db, LOGS_OF, row -> new LogId(row.getString(1)), office)) {
                log(db, id).ifPresent(logs::add);
            }
            return List.copyOf(logs);
        });
    }

    @Override
    public Acting now(Acting who) {
        return new Acting(who.login(), who.name(), role(who.login()).orElse(who.role()));
    }

    /// The role that the centre names; nothing where it has not spoken of the login.
    Optional<Acting.Role> role(String login) {
        return Optional.ofNullable(users().get(login))
                .map(user -> user.role().map(Acting.Role::of).orElse(Acting.Role.NONE));
    }

    @Override
    public long roleRelease(String login) {
        return Optional.ofNullable(users().get(login))
                .map(Directory.User::number)
                .orElse(0L);
    }

    /// What the centre says of the logins of this office; looked at once until another page comes. What was read before
    /// a page that came meanwhile is not remembered.
    private Map<String, Directory.User> users() {
        var before = known.get();
        return before.users.orElseGet(() -> {
            var read = read();
            known.compareAndSet(before, new Known(Optional.of(read)));
            return read;
        });
    }

    private Map<String, Directory.User> read() {
        return database.read("reading what the centre says of users", db -> {
            var centre = centre(db);
            var found = new HashMap<String, Directory.User>();
            Rows.each(db, USERS, row -> {
                var login = row.getString(3);
                Optional.of(page(row))
                        .filter(page -> isOf(centre, page))
                        .flatMap(page -> page.release().users().stream()
                                .filter(user -> user.login().equals(login))
                                .findFirst())
                        .ifPresent(user -> found.put(login, user));
            });
            return found;
        });
    }

    private static boolean isOf(Optional<LogKey.Public> centre, Directory.Page page) {
        return centre.filter(key -> key.verifies(page.message(), page.signature()))
                .isPresent();
    }

    private static Directory.Page page(ResultSet row) throws SQLException {
        return new Directory.Page(row.getString(1), row.getBytes(2));
    }

    private static Optional<LogKey.Public> centre(Statements db) throws SQLException {
        return Settings.enrolled(db).map(DeskStream.Enrolled::centreKey).map(LogKey.Public::new);
    }
}
