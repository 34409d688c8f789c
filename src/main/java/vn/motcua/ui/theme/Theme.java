package vn.motcua.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/// Dresses a scene, light or dark, and makes its text larger or smaller by keys.
public final class Theme {

    private static final double USUAL = 14;
    private static final String DARK = "dark";

    /// Where text is so large that a head of 1366 pixels holds keys only.
    private static final String LARGE = "large";

    private static final int LARGE_FROM = 150;

    private final Scene scene;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.USUAL);

    private Theme(Scene scene) {
        this.scene = scene;
    }

    /// Ctrl+plus and Ctrl+minus change the text's size, Ctrl+0 sets it back; Ctrl+D turns the light off and on.
    public static Theme dress(Scene scene) {
        Loaded.once();
        var theme = new Theme(scene);
        scene.getStylesheets().add(resource("theme/motcua.css"));
        theme.show(Look.USUAL);
        for (var key : new String[] {"Shortcut+PLUS", "Shortcut+EQUALS", "Shortcut+ADD"}) {
            theme.key(key, theme::larger);
        }
        for (var key : new String[] {"Shortcut+MINUS", "Shortcut+SUBTRACT"}) {
            theme.key(key, theme::smaller);
        }
        theme.key("Shortcut+DIGIT0", theme::usualSize);
        theme.key("Shortcut+D", theme::turn);
        return theme;
    }

    private void key(String key, Runnable act) {
        scene.getAccelerators().put(KeyCombination.valueOf(key), act);
    }

    public void larger() {
        show(look.get().larger());
    }

    public void smaller() {
        show(look.get().smaller());
    }

    public void usualSize() {
        show(look.get().usualSize());
    }

    /// From light to dark, or back.
    public void turn() {
        show(look.get().turned());
    }

    /// Shows the window so.
    public void show(Look wanted) {
        Application.setUserAgentStylesheet(
                wanted.dark()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
        var root = scene.getRoot();
        root.getStyleClass().removeAll(DARK, LARGE);
        if (wanted.dark()) {
            root.getStyleClass().add(DARK);
        }
        if (wanted.percent() >= LARGE_FROM) {
            root.getStyleClass().add(LARGE);
        }
        root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", USUAL * wanted.percent() / 100));
        look.set(wanted);
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
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
        }

        private Loaded() {}

        static void once() {}
    }
}
