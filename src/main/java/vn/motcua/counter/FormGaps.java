package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;

/// What still keeps a form from being printed, a sentence each.
public final class FormGaps {

    private FormGaps() {}

    static List<Sentence> of(Worked worked) {
        return of(worked.filled());
    }

    /// Empty if the form is complete.
    public static List<Sentence> of(FilledForm filled) {
        var gaps = new ArrayList<Sentence>();
        for (var field : filled.fields()) {
            if (field.state().needsSomebody()) {
                gaps.add(gap(field));
            }
        }
        filled.problems().forEach(problem -> gaps.add(problem.sentence()));
        return gaps;
    }

    private static Sentence gap(FilledField field) {
        var label = field.field().label();
        return switch (field.state()) {
            case FieldState.Missing _ -> Sentence.of("counter.field-missing", label);
            case FieldState.ToConfirm _ -> Sentence.of("counter.field-to-confirm", label);
            case FieldState.Invalid(var why) -> why;
            case FieldState.Answered _, FieldState.OptionalEmpty _ ->
                throw new IllegalArgumentException("nothing is wrong with this field");
        };
    }
}
