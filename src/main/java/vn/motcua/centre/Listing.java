package vn.motcua.centre;

import java.util.List;
import java.util.Optional;
import vn.motcua.wire.Directory;

/// The rows of the directory: every log and every user has the number of its last change.
public interface Listing {

    /// What changed for an office's desks after a number, at most `limit` entries; seen in order whoever writes
    /// meanwhile.
    Changes after(String office, long number, int limit);

    /// Begins a new life of the list: every desk reads it from its beginning.
    void renew(String epoch);

    /// Names or takes away the role of a login.
    ///
    /// @param now UTC milliseconds: what was done before is not judged by it
    /// @return false if the office is not known, or there was nothing to take away
    boolean setRole(String office, String login, Optional<String> role, long now);

    /// Keeps the key for what only a desk is to open; the same again changes nothing.
    void setSealingKey(String office, String desk, String publicKey);

    /// What was said of the logins of an office, in their order.
    List<Directory.User> users(String office);

    /// @param through the number up to which nothing is left out
    record Changes(String epoch, long through, long head, List<Directory.Log> logs, List<Directory.User> users) {

        public Changes {
            logs = List.copyOf(logs);
            users = List.copyOf(users);
        }
    }
}
