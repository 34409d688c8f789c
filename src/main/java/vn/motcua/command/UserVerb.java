package vn.motcua.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.counter.Acting;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.RecoveryKey;
import vn.motcua.store.CounterStore;
import vn.motcua.wire.Json;

/// `motcua user add | password | list`: the people of a desk.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "The people who may sign in.",
        subcommands = {UserVerb.Add.class, UserVerb.Password.class, UserVerb.Listing.class})
final class UserVerb extends VerbGroup {

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a user; an administrator (--user) signs in.")
    static final class Add implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "LOGIN", description = "Lower-case letters, digits, dots and dashes.")
        private String login = "";

        @Option(names = "--clerk", required = true, description = "Full name, as printed under a signature.")
        private String clerk = "";

        @Option(names = "--role", required = true, description = "RECEIVER, HANDLER, LEADER, ADMINISTRATOR")
        private Acting.Role role = Acting.Role.RECEIVER;

        @Option(names = "--new-password-file", description = "Else $MOTCUA_NEW_PASSWORD, else a prompt.")
        private @Nullable Path newPassword;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            DeskOptions.checked(login);
            if (!Acting.Role.GIVEN.contains(role)) {
                throw VerbRefused.unreadable("command.no-role");
            }
            try (var store = desk.open()) {
                var by = desk.signIn(store, new Speaker(spec));
                if (by.who().role() != Acting.Role.ADMINISTRATOR) {
                    throw VerbRefused.failed("command.administrator-only");
                }
                if (store.users().logins().stream()
                        .anyMatch(user -> user.login().equals(login))) {
                    throw VerbRefused.failed("command.login-taken");
                }
                var password = desk.passwords()
                        .askNew(Optional.ofNullable(newPassword), "MOTCUA_NEW_PASSWORD", "command.new-password");
                store.users().put(new Acting(login, clerk, role), password, by.key());
            }
            return 0;
        }
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "Changes a password: one's own by the old one, or anyone's by the printed recovery key.")
    static final class Password implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Option(names = "--recovery", description = "The password asked for is the printed recovery key.")
        private boolean recovery;

        @Option(names = "--new-password-file", description = "Else $MOTCUA_NEW_PASSWORD, else a prompt.")
        private @Nullable Path newPassword;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            try (var store = desk.open()) {
                var login = desk.login(store.users());
                var role = store.users().logins().stream()
                        .filter(user -> user.login().equals(login))
                        .findFirst()
                        .orElseThrow(() -> VerbRefused.failed("command.wrong-password"))
                        .role();
                if (role == Acting.Role.NONE) {
                    throw VerbRefused.failed("counter.role-taken");
                }
                var key = key(store);
                var password = desk.passwords()
                        .askNew(Optional.ofNullable(newPassword), "MOTCUA_NEW_PASSWORD", "command.new-password");
                store.users().put(new Acting(login, store.users().name(login, key), role), password, key);
            }
            return 0;
        }

        private DataKey key(CounterStore store) throws InterruptedException {
            if (!recovery) {
                return desk.signIn(store, new Speaker(spec)).key();
            }
            var typed = desk.passwords().ask(desk.passwordFile(), "MOTCUA_PASSWORD", "command.recovery-key");
            return store.recover(RecoveryKey.typed(new String(typed)))
                    .orElseThrow(() -> VerbRefused.failed("command.wrong-recovery"));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Logins and roles, a line of JSON each.")
    static final class Listing implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (var store = desk.open()) {
                store.users()
                        .logins()
                        .forEach(user -> new Speaker(spec)
                                .json(Json.empty()
                                        .put("login", user.login())
                                        .put("role", user.role().name())));
            }
            return 0;
        }
    }
}
