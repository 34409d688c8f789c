package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.counter.Amending;
import vn.motcua.counter.AttachPaper;
import vn.motcua.domain.dossier.ScanType;

/// `motcua dossier attach NUMBER --paper CODE FILE`: attaches a scan to a paper of a dossier.
@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        description = "Đính kèm một tệp PDF, JPEG hoặc PNG không quá 25 MB vào một giấy tờ của hồ sơ.")
final class AttachVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Parameters(index = "0", paramLabel = "SỐ", description = "Số tiếp nhận tại quầy, như trên giấy hẹn.")
    private String number = "";

    @Parameters(index = "1", paramLabel = "TỆP", description = "Tệp đã quét; tên tệp không được giữ lại.")
    private Path file = Path.of("");

    @Option(
            names = "--paper",
            required = true,
            paramLabel = "MÃ",
            description = "Mã giấy tờ, như trong thủ tục hoặc trong quy định riêng của cơ quan.")
    private String paper = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var speaker = new Speaker(spec);
        var content = content(file);
        try (var store = desk.open()) {
            var in = desk.signIn(store, speaker);
            var data = store.unlock(in.key());
            var dossier = data.ledger()
                    .find(number.strip())
                    .orElseThrow(() -> VerbRefused.failed("command.no-dossier", number));
            return switch (new AttachPaper(data).attach(dossier, paper, content, in.who())) {
                case Amending.Refused(var why) -> throw VerbRefused.because(why.getFirst());
                case Amending.Done(var done) -> {
                    speaker.json(DossierVerb.json(done));
                    yield 0;
                }
            };
        }
    }

    /// A little more than the largest that is taken, so that it can be said that it is too large.
    static byte[] content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes((int) ScanType.LARGEST + 1);
        } catch (IOException _) {
            throw VerbRefused.unreadable("command.file-unreadable");
        }
    }
}
