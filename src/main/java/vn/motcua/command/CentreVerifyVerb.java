package vn.motcua.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `motcua centre verify`: looks through every office's stream and changes nothing.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Kiểm tra vị trí, băm, chuỗi, chữ ký của mọi cơ quan, và băm của mọi tệp giấy tờ.",
            "Máy chủ có thể đang chạy.",
            "Kết thúc với mã 1 và nêu từng chỗ nếu có chỗ không đúng."
        })
final class CentreVerifyVerb implements Callable<Integer> {

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var speaker = new Speaker(spec);
        var report = centre.run(CentreErrands.errand("verify"));
        speaker.json(report);
        boolean sound = report.path("sound").asBoolean(false);
        speaker.say(
                sound ? "command.verify-sound" : "command.verify-faults",
                report.path("faults").size());
        return sound ? 0 : Speaker.FAILED;
    }
}
