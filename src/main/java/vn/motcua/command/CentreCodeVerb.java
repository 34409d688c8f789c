package vn.motcua.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.centre.Reception;

/// `motcua centre enrol-code`: a code by which one desk is let in.
@Command(
        name = "enrol-code",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a code that lets one desk of an office in, once. It is not shown again.",
            "The server may be running meanwhile."
        })
final class CentreCodeVerb extends OfficeErrand {

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

    @Override
    ObjectNode errand() {
        var errand = CentreErrands.errand("enrol-code").put("scope", scope);
        expires.ifPresent(day -> errand.put("expires", day.toString()));
        return errand;
    }

    @Override
    void tell(ObjectNode answer, Speaker speaker) {
        speaker.json(answer);
        speaker.say("centre.code", agency(), Reception.CODE.toDays());
    }
}
