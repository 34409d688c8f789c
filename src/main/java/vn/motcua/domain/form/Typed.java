package vn.motcua.domain.form;

import vn.motcua.domain.Sentence;

/// What came of reading something that a person typed into a field.
public sealed interface Typed {

    record Read(Value value) implements Typed {}

    /// Nothing but blanks: the field is unanswered.
    record Nothing() implements Typed {}

    /// It cannot be what the field asks for, and why.
    record Wrong(Sentence why) implements Typed {}

    /// Reads what was typed as a Vietnamese clerk types it: `1/5/1990`, `05/1990`, `1.000.000 đ`, `có`, the label of a
    /// choice with or without accents. Bounds that depend on other answers are not looked at here.
    static Typed parse(Field field, String typed) {
        var tidy = Tidy.text(typed, field.type() == FieldType.MULTI_LINE);
        return tidy.isEmpty() ? new Nothing() : new Typing(field).read(tidy);
    }
}
