package vn.motcua.domain.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.Sentence;

/// A form as it stands with the present people and answers: only the fields that are asked.
///
/// @param facts what conditions on papers and fees read
public record FilledForm(List<FilledSection> sections, List<Problem> problems, Facts facts) {

    public FilledForm {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    public List<FilledField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    public Optional<FilledField> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /// What is printed and submitted: the answers of the fields that are asked, in the order of the form.
    public Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        for (var field : fields()) {
            field.answer().ifPresent(answer -> answers.put(field.key(), answer));
        }
        return answers;
    }

    /// Whether none of these keys is a question that is asked now and still open.
    public boolean answered(Set<String> keys) {
        return fields().stream().noneMatch(field -> field.answer().isEmpty() && keys.contains(field.key()));
    }

    /// How many things still need a person: missing, wrong, or to be confirmed.
    public int needed() {
        return (int) fields().stream()
                .filter(field -> field.state().needsSomebody())
                .map(FilledField::root)
                .distinct()
                .count();
    }

    /// The line under the form: *Còn 3 mục cần điền*.
    public Sentence progress() {
        if (needed() > 0) {
            return Sentence.of("form.needed", needed());
        }
        return problems.isEmpty()
                ? Sentence.of("form.complete")
                : problems.getFirst().sentence();
    }

    /// The next field that needs a person after the given one, or at which a rule is broken, going round to the top.
    ///
    /// @param after the key of the present field; an unknown or empty key starts at the top
    public Optional<String> next(String after) {
        var all = fields();
        int start = all.stream().map(FilledField::key).toList().indexOf(after) + 1;
        for (int i = 0; i < all.size(); i++) {
            var field = all.get((start + i) % all.size());
            if (field.state().needsSomebody() || isTold(field)) {
                return Optional.of(field.key());
            }
        }
        return Optional.empty();
    }

    private boolean isTold(FilledField field) {
        return problems.stream()
                .anyMatch(problem -> problem.at().filter(field.key()::equals).isPresent());
    }

    /// Whether the paper may be printed: nothing missing, unconfirmed or wrong, and no rule broken.
    public boolean printable() {
        return needed() == 0 && problems.isEmpty();
    }

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return "FilledForm[" + fields() + ", " + problems.size() + " problems]";
    }
}
