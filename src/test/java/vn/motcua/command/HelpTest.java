package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.store.CounterStore;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.help.HelpText;

/// Every page of the real window is explained, and its key is named in what explains it.
class HelpTest {

    @TempDir
    Path home;

    private CounterStore store;
    private CounterWindow counter;
    private Stage stage;

    @BeforeEach
    void open() {
        DemoOffice.train(home.resolve("data"), home.resolve("state"));
        store = CounterStore.open(
                home.resolve("data"), new Places(System.getenv(), Optional.of(home.resolve("state"))).surroundings());
        counter = new CounterWindow(store, Workplaces.real());
        stage = FxToolkit.call(() -> {
            var window = new Stage();
            counter.show(window, true);
            return window;
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        counter.close();
        store.close();
    }

    @Test
    void every_page_of_the_window_is_explained_and_names_its_key() throws Exception {
        var buttons = FxToolkit.call(() -> stage.getScene().getRoot().lookupAll(".nav").stream()
                .map(ToggleButton.class::cast)
                .toList());
        assertTrue(buttons.size() >= 2, "pages: " + buttons.size());
        for (var button : buttons) {
            FxToolkit.run(button::fire);
            key(KeyCode.F1);
            var key = FxToolkit.call(() -> ((Label) button.getGraphic()).getText());
            var title = FxToolkit.call(() -> texts(stage.getScene().lookup(".help-title")));
            assertTrue(String.join("", title).contains("(" + key + ")"), title + " " + key);
            var caps = FxToolkit.call(() -> stage.getScene().lookup(".help").lookupAll(".key-cap").stream()
                    .map(cap -> ((Label) cap).getText())
                    .toList());
            assertTrue(caps.contains(key), key + " is not among " + caps);
            picture("help-" + key);
            key(KeyCode.ESCAPE);
            assertEquals(
                    Optional.empty(),
                    FxToolkit.call(() -> Optional.ofNullable(stage.getScene().lookup(".help"))));
        }
    }

    @Test
    void the_band_of_a_training_office_stays_also_over_a_locked_desk() throws Exception {
        assertTrue(band().startsWith("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ"));
        FxToolkit.run(() -> Event.fireEvent(
                stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false, false)));
        assertTrue(band().endsWith(DemoOffice.PASSWORD));
        key(KeyCode.F1);
        picture("help-locked");
        assertTrue(String.join("", FxToolkit.call(() -> texts(stage.getScene().lookup(".help-title"))))
                .contains("mở khóa"));
    }

    private String band() {
        return FxToolkit.call(() -> {
            var band = (Label) stage.getScene().lookup(".band");
            return band.isVisible() ? band.getText() : "";
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui.reception", "ui.dossiers", "ui.procedure-list", "ui.sign-in", "first-run"})
    void both_languages_have_a_title_and_points(String page) {
        for (var language : List.of("", "_en")) {
            var lines = HelpText.of(page, language).orElseThrow().lines();
            assertTrue(lines.getFirst() instanceof HelpText.Line.Title, page + language);
            assertTrue(lines.stream().anyMatch(line -> line instanceof HelpText.Line.Point), page + language);
        }
    }

    private static List<String> texts(Node node) {
        var texts = new ArrayList<String>();
        if (node instanceof Text text) {
            texts.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    private void key(KeyCode code) {
        FxToolkit.run(() -> {
            Event.fireEvent(
                    stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            stage.getScene().getRoot().applyCss(); // what scrolls is in no scene before its pane has a skin
        });
    }

    private void picture(String name) throws Exception {
        FxToolkit.flush();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
