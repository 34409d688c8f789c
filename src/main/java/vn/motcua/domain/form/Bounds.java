package vn.motcua.domain.form;

import java.util.Optional;
import java.util.OptionalLong;

/// The least and the most that a field allows with the present answers: of a number, or of a text's length.
record Bounds(OptionalLong min, OptionalLong max) {

    static final Bounds NONE = new Bounds(OptionalLong.empty(), OptionalLong.empty());

    /// Empty when an expression cannot be worked out.
    static Optional<Bounds> of(Field field, Conditions conditions, Facts facts) {
        var min = field.min().map(expression -> conditions.number(expression, facts));
        var max = field.max().map(expression -> conditions.number(expression, facts));
        if (min.filter(OptionalLong::isEmpty).isPresent()
                || max.filter(OptionalLong::isEmpty).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Bounds(min.orElseGet(OptionalLong::empty), max.orElseGet(OptionalLong::empty)));
    }
}
