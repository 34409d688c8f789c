package vn.motcua.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /// This one first, to unlock what is theirs; then the colleagues who may take the desk over.
    List<Users.Login> first(String login) {
        return Stream.concat(
                        logins.stream().filter(one -> one.login().equals(login)),
                        logins.stream().filter(one -> !one.login().equals(login)))
                .toList();
    }
}
