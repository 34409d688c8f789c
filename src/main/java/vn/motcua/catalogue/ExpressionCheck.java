package vn.motcua.catalogue;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Form;

/// Type-checks every expression of a procedure against the fields that it may speak of.
final class ExpressionCheck {

    private final Form form;
    private final Attributes attributes;
    private final Mistakes mistakes;
    private final Map<Integer, Cel> byReach = new HashMap<>();

    ExpressionCheck(Form form, Attributes attributes, Mistakes mistakes) {
        this.form = form;
        this.attributes = attributes;
        this.mistakes = mistakes;
    }

    void check(List<Expression> expressions) {
        expressions.forEach(this::check);
    }

    private void check(Expression expression) {
        var wrong = wrong(expression, expression.above());
        if (wrong.isEmpty()) {
            return;
        }
        if (wrong.get() instanceof ChoiceCodes.Unknown(var field, var code)) {
            mistakes.add(expression.line(), "cel-code", expression.text(), code, field);
            return;
        }
        boolean below = expression.above() != Expression.EVERY_FIELD
                && wrong(expression, Expression.EVERY_FIELD).isEmpty();
        mistakes.add(expression.line(), below ? "cel-below" : "cel", expression.text(), wrong.get());
    }

    private Optional<Object> wrong(Expression expression, int above) {
        var cel = byReach.computeIfAbsent(above, _ -> new Cel(Variables.of(form, attributes, above)));
        try {
            var checked = cel.check(expression.text());
            var unknown = ChoiceCodes.unknown(checked, Variables.of(form, attributes, above));
            if (unknown.isPresent()) {
                return Optional.of(unknown.get());
            }
            var result = checked.getResultType();
            boolean fits = result.kind() == Cel.type(expression.result()).kind();
            return fits || result.kind() == CelKind.DYN
                    ? Optional.empty()
                    : Optional.of(Sentence.of("catalogue.cel-"
                            + (expression.result() == Expression.Result.CONDITION ? "condition" : "number")));
        } catch (CelValidationException e) {
            return Optional.of(e.getErrors().getFirst().getMessage());
        }
    }
}
