package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Value;

/// What the citizen reads before signing: the answers of one form as they will stand on paper, and nothing of anybody
/// else's form.
///
/// @param title the name of the procedure
public record ReadBack(String title, List<Part> parts) {

    public ReadBack {
        parts = List.copyOf(parts);
    }

    /// A section of the form; without lines it is left out.
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// @param open something is still to be filled or confirmed here, as the text says
    public record Line(String label, String text, boolean open) {}

    static ReadBack of(Worked worked, Words words) {
        var parts = new ArrayList<Part>();
        for (var section : worked.filled().sections()) {
            var lines = section.fields().stream()
                    .filter(field -> !(field.state() instanceof FieldState.OptionalEmpty))
                    .map(field -> line(field, words))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(section.title(), lines));
            }
        }
        return new ReadBack(worked.procedure().name(), parts);
    }

    private static Line line(FilledField filled, Words words) {
        var label = filled.field().label();
        var text = filled.answer().map(answer -> text(filled.field(), answer, words));
        return switch (filled.state()) {
            case FieldState.Answered _, FieldState.OptionalEmpty _ -> new Line(label, text.orElse(""), false);
            case FieldState.ToConfirm _, FieldState.Invalid _ ->
                new Line(label, words.say("hand.read-open", text.orElse("")), true);
            case FieldState.Missing _ -> new Line(label, words.say("hand.read-missing"), true);
        };
    }

    private static String text(Field field, Answer answer, Words words) {
        return answer.value() instanceof Value.Rows(var rows)
                ? rows.stream()
                        .map(row -> field.columns().stream()
                                .filter(column -> row.containsKey(column.key()))
                                .map(column -> column.label() + ": "
                                        + Said.value(column, row.getOrDefault(column.key(), answer.value()), words))
                                .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n"))
                : Said.value(field, answer.value(), words);
    }
}
