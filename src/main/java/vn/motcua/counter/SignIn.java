package vn.motcua.counter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import vn.motcua.keys.DataKey;

/// Signs a user in, slower after every wrong password.
///
/// Five tries are free; then 30 seconds, doubling to an hour. The count is stored before a try is looked at, and the
/// wait is measured on the machine's own running time since the program started or the last try: neither a restart nor
/// a clock that is set forward shortens it.
public final class SignIn {

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// What came of it.
    public sealed interface Outcome {
        record SignedIn(Acting who, DataKey key) implements Outcome {}

        /// Wrong name or wrong password; which of them is not told.
        record Wrong(Duration pause) implements Outcome {}

        /// The password is right, and the centre has taken the role away.
        record TurnedAway() implements Outcome {}

        /// Not looked at: too many wrong ones before.
        record TooSoon(Duration pause) implements Outcome {}
    }

    private final Users users;
    private final LongSupplier nanos;
    private final long started;
    private final Map<String, Long> lastTry = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();

    /// @param nanos the machine's running time, as of `System::nanoTime`
    public SignIn(Users users, LongSupplier nanos) {
        this.users = users;
        this.nanos = nanos;
        started = nanos.getAsLong();
    }

    public synchronized Outcome signIn(String login, char[] password) {
        var left = waitLeft(login);
        if (left.isPositive()) {
            return new Outcome.TooSoon(left);
        }
        users.countTry(login);
        tries.merge(login, 1, Integer::sum);
        var key = users.open(login, password);
        lastTry.put(login, nanos.getAsLong());
        if (key.isEmpty()) {
            return new Outcome.Wrong(waitLeft(login));
        }
        users.clearTries(login);
        tries.remove(login);
        var who = acting(login, key.get());
        return who.role() == Acting.Role.NONE ? new Outcome.TurnedAway() : new Outcome.SignedIn(who, key.get());
    }

    private Acting acting(String login, DataKey key) {
        var role = users.logins().stream()
                .filter(user -> user.login().equals(login))
                .map(Users.Login::role)
                .findFirst()
                .orElseThrow();
        return new Acting(login, users.name(login, key), role);
    }

    /// How long this user still has to wait before a password is looked at.
    public synchronized Duration waitLeft(String login) {
        long since = nanos.getAsLong() - lastTry.getOrDefault(login, started);
        return waitAfter(failures(login)).minusNanos(since);
    }

    /// A name that nobody has is made to wait like any other, so that it is not told apart.
    private int failures(String login) {
        return Math.max(users.failures(login), tries.getOrDefault(login, 0));
    }

    static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST;
        for (int i = FREE; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
