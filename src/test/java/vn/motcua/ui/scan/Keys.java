package vn.motcua.ui.scan;

import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Presses keys at whatever has the focus, at the pace of a clock that the test owns. For the screen's thread.
final class Keys {

    static final String CARD =
            "001099000018|012345678|Nguyễn Thị Mẫu Đơn|01021999|Nữ|Số 5, phố Hàng Thử, phường Thí Điểm|15032021";

    final AtomicLong clock = new AtomicLong(1_000_000_000L);

    void scan(String text, KeyCode ending) {
        text.codePoints().forEach(c -> {
            var upper = Character.isUpperCase(c) || c == '|';
            if (upper) {
                fire(KeyEvent.KEY_PRESSED, KeyCode.SHIFT, "", false);
            }
            key(Character.toString(c), false);
            if (upper) {
                fire(KeyEvent.KEY_RELEASED, KeyCode.SHIFT, "", false);
            }
            pass(5);
        });
        if (ending != null) {
            press(ending, "\r");
        }
    }

    void type(String text) {
        text.codePoints().forEach(c -> {
            key(Character.toString(c), false);
            pass(80);
        });
    }

    void press(KeyCode code, String character) {
        fire(KeyEvent.KEY_PRESSED, code, "", false);
        if (!character.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, false);
        }
        fire(KeyEvent.KEY_RELEASED, code, "", false);
    }

    void shortcut(KeyCode code, String character) {
        fire(KeyEvent.KEY_PRESSED, code, "", true);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, true);
        fire(KeyEvent.KEY_RELEASED, code, "", true);
    }

    void pass(double millis) {
        clock.addAndGet((long) (millis * 1e6));
    }

    private void key(String character, boolean control) {
        var code = code(character);
        fire(KeyEvent.KEY_PRESSED, code, "", control);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, control);
        pass(0.5);
        fire(KeyEvent.KEY_RELEASED, code, "", control);
    }

    private static KeyCode code(String character) {
        if (character.equals(" ")) {
            return KeyCode.SPACE;
        }
        var code = KeyCode.getKeyCode(character.toUpperCase(java.util.Locale.ROOT));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    private static void fire(EventType<KeyEvent> type, KeyCode code, String character, boolean control) {
        var window = Window.getWindows().stream()
                .filter(one -> one.isFocused() && !(one instanceof PopupWindow))
                .reduce((_, later) -> later)
                .orElseThrow();
        var owner = window.getScene().getFocusOwner();
        var text = type == KeyEvent.KEY_TYPED ? character : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(
                owner == null ? window.getScene() : owner,
                new KeyEvent(type, text, "", code, false, control, false, false));
    }
}
