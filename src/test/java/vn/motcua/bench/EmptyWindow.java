package vn.motcua.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that JavaFX can show: a window with one label. What the counter's start is held against.
public final class EmptyWindow extends Application {

    public static void main(String[] args) {
        Application.launch(EmptyWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        var label = new Label("Quầy Một Cửa");
        label.setId("password"); // what the harness waits for
        stage.setScene(new Scene(label, 1366, 768));
        stage.show();
    }
}
