package vn.motcua.ui.reception;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The three columns of the page: finder, form, paper, each with its share of the width.
final class Columns {

    private static final double FINDER_SHARE = 0.165;
    private static final double FINDER_SHARE_LARGE = 0.24;
    private static final double SHEET_SHARE = 0.31;

    /// A letter's size in pixels from which the paper gives way: the usual size at 150 %.
    private static final double LARGE = 20;

    private Columns() {}

    /// @param text stands in the page, as large as its text is; where that is very large the paper gives way, and is
    ///     read by F7
    static void share(BorderPane desk, Region finder, Region side, Label text) {
        desk.setLeft(finder);
        var wide = Bindings.createBooleanBinding(() -> text.getFont().getSize() < LARGE, text.fontProperty());
        var share = Bindings.when(wide).then(FINDER_SHARE).otherwise(FINDER_SHARE_LARGE);
        finder.prefWidthProperty().bind(desk.widthProperty().multiply(share));
        side.visibleProperty().bind(wide);
        side.managedProperty().bind(wide);
        side.prefWidthProperty().bind(desk.widthProperty().multiply(SHEET_SHARE));
        side.setMinWidth(0);
    }
}
