package vn.motcua.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PagePicture;
import vn.motcua.ui.FxToolkit;

class PaperPictureTest {

    private static PagePicture page(int argb) {
        var pixels = new int[100 * 50];
        Arrays.fill(pixels, argb);
        return new PagePicture(100, 50, pixels);
    }

    @Test
    void pages_stand_below_each_other_as_wide_as_there_is_room() {
        FxToolkit.run(() -> {
            var picture = new PaperPicture();
            picture.show(List.of(page(0xFF112233), page(0xFF445566)));
            assertEquals(208, picture.prefHeight(200));
            picture.resize(200, 208);
            picture.layout();
            var second = (ImageView) picture.getChildrenUnmodifiable().get(1);
            assertEquals(108, second.getLayoutY());
            assertEquals(200, second.getFitWidth());
            assertEquals(0xFF445566, second.getImage().getPixelReader().getArgb(99, 49));
            picture.zoomProperty().set(2);
            assertEquals(408, picture.prefHeight(200));
            picture.show(List.of());
            assertEquals(0, picture.pages());
            assertEquals(0, picture.prefHeight(200));
        });
    }

    @Test
    void a_page_of_the_same_size_is_written_over_and_leaves_what_was_drawn_as_it_is() {
        FxToolkit.run(() -> {
            var picture = new PaperPicture();
            var before = page(0xFF112233);
            picture.show(List.of(before, page(0xFF445566)));
            var view = picture.getChildrenUnmodifiable().getFirst();
            picture.show(List.of(page(0xFF778899)));
            assertEquals(List.of(view), picture.getChildrenUnmodifiable());
            assertEquals(
                    0xFF778899, ((ImageView) view).getImage().getPixelReader().getArgb(99, 49));
            assertEquals(0xFF112233, before.argb()[0]);
            picture.show(List.of(new PagePicture(1, 1, new int[] {0xFF000000})));
            var small = (ImageView) picture.getChildrenUnmodifiable().getFirst();
            assertEquals(1, small.getImage().getWidth());
        });
    }
}
