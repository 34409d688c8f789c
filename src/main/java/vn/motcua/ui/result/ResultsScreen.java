package vn.motcua.ui.result;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Workplace;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Screen;

/// The page *Trả kết quả* (F6) of the main window.
public final class ResultsScreen implements Screen {

    private final ResultsModel model;
    private final ResultsView view;

    public ResultsScreen(Workplace workplace, Lanes lanes, Pages.Window window) {
        model = new ResultsModel(workplace, lanes, window);
        view = new ResultsView(model);
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public void shown() {
        model.shown();
        view.takeFocus();
    }

    @Override
    public void scanned(String text) {
        model.scanned(text);
    }

    @Override
    public Optional<String> inHand() {
        return model.inHand();
    }

    @Override
    public Optional<Callable<Optional<Worked>>> toCopy() {
        return model.toCopy();
    }

    /// A dossier that another page had open; one that is finished is left there.
    @Override
    public void takeUp(String number) {
        model.takeUp(number);
    }
}
