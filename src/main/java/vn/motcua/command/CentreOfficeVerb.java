package vn.motcua.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `motcua centre office add`: an office whose desks this centre serves.
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = "The offices of a centre.",
        subcommands = CentreOfficeVerb.Add.class)
final class CentreOfficeVerb implements Callable<Integer> {

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
            description = "Adds an office. The server may be running meanwhile.")
    static final class Add implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "AGENCY", description = "Agency code (mã định danh), such as H99.15.07.")
        private String agency = "";

        @Parameters(paramLabel = "NAME", description = "What people call the office.")
        private String name = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand =
                    CentreErrands.errand("office-add").put("agency", agency).put("name", name);
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("centre.office-added", agency);
            return 0;
        }
    }
}
