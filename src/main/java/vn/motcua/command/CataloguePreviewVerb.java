package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.Opened;
import vn.motcua.catalogue.ProcedureFolder;
import vn.motcua.catalogue.Reading;
import vn.motcua.catalogue.SampleAnswers;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.FormGaps;
import vn.motcua.counter.Letterhead;
import vn.motcua.counter.OfficialForm;
import vn.motcua.counter.Paper;
import vn.motcua.counter.SampleStatement;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Print;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.wire.Json;

/// `catalogue preview DIR CODE`: the prints and statements of a procedure as PDF, filled with made-up people, a line of
/// JSON for each.
///
/// Exit 1 when the procedure has mistakes or a print cannot be drawn, 2 when there is no such folder or file.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Xem trước các bản in và lời chứng của một thủ tục, điền sẵn bằng người và câu trả lời giả định.",
            "Mỗi bản in là một tệp PDF trong thư mục --out; với câu trả lời của mình thì chỉ những bản mà câu trả lời cần đến."
        })
final class CataloguePreviewVerb implements Callable<Integer> {

    private static final Letterhead HEAD = new Letterhead(
            "ỦY BAN NHÂN DÂN TỈNH VÍ DỤ", "ỦY BAN NHÂN DÂN XÃ MẪU", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU", "Mẫu");

    @Parameters(index = "0", paramLabel = "THƯ_MỤC", description = "Thư mục chứa các thư mục thủ tục.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "MÃ", description = "Mã thủ tục, ví dụ 1.004873.")
    private String code = "";

    @Option(
            names = "--answers",
            paramLabel = "TỆP",
            defaultValue = "ordinary",
            description = {
                "ordinary (mặc định), longest (dài nhất có thể), minimal (chỉ mục bắt buộc),",
                "hoặc tệp JSON: khóa của mục → điều gõ vào."
            })
    private String answers = "";

    @Option(names = "--out", paramLabel = "THƯ_MỤC", defaultValue = ".", description = "Thư mục để ghi PDF.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var whole = folder.resolve(code);
        if (!code.matches("[\\w.-]+") || !Files.isDirectory(whole)) {
            throw VerbRefused.unreadable("catalogue.no-folder", whole);
        }
        return switch (ProcedureFolder.read(whole)) {
            case Reading.Sound(var procedure) -> preview(Opened.of(whole, procedure));
            case Reading.Faulty(var mistakes) -> {
                var speaker = new Speaker(spec);
                mistakes.forEach(mistake -> speaker.say(mistake.sentence()));
                yield Speaker.FAILED;
            }
        };
    }

    private int preview(Opened opened) {
        var form = opened.procedure().form();
        var filling = Filling.of(form);
        for (var one : given(opened).entrySet()) {
            filling = filling.put(one.getKey(), Answer.of(one.getValue(), Source.CLERK));
        }
        var filled = filling.fill(opened.conditions(), LocalDate.now(DayCheck.ZONE));
        for (var print : prints(opened, filled)) {
            draw(print, opened, filled);
        }
        SampleStatement.of(opened.procedure(), filled, LocalDate.now(DayCheck.ZONE), HEAD.office())
                .forEach(this::draw);
        tellGaps(filled);
        return 0;
    }

    /// Dotted lines are struck through on a complete form only: an author sees why they are still there.
    private void tellGaps(FilledForm filled) {
        var gaps = FormGaps.of(filled);
        if (!gaps.isEmpty()) {
            var speaker = new Speaker(spec);
            speaker.say("catalogue.preview-gaps");
            gaps.forEach(speaker::say);
        }
    }

    /// Made-up answers are put on every print, the author's own on those that they ask for.
    private List<Print> prints(Opened opened, FilledForm filled) {
        return madeUp().isPresent()
                ? opened.procedure().prints()
                : opened.procedure().printsFor(filled.facts(), opened.conditions());
    }

    private Map<String, Value> given(Opened opened) {
        var form = opened.procedure().form();
        return madeUp().map(amount -> SampleAnswers.of(form, amount))
                .orElseGet(() -> AnswersFile.read(answersFile(), form));
    }

    private Path answersFile() {
        try {
            var file = Path.of(answers);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException _) {
            // no name of a file at all
        }
        throw VerbRefused.unreadable("catalogue.no-answers", answers);
    }

    private Optional<SampleAnswers.Amount> madeUp() {
        return Stream.of(SampleAnswers.Amount.values())
                .filter(amount -> amount.name().equalsIgnoreCase(answers))
                .findFirst();
    }

    private void draw(Print print, Opened opened, FilledForm filled) {
        var template = Optional.ofNullable(opened.templates().get(print.id()));
        var form =
                Optional.ofNullable(opened.forms().get(print.id())).map(pdf -> new OfficialForm(pdf, print.fields()));
        var values = new HashMap<String, Value>();
        filled.answers().forEach((key, answer) -> values.put(key, answer.value()));
        var fields = filled.fields().stream().map(FilledField::field).toList();
        var day = LocalDate.now(DayCheck.ZONE);
        write(
                print.id(),
                () -> new HtmlPapers()
                        .declaration(new Declaration(
                                template.stream().toList(),
                                form.stream().toList(),
                                fields,
                                values,
                                HEAD,
                                day,
                                filled.printable(),
                                false)));
    }

    private void draw(SampleStatement statement) {
        write(statement.name(), () -> {
            var paper = new HtmlPapers().statement(statement.paper());
            if (paper.pages() != statement.paper().pages().size()) {
                throw UndrawablePaper.unfit();
            }
            return paper;
        });
    }

    private void write(String name, Supplier<Paper> drawing) {
        try {
            var paper = drawing.get();
            var file = Files.createDirectories(out).resolve(code + "-" + name + ".pdf");
            Files.write(file, paper.pdf());
            new Speaker(spec)
                    .json(Json.empty()
                            .put("print", name)
                            .put("file", file.toString())
                            .put("pages", paper.pages()));
        } catch (UndrawablePaper e) {
            throw VerbRefused.because(e.sentence());
        } catch (IOException e) {
            throw VerbRefused.failed("command.out-folder", out);
        }
    }
}
