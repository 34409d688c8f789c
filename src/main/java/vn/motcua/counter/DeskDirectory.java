package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.Directory;

/// The centre's directory as this desk holds it: believed without a network, because every page is kept as the centre
/// signed it and looked at again whenever something of it is asked. Durable; from any thread.
public interface DeskDirectory {

    /// How far it was read; nothing before the first page.
    Optional<Held> held();

    /// Keeps a page that was found right. What it says of a log or a login replaces what was said before.
    void take(Directory.Page page);

    /// What is said of a log; nothing for an unknown one.
    Optional<Directory.Log> log(LogId log);

    /// The logs of the desks of an office.
    List<Directory.Log> logs(String office);

    /// Who acts, in the role that the centre names now; as before where it has not spoken of the login.
    Acting now(Acting who);

    /// The number under which the centre named the role of a login; 0 where it has not spoken of it.
    long roleRelease(String login);

    /// @param epoch the life of the list
    /// @param number of the last change that is known
    /// @param atMillis the centre's time when it said so
    record Held(String epoch, long number, long atMillis) {}
}
