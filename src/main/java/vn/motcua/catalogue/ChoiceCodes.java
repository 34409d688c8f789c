package vn.motcua.catalogue;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;

/// Finds codes that a condition compares with a choice and that the choice does not offer: to CEL both are texts, and
/// `maritalStatus == 'divorcd'` would be false for ever.
final class ChoiceCodes {

    /// @param field the choice
    record Unknown(Field field, String code) {}

    /// Codes of a long list that are told.
    private static final int MOST = 30;

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private ChoiceCodes() {}

    static Optional<Unknown> unknown(CelExpr checked, Variables variables) {
        return CelNavigableExpr.fromExpr(checked)
                .allNodes()
                .map(CelNavigableExpr::expr)
                .flatMap(expression -> compared(expression, variables))
                .findFirst();
    }

    /// The codes that a choice has, the first of them where they are very many.
    static String told(Field field) {
        var codes = field.choices().stream().map(Choice::code).toList();
        var first = String.join(", ", codes.subList(0, Math.min(MOST, codes.size())));
        return codes.size() > MOST ? first + ", …" : first;
    }

    /// The code that an author meant by a name that nothing has: it wants quotes.
    ///
    /// @param name as CEL read it, which ends at a dash
    /// @param expression in which it stands
    static Optional<Unknown> bare(String name, String expression, Variables variables) {
        var meant = variables.fields().entrySet().stream()
                .flatMap(entry -> entry.getValue().choices().stream()
                        .map(Choice::code)
                        .filter(code -> code.equals(name) || code.startsWith(name + "-") && expression.contains(code))
                        .map(code -> new Unknown(entry.getValue(), code)))
                .toList();
        return meant.stream()
                .filter(one -> expression.contains(one.field().key()))
                .findFirst()
                .or(() -> meant.stream().findFirst());
    }

    private static Stream<Unknown> compared(CelExpr expression, Variables variables) {
        var call = expression.callOrDefault();
        if (!COMPARISONS.contains(call.function()) || call.args().size() != 2) {
            return Stream.empty();
        }
        var left = call.args().get(0);
        var right = call.args().get(1);
        return Stream.concat(unknown(left, right, variables), unknown(right, left, variables));
    }

    private static Stream<Unknown> unknown(CelExpr name, CelExpr codes, Variables variables) {
        return choice(name, variables).stream()
                .flatMap(field -> texts(codes)
                        .filter(code -> !code.isEmpty() && field.labelOf(code).isEmpty())
                        .map(code -> new Unknown(field, code)));
    }

    private static Optional<Field> choice(CelExpr expression, Variables variables) {
        return Names.of(expression)
                .flatMap(name -> Optional.ofNullable(variables.fields().get(name)))
                .filter(field -> field.type() == FieldType.CHOICE || field.type() == FieldType.SEVERAL)
                .filter(field -> !field.choices().isEmpty()); // its list is missing, which is told already
    }

    private static Stream<String> texts(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT ->
                expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(expression.constant().stringValue())
                        : Stream.empty();
            case LIST -> expression.list().elements().stream().flatMap(ChoiceCodes::texts);
            case NOT_SET, IDENT, SELECT, CALL, STRUCT, MAP, COMPREHENSION -> Stream.empty();
        };
    }
}
