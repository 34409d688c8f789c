package vn.motcua.ui.reception;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The three columns of the page: finder, form, paper, each with its share of the width.
final class Columns {

    private static final double FINDER_SHARE = 0.165;
    private static final double SHEET_SHARE = 0.31;

    private Columns() {}

    static void share(BorderPane desk, Region finder, Region side) {
        desk.setLeft(finder);
        finder.prefWidthProperty().bind(desk.widthProperty().multiply(FINDER_SHARE));
        side.prefWidthProperty().bind(desk.widthProperty().multiply(SHEET_SHARE));
        side.setMinWidth(0);
    }
}
