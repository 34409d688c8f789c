package vn.motcua.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `motcua centre desk list | scope | extend | revoke`: the desks that were let in.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "The desks of an office.",
        subcommands = {
            CentreDeskVerb.Listing.class,
            CentreDeskVerb.Rescope.class,
            CentreDeskVerb.Extend.class,
            CentreDeskVerb.Revoke.class
        })
final class CentreDeskVerb extends VerbGroup {

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The desks, a line of JSON each.")
    static final class Listing extends OfficeErrand {

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("desk-list");
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            answer.path("desks").forEach(speaker::json);
        }
    }

    @Command(
            name = "scope",
            mixinStandardHelpOptions = true,
            description = {
                "Changes what a desk is given whole of its office's dossiers, from its next round on.",
                "What it has already stays there and is kept up to date."
            })
    static final class Rescope extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "DESK", description = "The desk, as desk list names it.")
        private String desk = "";

        @Parameters(
                index = "2",
                paramLabel = "SCOPE",
                description = "own (what it acted in itself), open (and what is not closed), or office (everything).")
        private String scope = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("desk-scope").put("desk", desk).put("scope", scope);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.rescoped");
        }
    }

    @Command(
            name = "extend",
            mixinStandardHelpOptions = true,
            description = {
                "Gives a desk another term, or none. A desk whose term is over goes on receiving and sending;",
                "it hears nothing of the others until then."
            })
    static final class Extend extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "DESK", description = "The desk, as desk list names it.")
        private String desk = "";

        @Option(names = "--expires", paramLabel = "DAY", description = "Last day of the term; without it, no term.")
        private Optional<LocalDate> expires = Optional.empty();

        @Override
        ObjectNode errand() {
            var errand = CentreErrands.errand("desk-extend").put("desk", desk);
            expires.ifPresent(day -> errand.put("expires", day.toString()));
            return errand;
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.extended");
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = {
                "Turns a desk away at once: stolen, sold, or given to another office.",
                "What it sent before stays. A new code lets it in again."
            })
    static final class Revoke extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "DESK", description = "The desk, as desk list names it.")
        private String desk = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("desk-revoke").put("desk", desk);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.revoked");
        }
    }
}
