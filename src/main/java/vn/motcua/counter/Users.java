package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.keys.DataKey;

/// The people who may sign in, and the key that their passwords open.
public interface Users {

    /// What can be told before anyone has signed in; the centre's word on the role goes before the desk's own.
    record Login(String login, Acting.Role role) {}

    List<Login> logins();

    /// How many wrong passwords came one after the other.
    int failures(String login);

    /// Counts a try before it is looked at, durably, so that a kill in between does not save it.
    void countTry(String login);

    void clearTries(String login);

    /// Tries a password; half a second of work.
    Optional<DataKey> open(String login, char[] password);

    /// The name that was sealed for this login.
    String name(String login, DataKey key);

    /// Adds a user, or gives one a new password, name and role.
    void put(Acting user, char[] password, DataKey key);
}
