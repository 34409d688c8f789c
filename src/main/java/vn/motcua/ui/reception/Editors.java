package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// The editor for each type of field.
final class Editors {

    private static final int FEW = 4;

    private final Answering answering;
    private final Words words;
    private final Residences residences;
    private final PickedFiles files;

    Editors(Answering answering, Residences residences, PickedFiles files, Words words) {
        this.answering = answering;
        this.residences = residences;
        this.files = files;
        this.words = words;
    }

    /// @param steps where the keys of the field lead
    Editor of(Field field, Steps steps) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().size() <= FEW ? choice(field, steps) : text(field, labels(field), true, steps);
            case YES_NO, CONSENT -> yesNo(field, steps);
            case TABLE ->
                new TableEditor(
                        field,
                        words,
                        Offered.asked(typed -> residences.complete(field, typed)),
                        cells -> answering.typed(field.key(), cells));
            case SEVERAL -> text(field, labels(field), false, steps);
            case FILE -> new FileEditor(field, files, words, steps);
            case TEXT,
                    MULTI_LINE,
                    NAME,
                    DATE,
                    PARTIAL_DATE,
                    DATE_IN_WORDS,
                    TIME,
                    NUMBER,
                    MONEY,
                    CITIZEN_ID,
                    PASSPORT,
                    PHONE,
                    EMAIL -> text(field, field.suggestions(), false, steps);
            case ADDRESS, PLACE ->
                field.suggestions().isEmpty()
                        ? new AddressEditor(field, residences, words, offered -> text(field, offered, steps))
                        : text(field, field.suggestions(), false, steps);
        };
    }

    private static List<String> labels(Field field) {
        return field.choices().stream().map(Choice::label).toList();
    }

    private Editor text(Field field, List<String> offered, boolean only, Steps steps) {
        return text(field, Offered.of(offered, only), steps);
    }

    private TextEditor text(Field field, Offered offered, Steps steps) {
        return new TextEditor(
                field,
                offered,
                value -> Said.value(field, value, words),
                text -> answering.typed(field.key(), text),
                steps);
    }

    private Editor choice(Field field, Steps steps) {
        return new ChoiceEditor(
                field.label(),
                field.choices(),
                Value.Text::new,
                value -> answering.answer(field.key(), Optional.of(value)),
                steps);
    }

    private Editor yesNo(Field field, Steps steps) {
        var choices = List.of(new Choice("yes", words.say("ui.yes")), new Choice("no", words.say("ui.no")));
        return new ChoiceEditor(
                field.label(),
                choices,
                code -> new Value.YesNo(code.equals("yes")),
                value -> answering.answer(field.key(), Optional.of(value)),
                steps);
    }
}
