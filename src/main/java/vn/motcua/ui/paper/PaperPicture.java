package vn.motcua.ui.paper;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import vn.motcua.counter.PagePicture;

/// A paper as it will come out of the printer: its pages below each other, as wide as there is room.
///
/// The zoom is relative to that width: 1 fits it, 2 is twice as wide (to be put into a scroll pane). Widths in pixels
/// of the screen. For the screen's thread only.
public final class PaperPicture extends Region {

    private static final double GAP = 8;

    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final List<ImageView> pages = new ArrayList<>();

    public PaperPicture() {
        getStyleClass().add("paper-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        zoom.addListener((_, _, _) -> requestLayout());
    }

    /// Shows these pages in the place of the ones before; none leaves the place empty.
    public void show(List<PagePicture> pictures) {
        pages.clear();
        pictures.forEach(picture -> pages.add(page(picture)));
        getChildren().setAll(pages);
        requestLayout();
    }

    private static ImageView page(PagePicture picture) {
        var view = new ImageView(image(picture));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }

    /// A page is opaque, so its points are what the screen wants already: nothing is turned over on the screen's
    /// thread.
    private static Image image(PagePicture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }

    /// How much wider than the room a page is drawn; 1 fits.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public int pages() {
        return pages.size();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return pages.stream()
                        .mapToDouble(page -> page.getImage().getWidth())
                        .max()
                        .orElse(0)
                * zoom.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width * zoom.get();
        double height = pages.stream().mapToDouble(page -> height(page, room)).sum();
        return height + GAP * Math.max(0, pages.size() - 1);
    }

    private static double height(ImageView page, double width) {
        return width * page.getImage().getHeight() / page.getImage().getWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() * zoom.get();
        double top = 0;
        for (var page : pages) {
            page.setFitWidth(width);
            page.relocate(0, top);
            top += height(page, width) + GAP;
        }
    }
}
