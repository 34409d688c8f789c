package vn.motcua.store;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Users;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.KeyWrap;
import vn.motcua.sql.Rows;

/// The table `user_account`.
record SqliteUsers(Database database, KeyWrap.Cost cost, SecureRandom random) implements Users {

    private static final String LOGINS = "SELECT login, role FROM user_account ORDER BY login";

    private static final String FAILURES = "SELECT failures FROM user_account WHERE login = ?";

    private static final String COUNT = "UPDATE user_account SET failures = failures + 1 WHERE login = ?";

    private static final String CLEAR = "UPDATE user_account SET failures = 0 WHERE login = ?";

    private static final String WRAP = "SELECT wrap FROM user_account WHERE login = ?";

    private static final String NAME = "SELECT name_sealed FROM user_account WHERE login = ?";

    private static final String PUT = """
            INSERT INTO user_account (login, role, name_sealed, wrap) VALUES (?, ?, ?, ?)
            ON CONFLICT (login) DO UPDATE SET
                role = excluded.role, name_sealed = excluded.name_sealed, wrap = excluded.wrap, failures = 0
            """;

    @Override
    public List<Login> logins() {
        var directory = new SqliteDirectory(database);
        var local = database.read(
                "reading users",
                db -> Rows.all(db, LOGINS, row -> new Login(row.getString(1), Acting.Role.valueOf(row.getString(2)))));
        return local.stream()
                .map(user ->
                        new Login(user.login(), directory.role(user.login()).orElse(user.role())))
                .toList();
    }

    @Override
    public int failures(String login) {
        return database.read("reading users", db -> Rows.one(db, FAILURES, row -> row.getInt(1), login))
                .orElse(0);
    }

    @Override
    public void countTry(String login) {
        database.write("counting a try", db -> Rows.change(db, COUNT, login));
    }

    @Override
    public void clearTries(String login) {
        database.write("clearing tries", db -> Rows.change(db, CLEAR, login));
    }

    @Override
    public Optional<DataKey> open(String login, char[] password) {
        var wrap = database.read("reading users", db -> Rows.one(db, WRAP, row -> row.getBytes(1), login));
        if (wrap.isEmpty()) {
            KeyWrap.wrap(DataKey.random(random), password, login, cost, random); // as slow as for a known name
            return Optional.empty();
        }
        return KeyWrap.open(wrap.get(), password, login);
    }

    @Override
    public String name(String login, DataKey key) {
        return database.read("reading users", db -> Rows.one(db, NAME, row -> row.getBytes(1), login))
                .map(closed -> key.openText(closed, place(login)))
                .orElse(login);
    }

    @Override
    public void put(Acting user, char[] password, DataKey key) {
        var wrap = KeyWrap.wrap(key, password, user.login(), cost, random);
        var name = key.seal(user.name(), place(user.login()));
        database.write(
                "keeping a user",
                db -> Rows.change(db, PUT, user.login(), user.role().name(), name, wrap));
    }

    private static String place(String login) {
        return "user_account|" + login;
    }
}
