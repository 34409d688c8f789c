package vn.motcua.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.ui.FxToolkit;

class ScanFilterTest {

    private final Keys keys = new Keys();
    private final List<String> scans = new ArrayList<>();
    private Stage stage;
    private Subscription watching;

    @BeforeEach
    void open_a_window() {
        FxToolkit.run(() -> {
            stage = new Stage();
            watching = new ScanFilter(scans::add, () -> scans.add("too long"), keys.clock::get).everywhere();
        });
    }

    @AfterEach
    void close_it() {
        FxToolkit.run(() -> {
            watching.unsubscribe();
            for (var window : List.copyOf(Window.getWindows())) {
                window.hide();
            }
        });
    }

    @Test
    void a_hand_types_into_a_field_and_nothing_is_lost() {
        var field = show(new TextField());
        FxToolkit.run(() -> keys.type("Trần Văn An 12|3"));
        settle(field, "Trần Văn An 12|3");
        assertEquals(List.of(), scans);
    }

    @Test
    void a_scan_in_the_midst_of_typing_leaves_the_field_alone() {
        for (var field : List.of(new TextField(), new TextArea())) {
            show(field);
            FxToolkit.run(() -> {
                keys.type("Lê ");
                keys.scan(Keys.CARD, KeyCode.ENTER);
                keys.pass(60);
                keys.type("Thu");
            });
            settle(field, "Lê Thu");
            assertEquals(List.of(Keys.CARD), scans);
            scans.clear();
        }
    }

    @Test
    void a_scan_without_an_ending_is_delivered_after_a_silence() {
        var field = show(new TextField("Lê"));
        FxToolkit.run(() -> keys.scan(Keys.CARD, null));
        assertEquals(List.of(), scans);
        FxToolkit.run(() -> keys.pass(160));
        FxToolkit.until("the scan is delivered", () -> !scans.isEmpty());
        assertEquals(List.of(Keys.CARD), scans);
        assertEquals("Lê", field.getText());
    }

    @Test
    void a_scan_presses_no_button_neither_by_space_nor_by_enter() {
        var pressed = new AtomicInteger();
        var button = new Button("Tiếp nhận");
        button.setDefaultButton(true);
        button.setOnAction(_ -> pressed.incrementAndGet());
        show(button);
        FxToolkit.run(() -> keys.scan(Keys.CARD, KeyCode.ENTER));
        FxToolkit.flush();
        assertEquals(0, pressed.get());
        assertEquals(List.of(Keys.CARD), scans);
        FxToolkit.run(() -> {
            keys.pass(60);
            keys.press(KeyCode.ENTER, "\r");
        });
        assertEquals(1, pressed.get());
    }

    @Test
    void a_scan_does_not_move_a_combo_box_or_reach_a_table() {
        var box = new ComboBox<>(FXCollections.observableArrayList("Nam", "Nữ"));
        var table = new TableView<String>();
        for (var control : List.of(box, table)) {
            var reached = new AtomicInteger();
            show(control);
            control.addEventHandler(KeyEvent.KEY_TYPED, _ -> reached.incrementAndGet());
            FxToolkit.run(() -> keys.scan(Keys.CARD, KeyCode.TAB));
            FxToolkit.flush();
            assertEquals(0, reached.get());
            assertTrue(FxToolkit.call(control::isFocused));
            assertEquals(List.of(Keys.CARD), scans);
            scans.clear();
        }
        assertNull(box.getValue());
    }

    @Test
    void an_open_list_is_left_alone_by_a_scan_and_obeys_the_arrows() {
        var box = show(new ComboBox<>(FXCollections.observableArrayList("Nam", "Nữ")));
        FxToolkit.run(box::show);
        FxToolkit.run(() -> keys.scan(Keys.CARD, KeyCode.ENTER));
        FxToolkit.flush();
        assertEquals(List.of(Keys.CARD), scans);
        assertNull(box.getValue());
        assertTrue(box.isShowing());
        FxToolkit.run(() -> {
            keys.pass(100);
            keys.press(KeyCode.DOWN, "");
            keys.press(KeyCode.DOWN, "");
            keys.press(KeyCode.ENTER, "\r");
        });
        assertEquals("Nữ", box.getValue());
        assertFalse(box.isShowing());
    }

