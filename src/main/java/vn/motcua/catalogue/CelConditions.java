package vn.motcua.catalogue;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.domain.form.Conditions;
import vn.motcua.domain.form.Facts;

/// The conditions of one procedure. Each expression is compiled when it is first asked for and kept; safe from several
/// threads.
final class CelConditions implements Conditions {

    private final Variables variables;
    private final Cel cel;
    private final Map<String, Optional<CelRuntime.Program>> programs = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> names = new ConcurrentHashMap<>();

    CelConditions(Variables variables) {
        this.variables = variables;
        this.cel = new Cel(variables);
    }

    @Override
    public Optional<Boolean> holds(String condition, Facts facts) {
        return evaluate(condition, facts).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    @Override
    public OptionalLong number(String expression, Facts facts) {
        return evaluate(expression, facts)
                .filter(Long.class::isInstance)
                .map(number -> OptionalLong.of((Long) number))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Set<String> speaksOf(String condition) {
        return names.computeIfAbsent(condition, this::names);
    }

    private Set<String> names(String condition) {
        try {
            return Names.of(cel.check(condition), variables);
        } catch (CelValidationException e) {
            return Set.of();
        }
    }

    private Optional<Object> evaluate(String expression, Facts facts) {
        return programs.computeIfAbsent(expression, this::compile).flatMap(program -> run(program, facts));
    }

    private Optional<CelRuntime.Program> compile(String expression) {
        try {
            return Optional.of(cel.program(expression));
        } catch (CelValidationException | CelEvaluationException e) {
            return Optional.empty();
        }
    }

    /// The message of the exception could hold an answer, so it goes nowhere; the field says that its condition broke.
    private Optional<Object> run(CelRuntime.Program program, Facts facts) {
        try {
            return Optional.of(program.eval(name -> Optional.of(variables.value(name, facts))));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }
}
