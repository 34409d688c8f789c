package vn.motcua.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.keys.Letters;
import vn.motcua.store.Backup;
import vn.motcua.store.Restore;

/// `motcua restore`: brings a backup back as a new life with a log of its own.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Khôi phục bản sao lưu vào thư mục trống. Máy đi tiếp với nhật ký mới và số quầy mới.")
final class RestoreVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--from", required = true, paramLabel = "TỆP", description = "Bản sao lưu.")
    private Path from = Path.of("");

    @Option(
            names = "--desk",
            required = true,
            paramLabel = "SỐ",
            description = "Số quầy mà chưa quầy nào của cơ quan từng dùng.")
    private int number;

    @Option(names = "--recovery", description = "Mật khẩu được hỏi là khóa khôi phục in trên giấy.")
    private boolean recovery;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var speaker = new Speaker(spec);
        var lanes = InitVerb.lanes(number);
        var password = desk.passwords()
                .ask(desk.passwordFile(), "MOTCUA_PASSWORD", recovery ? "command.recovery-key" : "command.password");
        var login = recovery ? "recovery" : desk.backupLogin();
        var typed = recovery ? Letters.tidy(new String(password)).toCharArray() : password;
        var key = Backup.open(from, login, typed)
                .orElseThrow(() -> VerbRefused.failed(recovery ? "command.wrong-recovery" : "command.wrong-password"));
        Restore.into(desk.data(), from, key, desk.places().surroundings(), lanes);
        speaker.say("command.restored", number);
        return 0;
    }
}
