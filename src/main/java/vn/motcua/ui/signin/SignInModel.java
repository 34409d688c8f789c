package vn.motcua.ui.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.SignIn.Outcome;
import vn.motcua.counter.Users;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Background;

/// What the sign-in screen shows and does.
public final class SignInModel {

    /// How it stands.
    public sealed interface Stage {
        record Asking(Optional<Sentence> why) implements Stage {}

        record Trying() implements Stage {}

        /// No password is looked at for so long, in whole seconds.
        record Waiting(long seconds) implements Stage {}

        /// The password was right; the desk is being opened.
        record Opening() implements Stage {}
    }

    private final SignIn signIn;
    private final List<Users.Login> logins;
    private final Background background;
    private final Consumer<Outcome.SignedIn> signedIn;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Asking(Optional.empty()));

    /// @param logins who may sign in, the one to propose first
    /// @param signedIn on the screen's thread, once, with the right password
    public SignInModel(
            SignIn signIn, List<Users.Login> logins, Background background, Consumer<Outcome.SignedIn> signedIn) {
        this.signIn = signIn;
        this.logins = List.copyOf(logins);
        this.background = background;
        this.signedIn = signedIn;
    }

    List<String> logins() {
        return logins.stream().map(Users.Login::login).toList();
    }

    /// @param password wiped when it has been tried
    public void signIn(String login, char[] password) {
        if (!(stage.get() instanceof Stage.Asking) || login.isBlank()) {
            return;
        }
        stage.set(new Stage.Trying());
        background.run(() -> attempt(login, password), this::came, this::ask);
    }

    private Outcome attempt(String login, char[] password) {
        try {
            return signIn.signIn(login, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void came(Outcome outcome) {
        switch (outcome) {
            case Outcome.SignedIn in -> {
                stage.set(new Stage.Opening());
                signedIn.accept(in);
            }
            case Outcome.Wrong(var pause) -> askAgainAfter(pause);
            case Outcome.TooSoon(var pause) -> askAgainAfter(pause);
            case Outcome.TurnedAway _ -> stage.set(new Stage.Asking(Optional.of(Sentence.of("counter.role-taken"))));
        }
    }

    private void askAgainAfter(Duration pause) {
        stage.set(
                pause.isPositive()
                        ? new Stage.Waiting(seconds(pause))
                        : new Stage.Asking(Optional.of(Sentence.of("ui.wrong-password"))));
    }

    private static long seconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }

    /// A second passed: looks how long is still to wait.
    public void tick(String login) {
        if (stage.get() instanceof Stage.Waiting) {
            background.run(() -> signIn.waitLeft(login), left -> {
                if (stage.get() instanceof Stage.Waiting) {
                    stage.set(left.isPositive() ? new Stage.Waiting(seconds(left)) : asking());
                }
            });
        }
    }

    /// Another name was chosen: its own wait counts.
    void chosen(String login) {
        background.run(() -> signIn.waitLeft(login), left -> {
            if (stage.get() instanceof Stage.Asking || stage.get() instanceof Stage.Waiting) {
                stage.set(left.isPositive() ? new Stage.Waiting(seconds(left)) : asking());
            }
        });
    }

    /// Asks anew.
    public void ask() {
        stage.set(asking());
    }

    private static Stage asking() {
        return new Stage.Asking(Optional.empty());
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }
}
