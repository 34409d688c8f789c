package vn.motcua.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Form;

/// Type-checks every expression of a procedure against the fields that it may speak of.
final class ExpressionCheck {

    /// What a text was checked to, or what CEL says against it.
    private sealed interface Checked {

        record Right(CelAbstractSyntaxTree tree) implements Checked {}

        record Wrong(Sentence why) implements Checked {}
    }

    private final Form form;
    private final Variables variables;
    private final Cel cel;
    private final Mistakes mistakes;
    private final Map<String, Checked> known = new HashMap<>();

    ExpressionCheck(Form form, Attributes attributes, Mistakes mistakes) {
        this.form = form;
        this.variables = Variables.of(form, attributes, Expression.EVERY_FIELD);
        this.cel = new Cel(variables);
        this.mistakes = mistakes;
    }

    void check(List<Expression> expressions) {
        expressions.forEach(this::check);
    }

    /// The keys of fields that any of these speaks of.
    Set<String> spokenOf(List<Expression> expressions) {
        return expressions.stream()
                .map(expression -> checked(expression.text()))
                .filter(Checked.Right.class::isInstance)
                .flatMap(right -> Names.of(((Checked.Right) right).tree(), variables).stream())
                .collect(Collectors.toSet());
    }

    private void check(Expression expression) {
        switch (checked(expression.text())) {
            case Checked.Wrong(var why) -> mistakes.add(expression.line(), "cel", expression.text(), why);
            case Checked.Right(var tree) -> check(expression, tree);
        }
    }

    private void check(Expression expression, CelAbstractSyntaxTree tree) {
        var unknown = ChoiceCodes.unknown(tree, variables);
        var below = below(expression, tree);
        if (below.isPresent()) {
            mistakes.add(expression.line(), "cel-below", expression.text(), below.get());
        } else if (unknown.isPresent()) {
            mistakes.add(
                    expression.line(),
                    "cel-code",
                    expression.text(),
                    unknown.get().code(),
                    unknown.get().field());
        } else {
            wrongResult(expression, tree).ifPresent(why -> mistakes.add(expression.line(), "cel", expression.text(), why));
        }
    }

    /// A field that is asked further down than this may see.
    private Optional<String> below(Expression expression, CelAbstractSyntaxTree tree) {
        var names = Names.of(tree, variables);
        return form.fields().stream()
                .skip(expression.above())
                .map(Field::key)
                .filter(names::contains)
                .findFirst();
    }

    private static Optional<Sentence> wrongResult(Expression expression, CelAbstractSyntaxTree tree) {
        var result = tree.getResultType();
        boolean fits = result.kind() == Cel.type(expression.result()).kind();
        return fits || result.kind() == CelKind.DYN
                ? Optional.empty()
                : Optional.of(Sentence.of("catalogue.cel-"
                        + (expression.result() == Expression.Result.CONDITION ? "condition" : "number")));
    }

    private Checked checked(String text) {
        return known.computeIfAbsent(text, this::compile);
    }

    private Checked compile(String text) {
        try {
            return new Checked.Right(cel.check(text));
        } catch (CelValidationException e) {
            return new Checked.Wrong(CelComplaint.of(e));
        }
    }
}
