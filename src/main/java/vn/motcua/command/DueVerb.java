package vn.motcua.command;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.DueDate;
import vn.motcua.domain.calendar.WorkingCalendar;
import vn.motcua.domain.procedure.Procedure;

/// `due CODE --from TIME`: the due date of a procedure with each step of its reasoning, as JSON on standard output.
///
/// Exit 1 if the calendar does not reach so far, 2 for an unknown code or a wrong time; then a sentence on standard
/// error.
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Ngày hẹn trả của một thủ tục, kèm từng bước tính. In ra JSON.")
final class DueVerb implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<Procedures> procedures;

    @Parameters(paramLabel = "MÃ", description = "Mã thủ tục, ví dụ 1.004873.")
    private String code = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "NGÀY_GIỜ",
            description = "Lúc tiếp nhận, ví dụ 2026-11-20T10:40.")
    private String from = "";

    @Spec
    private @Nullable CommandSpec spec;

    /// @param procedures read when the verb runs
    DueVerb(Supplier<Procedures> procedures) {
        this.procedures = procedures;
    }

    @Override
    public Integer call() {
        var known = procedures.get();
        var limit = known.catalogue().find(code).map(Procedure::timeLimit);
        if (limit.isEmpty()) {
            return refuse(2, Sentence.of("calendar.verb-unknown-code", code));
        }
        return received()
                .map(moment -> tell(DueDate.of(limit.get(), moment, known.calendar(), known.returns())))
                .orElseGet(() -> refuse(2, Sentence.of("calendar.verb-bad-time", from)));
    }

    private Optional<ZonedDateTime> received() {
        try {
            return Optional.of(LocalDateTime.parse(from).atZone(WorkingCalendar.ZONE));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private int tell(DueDate due) {
        return switch (due) {
            case DueDate.Known known -> print(known);
            case DueDate.Unknown(var why) -> refuse(1, why);
        };
    }

    private int print(DueDate.Known known) {
        var answer = new Answer(
                code,
                known.at().toOffsetDateTime().toString(),
                said(known.explanation()),
                said(known.warnings()),
                known.calendarVersion());
        commandLine().getOut().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        return 0;
    }

    private int refuse(int exit, Sentence why) {
        commandLine().getErr().println(Words.VIETNAMESE.say(why));
        return exit;
    }

    private static List<String> said(List<Sentence> sentences) {
        return sentences.stream().map(Words.VIETNAMESE::say).toList();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "run by picocli").commandLine();
    }

    private record Answer(String code, String due, List<String> steps, List<String> warnings, String calendarVersion) {}
}
