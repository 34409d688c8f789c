package vn.motcua.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.motcua.counter.Logins;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Users;
import vn.motcua.keys.KeyWrap;
import vn.motcua.store.CounterStore;

/// Which desk a verb works on, and who works on it.
final class DeskOptions {

    private static final int MINUTE = 60;

    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            description = "Thư mục dữ liệu; không ghi thì là nơi thường dùng của máy này.")
    private @Nullable Path data;

    @Option(
            names = "--user",
            paramLabel = "TÊN",
            description = "Tên đăng nhập; không cần ghi nếu chỉ có một người dùng.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "TỆP",
            description = "Tệp có mật khẩu ở dòng đầu; không ghi thì lấy $MOTCUA_PASSWORD, không có nữa thì hỏi.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--state",
            paramLabel = "THƯ_MỤC",
            description =
                    "Nơi giữ dấu mốc, ngoài thư mục dữ liệu; không ghi thì là $MOTCUA_STATE, rồi nơi thường dùng.")
    private @Nullable Path state;

    private final Map<String, String> environment = System.getenv();

    Path data() {
        return Optional.ofNullable(data).orElseGet(() -> places().data());
    }

    Places places() {
        return new Places(environment, Optional.ofNullable(state));
    }

    Passwords passwords() {
        return new Passwords(environment);
    }

    Optional<Path> passwordFile() {
        return Optional.ofNullable(passwordFile);
    }

    /// Whether a password was given without asking a person.
    boolean hasPassword() {
        return passwordFile != null || environment.containsKey("MOTCUA_PASSWORD");
    }

    /// Opens a desk that was founded before.
    CounterStore open() {
        if (!CounterStore.exists(data())) {
            throw VerbRefused.unreadable("store.no-office");
        }
        return CounterStore.open(data(), places().surroundings(), cost());
    }

    /// A new, empty place for a desk.
    CounterStore openNew() {
        return CounterStore.open(data(), places().surroundings(), cost());
    }

    /// What a new password costs to try. Tests of whole processes turn it down; what is set stays with the password.
    private static KeyWrap.Cost cost() {
        var mebibytes = Integer.getInteger("motcua.argon2.mib", KeyWrap.Cost.STANDARD.mebibytes());
        return new KeyWrap.Cost(mebibytes, KeyWrap.Cost.STANDARD.passes());
    }

    /// The login of somebody who is not there yet: lower-case letters, digits, dots and dashes.
    String newLogin() {
        if (user == null) {
            throw VerbRefused.unreadable("command.user-needed");
        }
        return checked(user);
    }

    static String checked(String login) {
        if (!Logins.isLogin(login)) {
            throw VerbRefused.unreadable("command.login-wrong");
        }
        return login;
    }

    /// Who opens a backup; it cannot be guessed from outside.
    String backupLogin() {
        if (user == null) {
            throw VerbRefused.unreadable("command.user-needed");
        }
        return user;
    }

    String login(Users users) {
        var logins = users.logins();
        if (user != null) {
            return user;
        }
        if (logins.size() != 1) {
            throw VerbRefused.unreadable("command.user-needed");
        }
        return logins.getFirst().login();
    }

    /// Signs in, waiting out what has to be waited after wrong passwords.
    SignIn.Outcome.SignedIn signIn(CounterStore store, Speaker speaker) throws InterruptedException {
        var users = store.users();
        var login = login(users);
        var password = passwords().ask(passwordFile(), "MOTCUA_PASSWORD", "command.password");
        var signIn = new SignIn(users, System::nanoTime);
        var left = signIn.waitLeft(login);
        if (left.isPositive()) {
            speaker.say("command.wait", seconds(left));
            Thread.sleep(left);
        }
        return switch (signIn.signIn(login, password)) {
            case SignIn.Outcome.SignedIn in -> in;
            case SignIn.Outcome.Wrong _ -> throw VerbRefused.failed("command.wrong-password");
            case SignIn.Outcome.TurnedAway _ -> throw VerbRefused.failed("counter.role-taken");
            case SignIn.Outcome.TooSoon(var pause) -> throw VerbRefused.failed("command.wait", seconds(pause));
        };
    }

    private static long seconds(Duration pause) {
        return Math.min(pause.toSeconds() + 1, (long) MINUTE * MINUTE);
    }
}
