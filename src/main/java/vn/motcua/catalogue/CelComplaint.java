package vn.motcua.catalogue;

import dev.cel.common.CelValidationException;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;

/// What CEL says against an expression, said to an author who knows fields and lists and not CEL.
final class CelComplaint {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*");
    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'.*");

    private CelComplaint() {}

    /// @param expression what was checked
    static Sentence of(CelValidationException trouble, String expression, Variables variables) {
        if (Curly.isIn(expression)) {
            return Sentence.of("catalogue.cel-curly");
        }
        var said = trouble.getErrors().getFirst().getMessage();
        var name = UNDECLARED.matcher(said);
        if (name.matches()) {
            return ChoiceCodes.bare(name.group(1), expression, variables)
                    .map(meant -> Sentence.of(
                            "catalogue.cel-bare", meant.code(), meant.field().key()))
                    .orElseGet(() -> Sentence.of("catalogue.cel-undeclared", name.group(1)));
        }
        var kinds = OVERLOAD.matcher(said);
        if (kinds.matches()) {
            return Sentence.of("catalogue.cel-kinds", sign(kinds.group(1)), kinds.group(2));
        }
        var part = FIELD.matcher(said);
        return part.matches()
                ? Sentence.of("catalogue.cel-undeclared", part.group(1))
                : Sentence.of("catalogue.cel-syntax");
    }

    /// `==` for `_==_`.
    private static String sign(String function) {
        return function.replaceAll("^@|_", "");
    }
}
