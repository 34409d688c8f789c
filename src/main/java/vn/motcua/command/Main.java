package vn.motcua.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// The one entry point: the counter, and every verb without a window.
///
/// Exit 0 when all went well, 1 when a check failed or something was refused, 2 for wrong use or unreadable input.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.of("vi", "VN"));
        System.setProperty(
                "motcua.log",
                new Places(System.getenv(), Optional.empty()).state().toString());
        System.exit(run(args, writer(FileDescriptor.out), writer(FileDescriptor.err)));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /// Runs one verb.
    ///
    /// @return the exit code
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        try {
            return commands(Workplaces.real()).setOut(out).setErr(err).execute(args);
        } catch (Error e) {
            err.println(Words.VIETNAMESE.say("command.unexpected"));
            log().error("a verb broke", e);
            return Speaker.FAILED;
        }
    }

    static CommandLine commands(Workplaces workplaces) {
        var verbs = new CommandLine(new CounterVerb(workplaces))
                .addSubcommand(new DemoVerb(workplaces))
                .addSubcommand(new InitVerb())
                .addSubcommand(new UserVerb())
                .addSubcommand(new CardVerb())
                .addSubcommand(new ReceiveVerb(workplaces))
                .addSubcommand(new DossiersVerb())
                .addSubcommand(new DossierVerb())
                .addSubcommand(new DueVerb(workplaces::procedures))
                .addSubcommand(new VerifyVerb())
                .addSubcommand(new BackupVerb())
                .addSubcommand(new RestoreVerb())
                .addSubcommand(new CentreVerb())
                .addSubcommand(new SyncVerb())
                .addSubcommand(new UnitsVerb())
                .addSubcommand(new CatalogueVerb())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, TypedDay::option)
                .setExecutionExceptionHandler(sentences())
                .setParameterExceptionHandler(new WrongUse());
        return HelpWords.on(verbs);
    }

    /// Never a stack trace on screen: a sentence for people, the cause into the log.
    private static IExecutionExceptionHandler sentences() {
        return (trouble, verb, _) -> {
            var sentence = switch (trouble) {
                case VerbRefused refused -> refused.sentence();
                case StoreTrouble store -> store.sentence();
                default -> Sentence.of("command.unexpected");
            };
            verb.getErr().println(Words.VIETNAMESE.say(sentence));
            if (!(trouble instanceof VerbRefused)) {
                log().error("a verb failed", trouble);
            }
            return trouble instanceof VerbRefused refused ? refused.exit() : Speaker.FAILED;
        };
    }

    /// Asked for only when there is something to say: the log's own start-up takes time.
    private static Logger log() {
        return LoggerFactory.getLogger(Main.class);
    }
}
