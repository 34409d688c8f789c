package vn.motcua.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/// Dresses a scene, and makes its text larger or smaller by keys.
public final class Theme {

    private static final double USUAL = 14;
    private static final int STEP = 25;
    private static final int LEAST = 100;
    private static final int MOST = 175;

    private final Scene scene;
    private int percent = LEAST;

    private Theme(Scene scene) {
        this.scene = scene;
    }

    /// Ctrl+plus and Ctrl+minus change the text's size, Ctrl+0 sets it back.
    public static Theme dress(Scene scene) {
        Loaded.once();
        var theme = new Theme(scene);
        scene.getStylesheets().add(resource("theme/motcua.css"));
        theme.scale(LEAST);
        for (var key : new String[] {"Shortcut+PLUS", "Shortcut+EQUALS", "Shortcut+ADD"}) {
            theme.key(key, theme::larger);
        }
        for (var key : new String[] {"Shortcut+MINUS", "Shortcut+SUBTRACT"}) {
            theme.key(key, theme::smaller);
        }
        theme.key("Shortcut+DIGIT0", () -> theme.scale(LEAST));
        return theme;
    }

    private void key(String key, Runnable act) {
        scene.getAccelerators().put(KeyCombination.valueOf(key), act);
    }

    private void larger() {
        scale(percent + STEP);
    }

    private void smaller() {
        scale(percent - STEP);
    }

    /// @param wanted percent of the usual size, kept within 100 and 175
    public void scale(int wanted) {
        percent = Math.clamp(wanted, LEAST, MOST);
        scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", USUAL * percent / 100));
    }

    public int percent() {
        return percent;
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource("/vn/motcua/ui/" + path), path)
                .toExternalForm();
    }

    /// Once for the whole program.
    private static final class Loaded {

        static {
            for (var weight : new String[] {"400Regular", "500Medium", "600SemiBold"}) {
                Font.loadFont(resource("font/BeVietnamPro_" + weight + ".ttf"), USUAL);
            }
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        }

        private Loaded() {}

        static void once() {}
    }
}
