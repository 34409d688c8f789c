package vn.motcua.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// A verb was written wrongly: one sentence says what to write, and a line says where the rest is told.
///
/// picocli's own messages are English and are never shown.
final class WrongUse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException trouble, String[] words) {
        var verb = trouble.getCommandLine();
        var err = verb.getErr();
        err.println(Words.VIETNAMESE.say(sentence(trouble, verb)));
        err.println(
                Words.VIETNAMESE.say("command.use-help", verb.getCommandSpec().qualifiedName()));
        err.flush();
        return Speaker.UNREADABLE;
    }

    private static Sentence sentence(ParameterException trouble, CommandLine verb) {
        return switch (trouble) {
            case MissingParameterException missing ->
                Sentence.of(
                        "command.use-missing",
                        missing.getMissing().stream().map(WrongUse::written).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, verb);
            case OverwrittenOptionException twice -> Sentence.of("command.use-twice", written(twice.getOverwritten()));
            case ParameterException _ when trouble.getCause() instanceof VerbRefused refused -> refused.sentence();
            case ParameterException _ when trouble.getArgSpec() != null -> value(trouble);
            default -> Sentence.of("command.use-wrong");
        };
    }

    /// A word too many is mostly the second half of something that should stand in quotes.
    private static Sentence unmatched(UnmatchedArgumentException trouble, CommandLine verb) {
        var word = trouble.getUnmatched().getFirst();
        var alike = trouble.getSuggestions();
        if (!alike.isEmpty()) {
            return Sentence.of("command.use-alike", word, String.join(", ", alike));
        }
        if (trouble.isUnknownOption()) {
            return Sentence.of("command.use-option", word);
        }
        return Sentence.of(verb.getSubcommands().isEmpty() ? "command.use-more" : "command.use-verb", word);
    }

    private static Sentence value(ParameterException trouble) {
        var asked = Objects.requireNonNull(trouble.getArgSpec());
        return Sentence.of(
                "command.use-value", written(asked), Objects.requireNonNullElse(trouble.getValue(), ""), kind(asked));
    }

    /// What is to be written there.
    private static Sentence kind(ArgSpec asked) {
        var type = asked.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return Sentence.of("command.use-one-of", String.join(", ", asked.completionCandidates()));
        }
        if (type == int.class || type == Integer.class) {
            return Sentence.of("command.use-number");
        }
        if (type == LocalDate.class) {
            return Sentence.of("command.use-day");
        }
        if (type == URI.class) {
            return Sentence.of("command.use-address");
        }
        if (type == Path.class) {
            return Sentence.of("command.use-path");
        }
        return Sentence.of("command.use-as-told");
    }

    /// As the help shows it: `--out=TỆP`, or `TỆP` where no name stands before it.
    private static String written(ArgSpec asked) {
        if (asked instanceof OptionSpec option) {
            return option.arity().max() == 0 ? option.longestName() : option.longestName() + "=" + asked.paramLabel();
        }
        return asked.paramLabel();
    }
}
