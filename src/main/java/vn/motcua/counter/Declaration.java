package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// What a citizen declares and signs (*tờ khai*), on one paper or on several that are printed together.
///
/// @param templates the procedure's own papers, in order, each XHTML with mustache over a view of the answers
/// @param forms official forms that are printed behind them
/// @param fields the fields that are asked now, with their types, choices and columns
/// @param answers by the key of their field, the confirmed ones only; what is absent prints as a dotted line, and as a
/// stroke once
///     the form is closed
/// @param day the day on which it is signed
/// @param closed nothing is missing, so that it may be signed: nothing is left to be written by hand, but for the
///     consent of somebody who is not there
/// @param training marked on every page as worth nothing
public record Declaration(
        List<String> templates,
        List<OfficialForm> forms,
        List<Field> fields,
        Map<String, Value> answers,
        Letterhead head,
        LocalDate day,
        boolean closed,
        boolean training) {

    public Declaration {
        templates = List.copyOf(templates);
        forms = List.copyOf(forms);
        fields = List.copyOf(fields);
        answers = Map.copyOf(answers);
    }

    /// One without official forms.
    public Declaration(
            List<String> templates,
            List<Field> fields,
            Map<String, Value> answers,
            Letterhead head,
            LocalDate day,
            boolean closed,
            boolean training) {
        this(templates, List.of(), fields, answers, head, day, closed, training);
    }
}
