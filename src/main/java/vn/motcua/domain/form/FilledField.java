package vn.motcua.domain.form;

import java.util.Optional;

/// A field that is asked, its answer, and how things stand with it.
///
/// @param follows the key of the field or attribute whose answer this one shows, because both roles are the same person
public record FilledField(Field field, Optional<Answer> answer, FieldState state, Optional<String> follows) {

    public String key() {
        return field.key();
    }

    /// Where an answer to this field is really kept: two fields that show one person count as one.
    String root() {
        return follows.orElse(field.key());
    }

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return key() + " " + state.getClass().getSimpleName();
    }
}
