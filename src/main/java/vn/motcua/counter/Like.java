package vn.motcua.counter;

import vn.motcua.domain.form.Answer;

/// What one key would copy into a field (*như cha*).
///
/// @param from the key of the field or attribute that is copied, such as `father.ethnicity`
/// @param answer as it would stand in the field: it follows from another answer, and is confirmed if that one is
public record Like(String from, Answer answer) {

    /// The key of the role whose answer is copied: `father`.
    public String role() {
        return from.substring(0, from.indexOf('.'));
    }
}
