package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// What a citizen declares and signs (*tờ khai*), on one paper or on several that are printed together.
///
/// @param templates the procedure's own papers, in order, each XHTML with mustache over a view of the answers
/// @param fields the fields that are asked now, with their types, choices and columns
/// @param answers by the key of their field, the confirmed ones only; what is absent prints as a dotted line
/// @param day the day on which it is signed
/// @param training marked on every page as worth nothing
public record Declaration(
        List<String> templates,
        List<Field> fields,
        Map<String, Value> answers,
        Letterhead head,
        LocalDate day,
        boolean training) {

    public Declaration {
        templates = List.copyOf(templates);
        fields = List.copyOf(fields);
        answers = Map.copyOf(answers);
    }
}
