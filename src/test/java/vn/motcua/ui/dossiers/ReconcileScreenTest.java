package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.ui.Background;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.theme.Look;
import vn.motcua.ui.theme.Theme;

/// Alt+O by keys, on a dossier that was corrected twice on the same heads; pictures to be looked at.
class ReconcileScreenTest {

    @TempDir
    Path home;

    private final QuietWindow window = new QuietWindow();
    private TestDesk desk;
    private Dossier hang;
    private ReconcileScreen screen;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
        correct("Vay vốn mua nhà ở xã hội, không có giá trị đăng ký kết hôn", "Hằng Nga", "key-a");
        correct("Thi tuyển công chức, không có giá trị đăng ký kết hôn", "Thúy Hằng", "key-b");
        FxToolkit.run(() -> {
            screen = new ReconcileScreen(
                    desk.workplace,
                    new Background(Runnable::run, Runnable::run, e -> {
                        throw new AssertionError(e);
                    }),
                    window);
            var scene = new Scene(screen.root(), 1366, 690);
            theme = Theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss(); // what scrolls is in no scene before its pane has a skin
            screen.shown();
        });
    }

    private void correct(String purpose, String name, String key) {
        var person = hang.content().people().getFirst().id();
        var facts = new FormCorrected(
                "sai",
                Map.of("purpose", Optional.of(Answer.text(purpose, Source.CLERK))),
                Map.of(person, Map.of("fullName", Optional.of(Answer.text("Nguyễn Thị " + name, Source.CLERK)))),
                key);
        desk.data.ledger().write(desk.workplace.who(), entry -> {
            entry.append(Optional.of(hang.id()), hang.heads(), facts);
            return facts;
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        desk.close();
    }

    private void key(KeyCode code) {
        FxToolkit.run(() -> {
            var target = Optional.ofNullable(stage.getScene().getFocusOwner())
                    .orElse(stage.getScene().getRoot());
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    private TextField reason() {
        return (TextField) stage.getScene().lookup("#reconcile-reason");
    }

    @Test
    void two_digits_a_reason_and_enter_decide_it() throws Exception {
        assertEquals(
                hang.number().text(),
                FxToolkit.call(() -> ((Label) stage.getScene().lookup("#reconcile-number")).getText()));
        picture("reconcile-1");
        key(KeyCode.DIGIT2);
        picture("reconcile-2-first-decided");
        key(KeyCode.NUMPAD1);
        assertTrue(FxToolkit.call(() -> reason().isFocused()));
        FxToolkit.run(() -> reason().setText("đã hỏi lại"));
        key(KeyCode.ENTER);
        assertEquals(List.of(), desk.dossier(hang.id()).disputes());
        assertEquals(List.of("ui.dossiers " + hang.number().text()), window.asked);
    }

    @Test
    void arrows_go_between_things_and_back_out_of_the_reason() throws Exception {
        key(KeyCode.DOWN);
        key(KeyCode.DIGIT3);
        assertEquals(
                1,
                FxToolkit.call(() -> stage.getScene()
                        .getRoot()
                        .lookupAll(".disputed-option.chosen")
                        .size()));
        key(KeyCode.UP);
        key(KeyCode.DIGIT3);
        assertTrue(FxToolkit.call(() -> reason().isFocused()));
        key(KeyCode.UP);
        key(KeyCode.DIGIT1);
        assertTrue(FxToolkit.call(() -> reason().isFocused()));
        FxToolkit.run(() -> theme.show(new Look(true, 100)));
        picture("reconcile-3-dark");
        FxToolkit.run(() -> theme.show(new Look(false, 175)));
        picture("reconcile-4-largest");
    }

    private void picture(String name) throws Exception {
        FxToolkit.flush();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
