package vn.motcua.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
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

        record Right(CelExpr tree, CelType type) implements Checked {}

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
        together(expressions.stream().map(Expression::text).distinct().toList());
        expressions.forEach(this::check);
    }

    /// As one list, because to begin a check takes far longer than to make it; where something is wrong with
    /// it, each is checked by itself when it is asked for.
    private void together(List<String> texts) {
        try {
            var tree = cel.check("[" + String.join(",\n", texts) + "]");
            var parts = tree.getExpr().listOrDefault().elements();
            for (int i = 0; i < texts.size() && parts.size() == texts.size(); i++) {
                known.put(texts.get(i), new Checked.Right(parts.get(i), type(tree, parts.get(i))));
            }
        } catch (CelValidationException _) {
            known.clear();
        }
    }

    private static CelType type(CelAbstractSyntaxTree tree, CelExpr part) {
        return tree.getType(part.id()).orElse(SimpleType.DYN);
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
            case Checked.Wrong(var why) -> wrong(expression, why);
            case Checked.Right right -> check(expression, right);
        }
    }

    /// Where a number is wanted, who writes no expression is told of numbers and not of brackets and signs.
    private void wrong(Expression expression, Sentence why) {
        boolean bound = expression.result() == Expression.Result.NUMBER;
        if (bound && why.key().equals("catalogue.cel-syntax")) {
            mistakes.add(expression.line(), "bound", expression.text());
        } else {
            mistakes.add(expression.line(), bound ? "bound-why" : "cel", expression.text(), why);
        }
    }

    private void check(Expression expression, Checked.Right right) {
        var unknown = ChoiceCodes.unknown(right.tree(), variables);
        var below = below(expression, right.tree());
        if (below.isPresent()) {
            mistakes.add(expression.line(), "cel-below", expression.text(), below.get());
        } else if (unknown.isPresent()) {
            mistakes.add(
                    expression.line(),
                    "cel-code",
                    expression.text(),
                    unknown.get().code(),
                    unknown.get().field().key(),
                    ChoiceCodes.told(unknown.get().field()));
        } else {
            wrongResult(expression, right.type()).ifPresent(why -> wrong(expression, why));
        }
    }

    /// A field that is asked further down than this may see.
    private Optional<String> below(Expression expression, CelExpr tree) {
        var names = Names.of(tree, variables);
        return form.fields().stream()
                .skip(expression.above())
                .map(Field::key)
                .filter(names::contains)
                .findFirst();
    }

    private static Optional<Sentence> wrongResult(Expression expression, CelType result) {
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
            var tree = cel.check(text);
            return new Checked.Right(tree.getExpr(), tree.getResultType());
        } catch (CelValidationException e) {
            return new Checked.Wrong(CelComplaint.of(e, text, variables));
        }
    }
}
