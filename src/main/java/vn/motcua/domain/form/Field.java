package vn.motcua.domain.form;

import java.util.List;
import java.util.Optional;

/// One field of a form.
///
/// @param key `purpose`, or `applicant.fullName` for an attribute of a person in a role
/// @param when a CEL condition; the field is asked only while it holds
/// @param choices for `CHOICE` and `SEVERAL`
/// @param columns for `TABLE`
/// @param min lower bound of a number, or of a text's length, as a CEL expression
/// @param max upper bound of a number, or of a text's length, as a CEL expression
/// @param suggestions texts that are offered and may be overwritten
/// @param like what one key copies (*như cha*, *như mẹ*): keys of other roles' fields, or `role.attribute`, in order
/// @param people the role whose people are the rows of this table
/// @param files what may answer a `FILE`
public record Field(
        String key,
        String label,
        FieldType type,
        boolean required,
        Optional<String> when,
        List<Choice> choices,
        List<Field> columns,
        Optional<String> min,
        Optional<String> max,
        List<String> suggestions,
        List<String> like,
        Optional<String> people,
        FileTerms files) {

    public Field {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        suggestions = List.copyOf(suggestions);
        like = List.copyOf(like);
    }

    public static Field of(String key, String label, FieldType type) {
        return new Field(
                key,
                label,
                type,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                FileTerms.ANY);
    }

    public Field withChoices(List<Choice> offered) {
        return new Field(
                key, label, type, required, when, offered, columns, min, max, suggestions, like, people, files);
    }

    public Field withColumns(List<Field> table) {
        return new Field(key, label, type, required, when, choices, table, min, max, suggestions, like, people, files);
    }

    public Field suggesting(List<String> texts) {
        return new Field(key, label, type, required, when, choices, columns, min, max, texts, like, people, files);
    }

    /// The same field, asked for before printing.
    public Field mandatory() {
        return new Field(key, label, type, true, when, choices, columns, min, max, suggestions, like, people, files);
    }

    public Field askedWhen(String condition) {
        return new Field(
                key,
                label,
                type,
                required,
                Optional.of(condition),
                choices,
                columns,
                min,
                max,
                suggestions,
                like,
                people,
                files);
    }

    public Field withMax(String expression) {
        return new Field(
                key,
                label,
                type,
                required,
                when,
                choices,
                columns,
                min,
                Optional.of(expression),
                suggestions,
                like,
                people,
                files);
    }

    public Field withFiles(FileTerms terms) {
        return new Field(
                key, label, type, required, when, choices, columns, min, max, suggestions, like, people, terms);
    }

    /// The label of a choice's code; empty when the choice does not offer it.
    public Optional<String> labelOf(String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst();
    }
}