    @Test
    void an_open_menu_neither_swallows_a_scan_nor_doubles_what_is_typed() {
        var field = show(new TextField());
        var menu = new ContextMenu(new MenuItem("Sao chép"));
        FxToolkit.run(() -> menu.show(field, 10, 10));
        FxToolkit.run(() -> {
            keys.scan(Keys.CARD, KeyCode.ENTER);
            keys.pass(60);
            keys.type("ab");
        });
        settle(field, "ab");
        assertEquals(List.of(Keys.CARD), scans);
        FxToolkit.run(menu::hide);
    }

    @Test
    void a_dialog_opened_by_a_held_key_is_watched_too() {
        var button = new Button("Mở");
        var inside = new TextField();
        var dialog = FxToolkit.call(() -> new Dialog<ButtonType>());
        button.setOnAction(_ -> dialog.showAndWait());
        show(button);
        FxToolkit.run(() -> {
            dialog.getDialogPane().setContent(inside);
            dialog.getDialogPane().getButtonTypes().add(ButtonType.OK);
        });
        var quick = new StringBuilder();
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_TYPED, event -> quick.append(event.getCharacter()));
        Platform.runLater(() -> {
            keys.press(KeyCode.SPACE, " ");
            keys.press(KeyCode.A, "a");
            keys.press(KeyCode.B, "b");
            keys.pass(40);
        });
        FxToolkit.until("the dialog is open", dialog::isShowing);
        FxToolkit.until("what was typed quickly behind the space came into it", () -> quick.length() == 2);
        assertEquals("ab", quick.toString());
        FxToolkit.run(inside::requestFocus);
        FxToolkit.run(() -> {
            keys.pass(100);
            keys.type("x");
            keys.scan(Keys.CARD, KeyCode.ENTER);
            keys.pass(60);
            keys.type("y");
        });
        settle(inside, "xy");
        assertEquals(List.of(Keys.CARD), scans);
        FxToolkit.run(dialog::close);
    }

    @Test
    void vietnamese_rewriting_keeps_its_order() {
        var field = show(new TextField());
        FxToolkit.run(() -> {
            keys.type("tieng");
            for (int i = 0; i < 3; i++) {
                keys.press(KeyCode.BACK_SPACE, "\b");
                keys.pass(0.2);
            }
            keys.press(KeyCode.UNDEFINED, "ế");
            keys.press(KeyCode.UNDEFINED, "n");
            keys.press(KeyCode.UNDEFINED, "g");
        });
        settle(field, "tiếng");
    }

    @Test
    void a_shortcut_follows_what_was_typed_before_it_at_once() {
        var field = show(new TextField());
        var seen = new StringBuilder();
        FxToolkit.run(() -> {
            stage.getScene()
                    .getAccelerators()
                    .put(KeyCombination.valueOf("Ctrl+K"), () -> seen.append(field.getText()));
            keys.press(KeyCode.A, "a");
            keys.press(KeyCode.B, "b");
            keys.shortcut(KeyCode.K, "\u000b");
            assertEquals("ab", seen.toString());
        });
    }

    @Test
    void a_robot_types_by_the_real_clock() {
        FxToolkit.run(() -> {
            watching.unsubscribe();
            watching = new ScanFilter(scans::add, () -> {}).everywhere();
        });
        var field = show(new TextField());
        var robot = FxToolkit.call(Robot::new);
        for (var code : List.of(KeyCode.M, KeyCode.O, KeyCode.T, KeyCode.SPACE, KeyCode.C, KeyCode.U, KeyCode.A)) {
            FxToolkit.run(() -> robot.keyType(code));
            LockSupport.parkNanos(40_000_000);
        }
        settle(field, "mot cua");
        assertEquals(List.of(), scans);
    }

    private <N extends Node> N show(N node) {
        FxToolkit.run(() -> {
            stage.setScene(new Scene(new VBox(node), 400, 300));
            stage.show();
            stage.requestFocus();
            node.requestFocus();
        });
        FxToolkit.until("it has the focus", () -> stage.isFocused() && node.isFocused());
        return node;
    }

    private void settle(TextInputControl field, String text) {
        FxToolkit.run(() -> keys.pass(40));
        FxToolkit.until(text + " is in the field", () -> field.getText().length() >= text.length());
        FxToolkit.run(() -> keys.pass(200));
        FxToolkit.flush();
        assertEquals(text, field.getText());
    }
}
