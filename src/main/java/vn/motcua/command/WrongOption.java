package vn.motcua.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// Tells in one sentence that the value of an option is not of its kind; every other wrong use is told as before.
final class WrongOption implements IParameterExceptionHandler {

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final IParameterExceptionHandler usual;

    private WrongOption(IParameterExceptionHandler usual) {
        this.usual = usual;
    }

    /// Makes a command line and all its verbs take days, and tell wrong values so.
    static CommandLine told(CommandLine line) {
        return line.registerConverter(LocalDate.class, TypedDay::option)
                .setParameterExceptionHandler(new WrongOption(line.getParameterExceptionHandler()));
    }

    @Override
    public int handleParseException(ParameterException trouble, String[] words) throws Exception {
        var wrong = sentence(trouble);
        if (wrong.isEmpty()) {
            return usual.handleParseException(trouble, words);
        }
        trouble.getCommandLine().getErr().println(Words.VIETNAMESE.say(wrong.get()));
        return Speaker.UNREADABLE;
    }

    private static Optional<Sentence> sentence(ParameterException trouble) {
        return Optional.ofNullable(trouble.getArgSpec())
                .flatMap(option -> Optional.ofNullable(trouble.getValue()).map(value -> sentence(option, value)));
    }

    private static Sentence sentence(ArgSpec option, String value) {
        var name = option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
        var kinds = option.auxiliaryTypes();
        var kind = kinds.length > 0 ? kinds[0] : option.type();
        if (kind == LocalDate.class) {
            return Sentence.of("command.wrong-day", name, value);
        }
        if (NUMBERS.contains(kind)) {
            return Sentence.of("command.wrong-number", name, value);
        }
        return kind.isEnum()
                ? Sentence.of("command.wrong-word", name, value, words(kind))
                : Sentence.of("command.wrong-value", name, value);
    }

    private static String words(Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
