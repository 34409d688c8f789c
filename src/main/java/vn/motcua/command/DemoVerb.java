package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.SignIn;
import vn.motcua.store.CounterStore;

/// `motcua demo`: one visit with no hands and no display, through the same screens and verbs.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Tự chạy một lượt ở cơ quan mẫu qua đúng các màn hình của quầy; máy không cần có màn hình.",
            "Để lại tờ khai, giấy hẹn (PDF) và hình từng màn hình đã qua."
        })
final class DemoVerb implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "THƯ_MỤC", description = "Thư mục để ghi giấy tờ và hình.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Workplaces workplaces;

    DemoVerb(Workplaces workplaces) {
        this.workplaces = workplaces;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        prepare();
        var home = Files.createTempDirectory("motcua-demo");
        try {
            var places = new Places(System.getenv(), Optional.of(home.resolve("state")));
            DemoOffice.found(home.resolve("data"), places.state());
            try (var store = CounterStore.open(home.resolve("data"), places.surroundings())) {
                try (var window = new CounterWindow(store, workplaces)) {
                    new DemoWalk(window.start(false).getScene(), out).walk();
                    Platform.exit();
                }
                papers(store);
            }
        } finally {
            CounterVerb.delete(home);
        }
        new Speaker(spec).say("command.demo-done");
        return 0;
    }

    private void prepare() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw VerbRefused.unreadable("command.out-folder", out.toString());
        }
    }

    /// The papers of the dossier that the walk received, as they would have come out of a printer.
    private void papers(CounterStore store) throws IOException {
        var key = store.users().open(DemoOffice.CLERK.login(), DemoOffice.PASSWORD.toCharArray());
        var workplace = workplaces.open(store, new SignIn.Outcome.SignedIn(DemoOffice.CLERK, key.orElseThrow()));
        var newest = workplace.data().find("", 1).getFirst();
        var dossier = workplace.data().ledger().dossier(newest.id()).orElseThrow();
        Files.write(
                out.resolve(DossierPapers.DECLARATION + ".pdf"),
                workplace.papers().declaration(dossier).pdf());
        Files.write(
                out.resolve(DossierPapers.RECEIPT + ".pdf"),
                workplace.papers().receipt(dossier, 1, DemoOffice.CLERK.name()).pdf());
    }
}
