package vn.motcua.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a screen whose FXML lies beside its view class and bears its name.
public final class Screens {

    private final ResourceBundle text;

    /// @param text the bundle `ui`, where FXML finds its `%keys`
    public Screens(ResourceBundle text) {
        this.text = text;
    }

    /// `ReceptionView` is shown by `reception.fxml` in the same package.
    public Parent load(Object view) {
        var name = view.getClass().getSimpleName().replaceFirst("View$", "").toLowerCase(Locale.ROOT);
        var loader = new FXMLLoader(view.getClass().getResource(name + ".fxml"), text, null, _ -> view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("screen " + name, e);
        }
    }
}
