package vn.motcua.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.CatalogueCheck;
import vn.motcua.counter.Words;
import vn.motcua.paper.TemplateProbe;

/// `catalogue check DIR`: every mistake in a folder of procedures, a line each on standard output, then a summary.
///
/// Exit 0 when there is no mistake (there may be warnings), 1 when there is one, 2 when DIR is no folder.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Kiểm tra một thư mục thủ tục: mỗi lỗi một dòng, kèm tên tệp, số dòng và cách sửa.",
            "Kết thúc với mã 0 nếu không có lỗi, 1 nếu có lỗi, 2 nếu không đọc được thư mục."
        })
final class CatalogueCheckVerb implements Callable<Integer> {

    @Parameters(paramLabel = "THƯ_MỤC", description = "Thư mục chứa các thư mục thủ tục, ví dụ 1.004873.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw VerbRefused.unreadable("catalogue.no-folder", folder);
        }
        var check = CatalogueCheck.of(folder, Optional.of(TemplateProbe::new));
        check.mistakes().forEach(mistake -> out().println(Words.VIETNAMESE.say(mistake.sentence())));
        check.warnings().forEach(warning -> say("catalogue.warning", warning.sentence()));
        say(
                "catalogue.checked",
                check.procedures(),
                check.mistakes().size(),
                check.warnings().size());
        return check.mistakes().isEmpty() ? 0 : Speaker.FAILED;
    }

    private void say(String key, Object... parts) {
        out().println(Words.VIETNAMESE.say(key, parts));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
