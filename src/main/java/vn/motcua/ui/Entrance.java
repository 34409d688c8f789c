package vn.motcua.ui;

import java.util.List;
import java.util.function.Function;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Users;
import vn.motcua.counter.Workplace;

/// How somebody comes in.
///
/// @param logins who may, the one to propose first
/// @param open opens the desk for who signed in; may take a second, done away from the screen's thread
public record Entrance(SignIn signIn, List<Users.Login> logins, Function<SignIn.Outcome.SignedIn, Workplace> open) {

    public Entrance {
        logins = List.copyOf(logins);
    }

    /// Only this one, to unlock what is theirs.
    List<Users.Login> only(String login) {
        return logins.stream().filter(one -> one.login().equals(login)).toList();
    }
}
