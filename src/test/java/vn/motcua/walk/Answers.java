package vn.motcua.walk;

import java.util.ArrayList;
import java.util.List;

/// What the citizen answers, by the label of the field as the window calls it; the same label several times is answered
/// in order.
record Answers(List<Answer> all) {

    /// @param text typed letter by letter
    /// @param keys pressed after it
    record Answer(String label, String text, List<String> keys) {

        /// A choice is called by its field and the choice: `Giới tính: Nữ`.
        boolean isFor(Sight.Seen seen) {
            return label.endsWith(MORE)
                    ? seen.focus().startsWith(label.substring(0, label.length() - 1))
                    : seen.focus().equals(label) || seen.focus().startsWith(label + ": ");
        }
    }

    /// At the end of a label: it goes on.
    private static final String MORE = "…";

    static final Answers NONE = new Answers(List.of());

    /// A choice: one key, which also goes on.
    Answers choose(String label, String key) {
        return with(new Answer(label, "", List.of(key)));
    }

    /// Typed, and Enter.
    Answers type(String label, String text) {
        return with(new Answer(label, text, List.of("Return")));
    }

    /// Typed into a cell of a table, and the keys that go on.
    Answers cell(String table, String column, String text, String... keys) {
        return with(new Answer(table + ", " + column, text, List.of(keys)));
    }

    private Answers with(Answer answer) {
        var more = new ArrayList<>(all);
        more.add(answer);
        return new Answers(more);
    }

    Open begin() {
        return new Open(new ArrayList<>(all));
    }

    /// Those that were not asked for yet.
    record Open(List<Answer> left) {

        boolean answers(Sight.Seen seen) {
            return left.stream().anyMatch(answer -> answer.isFor(seen));
        }

        /// @throws Missed if the window asks for something that nobody answers
        Answer take(Sight.Seen seen) {
            for (var answer : left) {
                if (answer.isFor(seen)) {
                    left.remove(answer);
                    return answer;
                }
            }
            throw new Missed("nobody answers " + seen.focus() + "; next " + seen.next() + "; left "
                    + left.stream().map(Answer::label).toList());
        }

        void end() {
            if (!left.isEmpty()) {
                throw new Missed(
                        "never asked: " + left.stream().map(Answer::label).toList());
            }
        }
    }
}
