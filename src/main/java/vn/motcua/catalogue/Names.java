package vn.motcua.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The variables that a checked expression speaks of.
final class Names {

    private Names() {}

    static Set<String> of(CelAbstractSyntaxTree checked, Variables variables) {
        return of(checked.getExpr(), variables);
    }

    static Set<String> of(CelExpr whole, Variables variables) {
        return CelNavigableExpr.fromExpr(whole)
                .allNodes()
                .map(CelNavigableExpr::expr)
                .flatMap(expression -> of(expression).stream())
                .filter(variables.fields()::containsKey)
                .collect(Collectors.toSet());
    }

    /// `maritalStatus`, or `applicant.idPaper` in one piece.
    static Optional<String> of(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> Optional.of(expression.ident().name());
            case SELECT ->
                of(expression.select().operand())
                        .map(role -> role + "." + expression.select().field());
            case NOT_SET, CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION -> Optional.empty();
        };
    }
}
