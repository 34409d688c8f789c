package vn.motcua.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.Acting;

/// `motcua centre user add | list | remove`: the roles that the centre names, which go before a desk's own.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "The roles of an office's users, which come down to its desks.",
        subcommands = {CentreUserVerb.Add.class, CentreUserVerb.Listing.class, CentreUserVerb.Remove.class})
final class CentreUserVerb extends VerbGroup {

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Names the role of a login, or another one than before. The desks hear it at their next round.",
                "The login and its password are made at the desk: motcua user add."
            })
    static final class Add extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "LOGIN", description = "The login, as the desk has it.")
        private String login = "";

        @Option(names = "--role", required = true, description = "RECEIVER, HANDLER, LEADER, ADMINISTRATOR")
        private Acting.Role role = Acting.Role.RECEIVER;

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("user-add").put("login", login).put("role", role.name());
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.user-added", login, agency());
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "What was said of the logins of an office, a line of JSON each; no role where it was taken away.")
    static final class Listing extends OfficeErrand {

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("user-list");
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            answer.path("users").forEach(speaker::json);
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a login's role away: it signs in no more once its desk has heard it.")
    static final class Remove extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "LOGIN", description = "The login, as the desk has it.")
        private String login = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("user-remove").put("login", login);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.user-removed", login, agency());
        }
    }
}
