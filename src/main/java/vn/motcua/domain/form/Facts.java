package vn.motcua.domain.form;

import java.time.LocalDate;
import java.util.Map;

/// What a condition may read: the answers by key, and the day.
///
/// @param answers by field key or `role.attribute`; what is not in it is unanswered and reads as a typed empty
public record Facts(Map<String, Value> answers, LocalDate today) {

    public Facts {
        answers = Map.copyOf(answers);
    }

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return "Facts[" + answers.keySet() + "]";
    }
}
