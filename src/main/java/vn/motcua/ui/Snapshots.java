package vn.motcua.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Pictures of what the screen shows, as PNG.
public final class Snapshots {

    private Snapshots() {}

    /// A picture of a scene's pixels. On the screen's thread; writing may be done on any other.
    public static BufferedImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /// @throws IOException if the file cannot be written
    public static void write(BufferedImage picture, Path file) throws IOException {
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("nothing here writes PNG");
        }
    }
}
