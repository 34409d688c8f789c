package vn.motcua.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.CatalogueDiff;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Procedure;

/// `motcua catalogue diff A B`: what is new, amended and repealed between two folders of procedures.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "So hai thư mục thủ tục: mới ban hành, sửa đổi bổ sung (sửa gì), bãi bỏ, như quyết định công bố liệt kê.",
            "Kết thúc với mã 0, với mã 1 nếu có thư mục thủ tục sai không so được, 2 nếu không đọc được thư mục."
        })
final class CatalogueDiffVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TRƯỚC", description = "Thư mục trước.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "SAU", description = "Thư mục sau.")
    private Path after = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        for (var folder : List.of(before, after)) {
            if (!Files.isDirectory(folder)) {
                throw VerbRefused.unreadable("catalogue.no-folder", folder);
            }
        }
        var diff = CatalogueDiff.of(before, after);
        procedures("diff.added", diff.added());
        say(Sentence.of("diff.amended", diff.amended().size()));
        int number = 0;
        for (var amended : diff.amended()) {
            number++;
            procedure(number, amended.procedure());
            amended.changes().forEach(change -> say(Sentence.of("diff.line", change)));
        }
        procedures("diff.repealed", diff.repealed());
        if (!diff.office().isEmpty()) {
            say(Sentence.of("diff.office", diff.office().size()));
            diff.office().forEach(change -> say(Sentence.of("diff.line", change)));
        }
        diff.mistakes().forEach(mistake -> say(Sentence.of("diff.unread", mistake.sentence())));
        return diff.mistakes().isEmpty() ? 0 : Speaker.FAILED;
    }

    private void procedures(String title, List<Procedure> procedures) {
        say(Sentence.of(title, procedures.size()));
        int number = 0;
        for (var one : procedures) {
            number++;
            procedure(number, one);
        }
    }

    private void procedure(int number, Procedure one) {
        say(Sentence.of("diff.procedure", number, one.code(), one.name(), one.field()));
        one.effective()
                .replacedBy()
                .ifPresent(code -> say(Sentence.of("diff.line", Sentence.of("diff.replaced", code))));
    }

    private void say(Sentence sentence) {
        spec.commandLine().getOut().println(Words.VIETNAMESE.say(sentence));
    }
}
