package vn.motcua.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import vn.motcua.domain.form.FieldType;

/// Checks and prepares expressions over a set of variables.
final class Cel {

    private static final String YEARS = "years_string_string";

    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    Years.NAME, CelFunctionBinding.from(YEARS, String.class, String.class, Years::between)))
            .build();

    private final CelCompiler compiler;

    Cel(Variables variables) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        Years.NAME,
                        CelOverloadDecl.newGlobalOverload(YEARS, SimpleType.INT, SimpleType.STRING, SimpleType.STRING)))
                .addVar(Variables.TODAY, SimpleType.STRING);
        variables.fields().forEach((name, field) -> builder.addVar(name, type(field.type())));
        compiler = builder.build();
    }

    /// The checked expression.
    ///
    /// @throws CelValidationException with what CEL says of it, when it speaks of an unknown name or mixes kinds
    CelAbstractSyntaxTree check(String expression) throws CelValidationException {
        return compiler.compile(expression).getAst();
    }

    CelRuntime.Program program(String expression) throws CelValidationException, CelEvaluationException {
        return RUNTIME.createProgram(check(expression));
    }

    static CelType type(Expression.Result result) {
        return switch (result) {
            case CONDITION -> SimpleType.BOOL;
            case NUMBER -> SimpleType.INT;
        };
    }

    private static CelType type(FieldType type) {
        return switch (type.holds()) {
            case WHOLE -> SimpleType.INT;
            case YES_NO -> SimpleType.BOOL;
            case SEVERAL -> ListType.create(SimpleType.STRING);
            case ROWS -> ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
            case TEXT -> SimpleType.STRING;
        };
    }
}
