package vn.motcua.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.Paper;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.wire.Json;
import vn.motcua.wire.UnreadableException;

/// `motcua receive`: visits from a file or a stream, by the rules of the screen. A number is printed only after it is
/// durable.
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = {
            "Tiếp nhận các lượt: mỗi dòng một đối tượng JSON, từ tệp hoặc đầu vào chuẩn.",
            "Mỗi lượt được đáp một dòng JSON: số, ngày hẹn trả, đường dẫn giấy tờ, hoặc vì sao không.",
            "Kết thúc với mã 1 nếu có lượt bị từ chối, 2 nếu có lượt không đọc được."
        })
final class ReceiveVerb implements Callable<Integer> {

    private static final int LONGEST_LINE = 1024 * 1024;

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(
            names = "--visit",
            required = true,
            paramLabel = "TỆP",
            description = "Các lượt, mỗi dòng một lượt; - là đầu vào chuẩn.")
    private String file = "-";

    @Option(
            names = "--out",
            paramLabel = "THƯ_MỤC",
            description = "Thư mục để ghi tờ khai và giấy hẹn (PDF); không ghi thì không có PDF.")
    private @Nullable Path out;

    @Option(
            names = "--day",
            paramLabel = "NGÀY",
            description = "Xác nhận ngày khi đồng hồ máy không tin được, ví dụ 2026-12-01.")
    private @Nullable LocalDate day;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Workplaces workplaces;

    ReceiveVerb(Workplaces workplaces) {
        this.workplaces = workplaces;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var speaker = new Speaker(spec);
        try (var store = desk.open();
                var in = new BufferedInputStream(open())) {
            var workplace = workplaces.open(store, desk.signIn(store, speaker));
            int worst = 0;
            for (var line = line(in); line.isPresent(); line = line(in)) {
                worst = Math.max(worst, receive(line.get(), workplace, speaker));
            }
            return worst;
        }
    }

    private InputStream open() {
        try {
            return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        } catch (IOException e) {
            throw VerbRefused.unreadable("command.visit-file");
        }
    }

    /// The next line that is not blank, without reading ahead: whoever writes to us may wait for the answer. A whole
    /// file may be one visit over many lines: it ends where its braces do.
    private static Optional<byte[]> line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var braces = new Braces();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n' && braces.isClosed() && braces.isBegun()) {
                break;
            }
            braces.see(next);
            bytes.write(next);
            if (bytes.size() > LONGEST_LINE) {
                throw VerbRefused.unreadable("command.visit-unreadable", "1 MB");
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).isBlank() ? Optional.empty() : Optional.of(bytes.toByteArray());
    }

    private int receive(byte[] line, Workplace workplace, Speaker speaker) {
        VisitFile visit;
        try {
            visit = VisitFile.read(line);
        } catch (UnreadableException e) {
            refuse(speaker, List.of(Sentence.of("command.visit-unreadable", String.valueOf(e.getMessage()))));
            return Speaker.UNREADABLE;
        }
        var now = workplace.days().clockTime().toOffsetDateTime();
        var built = VisitBuilder.build(visit, workplace.procedures(), now);
        if (!built.troubles().isEmpty()) {
            refuse(speaker, built.troubles());
            return Speaker.FAILED;
        }
        return answer(workplace.verbs().receive().receive(built.visit(), workplace.who()), built, workplace, speaker);
    }

    private int answer(Receiving receiving, VisitBuilder.Built built, Workplace workplace, Speaker speaker) {
        return switch (receiving) {
            case Receiving.Done(var dossiers, var forms) -> told(dossiers, forms, workplace, speaker);
            case Receiving.Incomplete(var why) -> {
                refuse(speaker, why);
                yield Speaker.FAILED;
            }
            case Receiving.Refused(var why) -> {
                refuse(speaker, List.of(why));
                yield Speaker.FAILED;
            }
            case Receiving.DayToConfirm(var doubt) -> confirm(doubt, built, workplace, speaker);
        };
    }

    private int confirm(DayCheck.Day.ToConfirm doubt, VisitBuilder.Built built, Workplace workplace, Speaker speaker) {
        if (day == null) {
            refuse(
                    speaker,
                    List.of(Sentence.of(
                            "command.visit-day",
                            doubt.doubt(),
                            doubt.clock().toString(),
                            doubt.likely().toString())));
            return Speaker.FAILED;
        }
        workplace.verbs().openDay().confirm(doubt, day, workplace.who());
        return answer(workplace.verbs().receive().receive(built.visit(), workplace.who()), built, workplace, speaker);
    }

    private static void refuse(Speaker speaker, List<Sentence> why) {
        var json = Json.empty().put("ok", false);
        var sentences = json.putArray("why");
        why.forEach(sentence -> sentences.add(Words.VIETNAMESE.say(sentence)));
        speaker.json(json);
        why.forEach(speaker::say);
    }

    /// The numbers are durable by now, whatever comes of the papers.
    private int told(List<Dossier> dossiers, List<Worked> forms, Workplace workplace, Speaker speaker) {
        var json = Json.empty().put("ok", true);
        var list = json.putArray("dossiers");
        int worst = 0;
        for (var dossier : dossiers) {
            var one = list.addObject().put("number", dossier.number().text());
            dossier.due().ifPresent(due -> one.put("due", due.at().toString()));
            if (out != null && !write(out, dossier, one, workplace, speaker)) {
                speaker.say("command.papers-failed", dossier.number().text());
                worst = Speaker.FAILED;
            }
        }
        if (!forms.isEmpty()) {
            var written = json.putArray("forms");
            for (var form : forms) {
                worst = Math.max(worst, write(form, written.addObject(), workplace, speaker));
            }
        }
        speaker.json(json);
        return worst;
    }

    /// A form whose dossier another office takes: no number, nothing kept.
    private int write(Worked form, ObjectNode told, Workplace workplace, Speaker speaker) {
        var code = form.procedure().code();
        told.put("procedure", code);
        if (out != null) {
            try {
                Files.createDirectories(out);
                var day = workplace.days().clockTime().toLocalDate();
                var file = Files.createTempFile(out, code + "-", "-" + DossierPapers.DECLARATION + ".pdf");
                Files.write(file, workplace.papers().declaration(form, day).pdf());
                told.put("declaration", file.toString());
            } catch (IOException | UndrawablePaper e) {
                speaker.say("command.papers-failed", code);
                return Speaker.FAILED;
            }
        }
        speaker.say(workplace.prints().handedOver(form));
        return 0;
    }

    private static boolean write(Path folder, Dossier dossier, ObjectNode told, Workplace workplace, Speaker speaker) {
        try {
            Files.createDirectories(folder);
            var declaration = workplace.papers().declaration(dossier);
            var receipt = workplace.papers().receipt(dossier, 1, workplace.who().name());
            told.put("declaration", write(folder, dossier, DossierPapers.DECLARATION, declaration));
            told.put("receipt", write(folder, dossier, DossierPapers.RECEIPT, receipt));
            return true;
        } catch (UndrawablePaper e) {
            speaker.say(e.sentence());
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String write(Path folder, Dossier dossier, String name, Paper paper) throws IOException {
        return Files.write(folder.resolve(dossier.number().text() + "-" + name + ".pdf"), paper.pdf())
                .toString();
    }
}
