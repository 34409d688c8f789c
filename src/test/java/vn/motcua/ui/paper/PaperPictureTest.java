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
}
