package vn.motcua.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Words;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Troubles;
import vn.motcua.ui.firstrun.FirstRunModel;
import vn.motcua.ui.firstrun.FirstRunView;
import vn.motcua.ui.firstrun.KeyPaper;
import vn.motcua.ui.help.HelpOver;
import vn.motcua.ui.theme.Theme;

/// The window of a desk that has no office yet: three questions, the recovery key, then the counter in the same window.
final class FirstRun {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final NewDesk desk;
    private final Workplaces workplaces;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<CounterWindow> counter = Optional.empty();

    FirstRun(NewDesk desk, Workplaces workplaces) {
        this.desk = desk;
        this.workplaces = workplaces;
    }

    /// Returns when the window was closed.
    void run() throws InterruptedException {
        var troubles = new Troubles();
        CounterWindow.startToolkit(troubles);
        Hands.onScreen(() -> show(new Stage(), troubles));
        closed.await();
        Hands.onScreen(() -> counter).ifPresent(CounterWindow::close);
        Platform.exit();
    }

    private Stage show(Stage stage, Troubles troubles) {
        var lanes = Lanes.started(troubles);
        var machines = workplaces.machines();
        var model = new FirstRunModel(
                desk,
                new KeyPaper(machines.papers(), machines.printers()),
                lanes,
                who -> desk.store().ifPresent(store -> goOn(new CounterWindow(store, workplaces), stage, who)));
        var view = new FirstRunView(model, Words.VIETNAMESE, name -> choose(stage, name));
        var scene = new Scene(view.root(), WIDTH, HEIGHT);
        Theme.dress(scene);
        HelpOver.on(scene, view.root(), () -> "first-run", Words.VIETNAMESE);
        stage.setTitle(Words.VIETNAMESE.say("ui.program"));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            if (!model.mayClose()) {
                event.consume();
            }
        });
        stage.setOnHidden(_ -> closed.countDown());
        stage.show();
        view.shown();
        return stage;
    }

    private void goOn(CounterWindow window, Stage stage, SignIn.Outcome.SignedIn who) {
        counter = Optional.of(window);
        window.goOn(stage, who);
    }

    private static Optional<Path> choose(Stage stage, String name) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(java.io.File::toPath);
    }
}
