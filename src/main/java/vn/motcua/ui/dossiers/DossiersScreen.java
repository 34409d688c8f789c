package vn.motcua.ui.dossiers;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Field;
import vn.motcua.ui.Background;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Screens;
import vn.motcua.ui.files.FilesModel;
import vn.motcua.ui.files.FilesView;

/// The page *Hồ sơ* (F4) of the main window.
public final class DossiersScreen implements Screen {

    private final DossiersModel model;
    private final DossiersView view;
    private final Parent root;
    private final Procedures procedures;

    /// @param target asks where a PDF shall be kept
    /// @param window where results are written and handed over
    /// @param files the attached files of the dossier that is shown
    public DossiersScreen(
            Workplace workplace, Background background, SaveTarget target, Pages.Window window, FilesModel files) {
        this(new DossiersModel(workplace, background), target, window, files);
    }

    private DossiersScreen(DossiersModel model, SaveTarget target, Pages.Window window, FilesModel files) {
        this.model = model;
        procedures = model.procedures();
        var screens = new Screens(Words.VIETNAMESE.bundle("dossiers"));
        var sheet = new SheetView(model, files::open);
        var verbs = new VerbsView(model.verbs(), target, window);
        var sides = new DossiersView.Sides(screens.load(verbs), screens.load(sheet));
        view = new DossiersView(model, verbs, sides, files, new FilesView(files, target::ask));
        root = screens.load(view);
        model.verbs().sheetProperty().subscribe(shown -> {
            var dossier = shown.map(Sheet::dossier);
            files.about(dossier, key -> label(dossier, key));
        });
    }

    private String label(Optional<Dossier> dossier, String key) {
        return dossier.flatMap(procedures::of)
                .flatMap(procedure -> procedure.form().field(key))
                .map(Field::label)
                .orElse(key);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        view.takeFocus();
    }

    @Override
    public void arrived() {
        model.arrived();
    }

    @Override
    public void scanned(String text) {
        model.scanned(text);
    }

    @Override
    public Optional<String> inHand() {
        return model.inHand().map(dossier -> dossier.number().text());
    }

    @Override
    public void takeUp(String number) {
        model.open(number);
    }

    @Override
    public Optional<Callable<Optional<Worked>>> toCopy() {
        return model.inHand().map(dossier -> () -> procedures.work(dossier));
    }

    /// Opens the dossier with this number, or says that there is none.
    public void open(String number) {
        model.open(number);
    }

    /// Looks for dossiers that hold these words, as from the command palette.
    @Override
    public void find(String query) {
        model.search(query);
    }
}
