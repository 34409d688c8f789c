package vn.motcua.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class CentreDeskVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Speaker.UNREADABLE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The desks, a line of JSON each.")
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
            centre.run(CentreErrands.errand("desk-list").put("agency", agency))
                    .path("desks")
                    .forEach(speaker::json);
            return 0;
        }
    }

    @Command(
            name = "scope",
            mixinStandardHelpOptions = true,
            description = {
                "Changes what a desk is given whole of its office's dossiers, from its next round on.",
                "What it has already stays there and is kept up to date."
            })
    static final class Rescope implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code of the office.")
        private String agency = "";

        @Parameters(paramLabel = "DESK", description = "The desk, as desk list names it.")
        private String desk = "";

        @Parameters(
                paramLabel = "SCOPE",
                description = "own (what it acted in itself), open (and what is not closed), or office (everything).")
        private String scope = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand = CentreErrands.errand("desk-scope")
                    .put("agency", agency)
                    .put("desk", desk)
                    .put("scope", scope);
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("centre.rescoped");
            return 0;
        }
    }

    @Command(
            name = "extend",
            mixinStandardHelpOptions = true,
            description = {
                "Gives a desk another term, or none. A desk whose term is over goes on receiving and sending;",
                "it hears nothing of the others until then."
            })
    static final class Extend implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code of the office.")
        private String agency = "";

        @Parameters(paramLabel = "DESK", description = "The desk, as desk list names it.")
        private String desk = "";

        @Option(names = "--expires", paramLabel = "DAY", description = "Last day of the term; without it, no term.")
        private Optional<LocalDate> expires = Optional.empty();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand =
                    CentreErrands.errand("desk-extend").put("agency", agency).put("desk", desk);
            expires.ifPresent(day -> errand.put("expires", day.toString()));
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("centre.extended");
            return 0;
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = {
                "Turns a desk away at once: stolen, sold, or given to another office.",
                "What it sent before stays. A new code lets it in again."
            })
    static final class Revoke implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code of the office.")
        private String agency = "";

        @Parameters(paramLabel = "DESK", description = "The desk, as desk list names it.")
        private String desk = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand =
                    CentreErrands.errand("desk-revoke").put("agency", agency).put("desk", desk);
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("centre.revoked");
            return 0;
        }
    }
}
