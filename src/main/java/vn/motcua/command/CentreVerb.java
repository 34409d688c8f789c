package vn.motcua.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.centre.Door;
import vn.motcua.centre.Limits;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.wire.Json;

/// `motcua centre`: the server that desks speak with.
@Command(
        name = "centre",
        mixinStandardHelpOptions = true,
        description = {
            "Chạy trung tâm đến khi được dừng (SIGTERM, Ctrl+C): làm xong việc đang dở rồi kết thúc với mã 0.",
            "Nhật ký: mỗi việc một dòng JSON trên đầu ra chuẩn."
        },
        subcommands = {
            CentreInitVerb.class,
            CentreOfficeVerb.class,
            CentreCodeVerb.class,
            CentreDeskVerb.class,
            CentreUserVerb.class,
            CentreCatalogueVerb.class,
            CentreBackupVerb.class,
            CentreRestoreVerb.class,
            CentreVerifyVerb.class
        })
final class CentreVerb implements Callable<Integer> {

    /// The office of the demo centre; no agency has this code.
    private static final String AGENCY = "X99.01.02";

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Option(
            names = "--demo",
            description = "Trung tâm thử, chỉ trên máy này, trong thư mục tạm, mất khi dừng; in một mã ghi danh.")
    private boolean demo;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (demo == centre.isNamed()) {
            throw VerbRefused.unreadable("centre.config-needed");
        }
        // before anything of the centre asks for its log
        System.setProperty("logback.configurationFile", "vn/motcua/centre/logback.xml");
        return demo ? passing() : run(RunningCentre.start(centre.config(), System.getenv()), Optional.empty());
    }

    /// A centre that nobody will miss.
    private int passing() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("motcua-centre-demo");
        var database = home.resolve("centre.db");
        var store = SqlCentre.sqlite(database);
        var lookUp = "https://tracuu.vi.du";
        store.found(lookUp, new SecureRandom());
        var desks = Door.forDesks("127.0.0.1", 0, Optional.empty(), Limits.LOOPBACK);
        var plan = new RunningCentre.Plan(
                desks,
                Door.inside("127.0.0.1", 0),
                Optional.<URI>empty(),
                lookUp,
                Optional.of(AdminFile.beside(database)));
        var running = RunningCentre.start(store, plan);
        var speaker = new Speaker(spec);
        running.errands()
                .run(CentreErrands.errand("office-add").put("agency", AGENCY).put("name", "Phường An Khê"));
        var code = running.errands().run(CentreErrands.errand("enrol-code").put("agency", AGENCY));
        speaker.json(Json.empty()
                .put("url", running.url().toString())
                .put("admin", "http://127.0.0.1:" + running.adminPort())
                .put("agency", AGENCY)
                .put("code", code.path("code").stringValue()));
        speaker.say("centre.demo", AGENCY);
        return run(running, Optional.of(home));
    }

    private int run(RunningCentre running, Optional<Path> home) throws InterruptedException {
        var speaker = new Speaker(spec);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(stop(running, home))));
        speaker.say("centre.runs", running.url().toString());
        Thread.currentThread().join(); // until the machine or a person stops it
        return 0;
    }

    /// A program that was asked to end and ended well says so by 0, which Java itself does not.
    private static int stop(RunningCentre running, Optional<Path> home) {
        try {
            running.close();
            if (home.isPresent()) {
                CounterVerb.delete(home.get());
            }
            return 0;
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(CentreVerb.class).error("the centre did not stop well", e);
            return Speaker.FAILED;
        }
    }
}
