package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is noted down while a procedure is read, to be looked at when the whole is known.
final class Notes {

    private final List<Expression> expressions = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    void mark(Mark.Kind kind, String name, int line) {
        marks.add(new Mark(kind, name, line));
    }

    void condition(Optional<String> text, int line, int above) {
        text.ifPresent(it -> expressions.add(new Expression(it, Expression.Result.CONDITION, line, above)));
    }

    void number(Optional<String> text, int line) {
        text.ifPresent(
                it -> expressions.add(new Expression(it, Expression.Result.NUMBER, line, Expression.EVERY_FIELD)));
    }

    List<Expression> expressions() {
        return List.copyOf(expressions);
    }

    Stream<Mark> marks(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind);
    }

    /// Where a name of this kind stands first; 0 where it does not.
    int line(Mark.Kind kind, String name) {
        return marks(kind)
                .filter(mark -> mark.name().equals(name))
                .mapToInt(Mark::line)
                .findFirst()
                .orElse(0);
    }
}
