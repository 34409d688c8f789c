package vn.motcua.command;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Syncing;
import vn.motcua.counter.Users;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.store.CounterStore;
import vn.motcua.ui.Entrance;
import vn.motcua.ui.Idle;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Page;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Pulse;
import vn.motcua.ui.Shell;
import vn.motcua.ui.Troubles;
import vn.motcua.ui.attest.AttestScreen;
import vn.motcua.ui.catalogue.CatalogueModel;
import vn.motcua.ui.catalogue.CatalogueScreen;
import vn.motcua.ui.dossiers.DossiersScreen;
import vn.motcua.ui.dossiers.ReconcileScreen;
import vn.motcua.ui.files.FilesModel;
import vn.motcua.ui.printers.PrintersModel;
import vn.motcua.ui.printers.PrintersScreen;
import vn.motcua.ui.result.ResultsScreen;
import vn.motcua.ui.result.SignersScreen;
import vn.motcua.ui.sync.SyncModel;
import vn.motcua.ui.sync.SyncScreen;

/// The window of the counter, put together and shown until it is closed.
final class CounterWindow implements AutoCloseable {

    private final CounterStore store;
    private final Workplaces workplaces;
    private final Troubles troubles = new Troubles();
    private final CountDownLatch shown = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Talk talk;
    private final Consumer<Syncing> beside;
    private final Lanes lanes = Lanes.started(troubles);

    CounterWindow(CounterStore store, Workplaces workplaces) {
        this(store, workplaces, _ -> {});
    }

    /// @param beside what else begins once the window stands and its conversation began; away from the screen's thread,
    ///     and again when a colleague takes the desk over
    CounterWindow(CounterStore store, Workplaces workplaces, Consumer<Syncing> beside) {
        this.store = store;
        this.workplaces = workplaces;
        this.beside = beside;
        talk = new Talk(workplaces.clock());
    }

    /// Returns when the window was closed.
    ///
    /// @param demo opens for the demo clerk at once
    void run(boolean demo) throws InterruptedException {
        start(demo);
        closed.await();
        Platform.exit();
    }

