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
        description = "Những người được đăng nhập.",
        subcommands = {UserVerb.Add.class, UserVerb.Password.class, UserVerb.Listing.class})
final class UserVerb extends VerbGroup {

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Thêm người dùng; người quản trị (--user) đăng nhập để thêm.")
    static final class Add implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "TÊN", description = "Tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch nối.")
        private String login = "";

        @Option(names = "--clerk", required = true, paramLabel = "HỌ_TÊN", description = "Họ tên, như in dưới chữ ký.")
        private String clerk = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "VAI_TRÒ",
                completionCandidates = GivenRoles.class,
                description = "RECEIVER (tiếp nhận), HANDLER (xử lý), LEADER (lãnh đạo) hoặc ADMINISTRATOR (quản trị).")
        private Acting.Role role = Acting.Role.RECEIVER;

        @Option(
                names = "--new-password-file",
                paramLabel = "TỆP",
                description =
                        "Tệp có mật khẩu mới ở dòng đầu; không ghi thì lấy $MOTCUA_NEW_PASSWORD, không có nữa thì hỏi.")
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
            description = "Đổi mật khẩu: của mình bằng mật khẩu cũ, của bất cứ ai bằng khóa khôi phục trên giấy.")
    static final class Password implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Option(names = "--recovery", description = "Mật khẩu được hỏi là khóa khôi phục in trên giấy.")
        private boolean recovery;

        @Option(
                names = "--new-password-file",
                paramLabel = "TỆP",
                description =
                        "Tệp có mật khẩu mới ở dòng đầu; không ghi thì lấy $MOTCUA_NEW_PASSWORD, không có nữa thì hỏi.")
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

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Tên đăng nhập và vai trò, mỗi người một dòng JSON.")
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
