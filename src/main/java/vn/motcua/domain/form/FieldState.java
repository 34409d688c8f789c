package vn.motcua.domain.form;

import vn.motcua.domain.Sentence;

/// How things stand with one field that is asked.
public sealed interface FieldState {

    record Answered() implements FieldState {}

    /// Answered by something that a person still has to look at (*cần xác nhận*).
    record ToConfirm() implements FieldState {}

    record Missing() implements FieldState {}

    record OptionalEmpty() implements FieldState {}

    /// The answer cannot stand, or the procedure's own condition broke; nothing is printed before it is mended.
    record Invalid(Sentence why) implements FieldState {}

    /// Whether a person still has to do something here before the paper can be printed.
    default boolean needsSomebody() {
        return switch (this) {
            case Answered _, OptionalEmpty _ -> false;
            case ToConfirm _, Missing _, Invalid _ -> true;
        };
    }
}
