package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `motcua centre backup`: the whole centre in one file, made while desks go on pushing.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the database into one file and the files of papers into FILE.files beside it, and looks through both.",
            "The server may be running meanwhile.",
            "The copy holds the centre's keys and what citizens said: keep it as the database is kept.",
            "PostgreSQL is backed up by its own tools."
        })
final class CentreBackupVerb implements Callable<Integer> {

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The backup; must not exist yet.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (centre.config().postgres().isPresent()) {
            throw VerbRefused.failed("centre.backup-postgres", centre.file().toString());
        }
        var errand =
                CentreErrands.errand("backup").put("out", out.toAbsolutePath().toString());
        var speaker = new Speaker(spec);
        var report = centre.run(errand);
        speaker.json(report);
        speaker.say("centre.backup-made");
        if (!report.path("sound").asBoolean(false)) {
            speaker.say("centre.backup-without", report.path("faults").size());
            return Speaker.FAILED;
        }
        return 0;
    }
}
