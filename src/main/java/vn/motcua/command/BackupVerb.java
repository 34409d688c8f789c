package vn.motcua.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.store.Backup;

/// `motcua backup`: an encrypted copy, made while the counter works.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Sao lưu dữ liệu ra một tệp đã mã hóa. Quầy có thể đang mở.")
final class BackupVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp sao lưu; chưa có sẵn.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var speaker = new Speaker(spec);
        var password = desk.passwords().ask(desk.passwordFile(), "MOTCUA_PASSWORD", "command.password");
        int lost = Backup.make(desk.data(), desk.backupLogin(), password, out);
        speaker.say("command.backup-made");
        if (lost > 0) {
            speaker.say("command.backup-without", lost);
            return Speaker.FAILED;
        }
        return 0;
    }
}
