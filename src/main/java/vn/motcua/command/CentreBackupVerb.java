package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `motcua centre backup`: the whole centre in one file, made while desks go on pushing.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Chép cơ sở dữ liệu ra một tệp, giấy tờ đính kèm vào TỆP.files bên cạnh, rồi đọc soát cả hai.",
            "Máy chủ có thể đang chạy.",
            "Bản sao có khóa của trung tâm và lời khai của người dân: hãy giữ kín như cơ sở dữ liệu.",
            "PostgreSQL thì sao lưu bằng công cụ của nó."
        })
final class CentreBackupVerb implements Callable<Integer> {

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp sao lưu; chưa có sẵn.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (centre.config().postgres().isPresent()) {
            throw VerbRefused.failed("centre.backup-postgres", centre.file().toString());
        }
        var errand =
                CentreErrands.errand("backup").put("out", out.toAbsolutePath().toString());
        var speaker = new Speaker(spec);
        var report = centre.run(errand);
        speaker.json(report);
        speaker.say("centre.backup-made");
        if (!report.path("sound").asBoolean(false)) {
            speaker.say("centre.backup-without", report.path("faults").size());
            return Speaker.FAILED;
        }
        return 0;
    }
}
