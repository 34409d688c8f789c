package vn.motcua.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `motcua centre verify`: looks through every office's stream and changes nothing.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks positions, hashes, chains and signatures of every office, and every file of a paper by its hash.",
            "The server may be running meanwhile.",
            "Exit 1 and the places if anything is not as it must be."
        })
final class CentreVerifyVerb implements Callable<Integer> {

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var speaker = new Speaker(spec);
        var report = centre.run(CentreErrands.errand("verify"));
        speaker.json(report);
        boolean sound = report.path("sound").asBoolean(false);
        speaker.say(
                sound ? "command.verify-sound" : "command.verify-faults",
                report.path("faults").size());
        return sound ? 0 : Speaker.FAILED;
    }
}
