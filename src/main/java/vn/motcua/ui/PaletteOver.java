package vn.motcua.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import vn.motcua.counter.Words;
import vn.motcua.ui.palette.PaletteModel;
import vn.motcua.ui.palette.PaletteView;

/// The command palette over the page, which takes no keys meanwhile and gets them back where they were.
final class PaletteOver {

    private final Pane over;
    private final Node page;
    private final Words words;
    private final Background desk;
    private Optional<Left> before = Optional.empty();

    PaletteOver(Pane over, Node page, Words words, Background desk) {
        this.over = over;
        this.page = page;
        this.words = words;
        this.desk = desk;
    }

    /// Nothing happens while it is open already.
    void open(Commands known, Page current) {
        if (over.isVisible()) {
            return;
        }
        before = Left.of(page.getScene());
        var model = new PaletteModel(known.standing(current), known::dossiers, desk);
        var view = new PaletteView(model, words, this::close);
        page.setDisable(true);
        over.getChildren().setAll(view.node());
        over.setVisible(true);
        view.focus();
    }

    void close() {
        if (!over.isVisible()) {
            return;
        }
        over.setVisible(false);
        over.getChildren().clear();
        page.setDisable(false);
        before.ifPresent(place -> place.takeUp(page.getScene()));
    }
}
