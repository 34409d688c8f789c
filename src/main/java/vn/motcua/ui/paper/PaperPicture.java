package vn.motcua.ui.paper;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
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
    private final List<Page> pages = new ArrayList<>();

    public PaperPicture() {
        getStyleClass().add("paper-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        zoom.addListener((_, _, _) -> requestLayout());
    }

    /// Shows these pages in the place of the ones before; none leaves the place empty.
    ///
    /// A page of the same size is written over: pictures of several megabytes, made anew with every answer, filled
    /// the heap, and the screen stood still for a tenth of a second while it was swept.
    public void show(List<PagePicture> pictures) {
        for (int i = 0; i < pictures.size(); i++) {
            var picture = pictures.get(i);
            if (i == pages.size()) {
                pages.add(new Page(picture));
            } else if (pages.get(i).fits(picture)) {
                pages.get(i).show(picture);
            } else {
                pages.set(i, new Page(picture));
            }
        }
        pages.subList(pictures.size(), pages.size()).clear();
        var views = pages.stream().map(Page::view).toList();
        if (!getChildren().equals(views)) {
            getChildren().setAll(views);
        }
        requestLayout();
    }

    /// A page on the screen. It is opaque, so its points are what the screen wants already: nothing is turned over on
    /// the screen's thread.
    private static final class Page {

        private final PixelBuffer<IntBuffer> points;
        private final ImageView view;

        Page(PagePicture picture) {
            points = new PixelBuffer<>(
                    picture.width(),
                    picture.height(),
                    IntBuffer.wrap(picture.argb().clone()),
                    PixelFormat.getIntArgbPreInstance());
            view = new ImageView(new WritableImage(points));
            view.setPreserveRatio(true);
            view.setSmooth(true);
        }

        ImageView view() {
            return view;
        }

        boolean fits(PagePicture picture) {
            return points.getWidth() == picture.width() && points.getHeight() == picture.height();
        }

        void show(PagePicture picture) {
            points.updateBuffer(buffer -> {
                buffer.getBuffer().put(0, picture.argb());
                return null;
            });
        }

        double height(double width) {
            return width * points.getHeight() / points.getWidth();
        }
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
        return pages.stream().mapToDouble(page -> page.points.getWidth()).max().orElse(0) * zoom.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width * zoom.get();
        double height = pages.stream().mapToDouble(page -> page.height(room)).sum();
        return height + GAP * Math.max(0, pages.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() * zoom.get();
        double top = 0;
        for (var page : pages) {
            page.view.setFitWidth(width);
            page.view.relocate(0, top);
            top += page.height(width) + GAP;
        }
    }
}
