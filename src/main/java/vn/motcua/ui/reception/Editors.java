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

    Editors(Answering answering, Residences residences, Words words) {
        this.answering = answering;
        this.residences = residences;
        this.words = words;
    }

    Editor of(Field field) {
        return switch (field.type()) {
            case CHOICE -> field.choices().size() <= FEW ? choice(field) : text(field, labels(field), true);
            case YES_NO, CONSENT -> yesNo(field);
            case TABLE -> new TableEditor(field, words, cells -> answering.typed(field.key(), cells));
            case SEVERAL -> text(field, labels(field), false);
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
                    EMAIL,
                    FILE -> text(field, field.suggestions(), false);
            case ADDRESS, PLACE ->
                field.suggestions().isEmpty()
                        ? new AddressEditor(field, residences, words, offers -> text(field, offers))
                        : text(field, field.suggestions(), false);
        };
    }

    private static List<String> labels(Field field) {
        return field.choices().stream().map(Choice::label).toList();
    }

    private Editor text(Field field, List<String> offered, boolean only) {
        return text(field, new Offers(offered, only));
    }

    private TextEditor text(Field field, Offers offers) {
        return new TextEditor(
                field, offers, value -> Said.value(field, value, words), text -> answering.typed(field.key(), text));
    }

    private Editor choice(Field field) {
        return new ChoiceEditor(
                field.label(),
                field.choices(),
                Value.Text::new,
                value -> answering.answer(field.key(), Optional.of(value)));
    }

    private Editor yesNo(Field field) {
        var choices = List.of(new Choice("yes", words.say("ui.yes")), new Choice("no", words.say("ui.no")));
        return new ChoiceEditor(
                field.label(),
                choices,
                code -> new Value.YesNo(code.equals("yes")),
                value -> answering.answer(field.key(), Optional.of(value)));
    }
}