    /// Ends what goes on beside the window.
    @Override
    public void close() {
        talk.close();
        try {
            lanes.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts the toolkit and shows the window.
    ///
    /// @throws VerbRefused if this machine cannot show windows
    Stage start(boolean demo) throws InterruptedException {
        startToolkit(troubles);
        return Hands.onScreen(() -> {
            var stage = new Stage();
            show(stage, demo);
            return stage;
        });
    }

    /// @throws VerbRefused if this machine cannot show windows
    static void startToolkit(Troubles troubles) {
        try {
            Platform.startup(
                    () -> Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> troubles.accept(thrown)));
        } catch (UnsupportedOperationException e) {
            throw VerbRefused.unreadable("command.no-toolkit");
        }
    }

    /// Goes on in a window that is shown already, for who has just made the office.
    void goOn(Stage stage, SignIn.Outcome.SignedIn who) {
        var users = store.users();
        shell(stage, users, users.logins()).open(stage, open(who));
        shown.countDown();
    }

    void show(Stage stage, boolean demo) {
        Optional.ofNullable(System.getProperty("motcua.pulse"))
                .map(Path::of)
                .ifPresent(file -> Pulse.watch(file, System::nanoTime));
        var users = store.users();
        var shell = shell(stage, users, users.logins());
        stage.setOnHidden(_ -> {
            shell.close();
            closed.countDown();
        });
        if (store.office().filter(OfficeSettings::training).isPresent()) {
            shell.banded(band(demo));
        }
        if (demo) {
            shell.open(stage, demoWorkplace(users));
        } else {
            shell.open(stage);
        }
        shown.countDown();
    }

    /// Who opened it without a password is told the one that unlocks it.
    private static Sentence band(boolean demo) {
        return demo ? Sentence.of("desk.training-opened", DemoOffice.PASSWORD) : Sentence.of("desk.training");
    }

    private Shell shell(Stage stage, Users users, List<Users.Login> logins) {
        var entrance = new Entrance(new SignIn(users, System::nanoTime), logins, this::open);
        return new Shell(
                entrance,
                lanes,
                troubles,
                Words.VIETNAMESE,
                new Idle(System::nanoTime, idle()),
                (workplace, window) -> pages(stage, workplace, window));
    }

    private List<Page> pages(Stage stage, Workplace workplace, Pages.Window window) {
        var pages = new ArrayList<Page>();
        var files = new FilesModel(workplace.data().files(), talk.fetching(), workplace.scans(), lanes);
        pages.add(new Page(
                Pages.DOSSIERS,
                "F4",
                new DossiersScreen(
                        workplace, lanes.desk(), name -> choose(stage, "ui.save-pdf", name), window, files)));
        pages.add(new Page(Pages.RESULTS, "F6", new ResultsScreen(workplace, lanes, window)));
        pages.addAll(AttestScreen.pages(workplace, lanes, window));
        pages.add(Page.rare(Pages.SIGNERS, "Shift+F6", new SignersScreen(workplace, lanes)));
        pages.add(Page.rare(
                Pages.PRINTERS,
                "Alt+P",
                new PrintersScreen(new PrintersModel(workplace, lanes, window), Words.VIETNAMESE)));
        pages.add(Page.rare(
                Pages.CATALOGUE,
                "Alt+M",
                new CatalogueScreen(new CatalogueModel(workplace, lanes, window), Words.VIETNAMESE)));
        pages.add(Page.rare(Pages.RECONCILE, "Alt+O", new ReconcileScreen(workplace, lanes.desk(), window)));
        pages.add(Page.rare(
                Pages.SYNC,
                "Alt+T",
                new SyncScreen(
                        new SyncModel(workplace, talk.current(), lanes, window),
                        name -> choose(stage, "sync.export-where", name),
                        () -> pick(stage, "carriage.take-which"))));
        return pages;
    }

    /// How long nobody needs to be at the desk until it is locked. `motcua.idle.seconds` makes it shorter, for tests.
    private static Duration idle() {
        return Duration.ofSeconds(Long.getLong("motcua.idle.seconds", Idle.LIMIT.toSeconds()));
    }

    private static Optional<Path> choose(Stage stage, String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.VIETNAMESE.say(title));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static Optional<Path> pick(Stage stage, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.VIETNAMESE.say(title));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    /// Opens the desk for who signed in, and fills what the first minute will need while the clerk looks up.
    private Workplace open(SignIn.Outcome.SignedIn who) {
        talk.close();
        var workplace = workplaces.open(store, who);
        var talking = talk.over(workplace.data(), workplace.procedures().inUse().intake());
        Thread.ofPlatform()
                .name("warm-up")
                .daemon()
                .uncaughtExceptionHandler((_, thrown) -> Platform.runLater(() -> troubles.accept(thrown)))
                .start(() -> {
                    warm(workplace);
                    begin(talking);
                });
        return workplace;
    }

    private void warm(Workplace workplace) {
        System.gc(); // the password's work took 64 MB that are not wanted again: given back to the machine
        workplace.data().fillIndex();
        Objects.requireNonNull(workplace.procedures().addresses(), "the table of units, read here once");
        workplace.procedures().catalogue().procedures().stream()
                .filter(one -> one.frequent())
                .forEach(workplace.procedures()::prepare);
    }

    /// The centre is spoken with once there is something to look at.
    private void begin(Syncing talking) {
        try {
            shown.await();
            talk.start(talking);
            beside.accept(talking);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Workplace demoWorkplace(Users users) {
        var key = users.open(DemoOffice.CLERK.login(), DemoOffice.PASSWORD.toCharArray());
        return open(new SignIn.Outcome.SignedIn(
                DemoOffice.CLERK, key.orElseThrow(() -> VerbRefused.unreadable("command.not-a-demo"))));
    }
}
