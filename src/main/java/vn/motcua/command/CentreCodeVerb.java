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
import vn.motcua.centre.Reception;

/// `motcua centre enrol-code`: a code by which one desk is let in.
@Command(
        name = "enrol-code",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a code that lets one desk of an office in, once. It is not shown again.",
            "The server may be running meanwhile."
        })
final class CentreCodeVerb implements Callable<Integer> {

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Parameters(paramLabel = "AGENCY", description = "Agency code of the desk's office.")
    private String agency = "";

    @Option(
            names = "--expires",
            paramLabel = "DAY",
            description = "Last day of the desk's term, such as 2026-12-31; then it is extended or let in anew.")
    private Optional<LocalDate> expires = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            defaultValue = "office",
            description = {
                "What the desk is given whole: own (what it acted in itself), open (and what is not closed: for a",
                "laptop), office (everything; the usual). Changed later by centre desk scope."
            })
    private String scope = "office";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var speaker = new Speaker(spec);
        var errand = CentreErrands.errand("enrol-code").put("agency", agency).put("scope", scope);
        expires.ifPresent(day -> errand.put("expires", day.toString()));
        speaker.json(centre.run(errand));
        speaker.say("centre.code", agency, Reception.CODE.toDays());
        return 0;
    }
}
