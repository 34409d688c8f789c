package vn.motcua.ui.reception;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The three columns of the page: finder, form, paper. Where the text is so large that the form would get too little of
/// the window, the finder gives its place to the form while a form is open and the keys are elsewhere.
final class Columns {

    private static final double FINDER_SHARE = 0.165;
    private static final double SHEET_SHARE = 0.31;
    private static final double NARROW = 68;

    private final BorderPane desk;
    private final Region finder;
    private final Label text;
    private boolean open;

    /// @param text a label of the usual size
    Columns(BorderPane desk, Region finder, Region side, Label text) {
        this.desk = desk;
        this.finder = finder;
        this.text = text;
        desk.setLeft(finder);
        finder.prefWidthProperty().bind(desk.widthProperty().multiply(FINDER_SHARE));
        side.prefWidthProperty().bind(desk.widthProperty().multiply(SHEET_SHARE));
        side.setMinWidth(0);
        desk.widthProperty().subscribe(this::arrange);
        text.fontProperty().subscribe(this::arrange);
        finder.focusWithinProperty().subscribe(this::arrange);
    }

    /// Whether a form is open.
    void show(boolean form) {
        open = form;
        arrange();
    }

    /// Makes room for the finder, which is about to get the keys.
    void reveal() {
        desk.setLeft(finder);
    }

    private void arrange() {
        boolean narrow = desk.getWidth() / text.getFont().getSize() < NARROW;
        boolean away = narrow && open && !finder.isFocusWithin();
        if (away != (desk.getLeft() == null)) {
            desk.setLeft(away ? null : finder);
        }
    }
}
