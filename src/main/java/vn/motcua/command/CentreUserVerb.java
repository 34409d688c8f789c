package vn.motcua.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.counter.Acting;

/// `motcua centre user add | list | remove`: the roles that the centre names, which go before a desk's own.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "The roles of an office's users, which come down to its desks.",
        subcommands = {CentreUserVerb.Add.class, CentreUserVerb.Listing.class, CentreUserVerb.Remove.class})
final class CentreUserVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Speaker.UNREADABLE;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Names the role of a login, or another one than before. The desks hear it at their next round.",
                "The login and its password are made at the desk: motcua user add."
            })
    static final class Add implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code of the office.")
        private String agency = "";

        @Parameters(paramLabel = "LOGIN", description = "The login, as the desk has it.")
        private String login = "";

        @Option(names = "--role", required = true, description = "RECEIVER, HANDLER, LEADER, ADMINISTRATOR")
        private Acting.Role role = Acting.Role.RECEIVER;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand = CentreErrands.errand("user-add")
                    .put("agency", agency)
                    .put("login", login)
                    .put("role", role.name());
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("centre.user-added", login, agency);
            return 0;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "What was said of the logins of an office, a line of JSON each; no role where it was taken away.")
    static final class Listing implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code of the office.")
        private String agency = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var speaker = new Speaker(spec);
            centre.run(CentreErrands.errand("user-list").put("agency", agency))
                    .path("users")
                    .forEach(speaker::json);
            return 0;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a login's role away: it signs in no more once its desk has heard it.")
    static final class Remove implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code of the office.")
        private String agency = "";

        @Parameters(paramLabel = "LOGIN", description = "The login, as the desk has it.")
        private String login = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand =
                    CentreErrands.errand("user-remove").put("agency", agency).put("login", login);
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("centre.user-removed", login, agency);
            return 0;
        }
    }
}
