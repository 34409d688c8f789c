package vn.motcua.ui.scan;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What kind of key an event tells of, as [vn.motcua.device.KeyBurst] tells them apart.
enum KeySort {
    /// Shift and its like; also the digits that are typed with Alt held down to write a letter by its number.
    MODIFIER,
    /// Enter, Tab, Ctrl+J, Ctrl+M: how readers end.
    ENDING,
    BACKSPACE,
    /// Writes a character.
    WRITING,
    /// Arrows, function keys, shortcuts.
    OTHER;

    private static final Set<KeyCode> SILENT = EnumSet.of(
            KeyCode.ESCAPE,
            KeyCode.DELETE,
            KeyCode.INSERT,
            KeyCode.CONTEXT_MENU,
            KeyCode.PRINTSCREEN,
            KeyCode.PAUSE,
            KeyCode.CANCEL,
            KeyCode.CLEAR,
            KeyCode.HELP);
    private static final Set<KeyCode> LOCKS = EnumSet.of(KeyCode.CAPS, KeyCode.NUM_LOCK, KeyCode.SCROLL_LOCK);

    static KeySort of(KeyEvent event) {
        var code = event.getCode();
        if (code.isModifierKey() || LOCKS.contains(code) || isLetterByNumber(event)) {
            return MODIFIER;
        }
        if (isEnding(event)) {
            return ENDING;
        }
        if (code == KeyCode.BACK_SPACE) {
            return BACKSPACE;
        }
        return isShortcut(event) || isSilent(code) ? OTHER : WRITING;
    }

    /// A character of a shortcut is nobody's text; AltGr, which is Ctrl and Alt together, writes.
    static boolean isShortcut(KeyEvent event) {
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }

    private static boolean isEnding(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER, TAB -> !event.isShiftDown() && !event.isControlDown() && !event.isAltDown();
            case J, M -> event.isControlDown() && !event.isShiftDown() && !event.isAltDown();
            default -> false;
        };
    }

    private static boolean isLetterByNumber(KeyEvent event) {
        return event.isAltDown() && !event.isControlDown() && event.getCode().isKeypadKey();
    }

    private static boolean isSilent(KeyCode code) {
        return code.isFunctionKey()
                || code.isArrowKey()
                || code.isNavigationKey()
                || code.isMediaKey()
                || SILENT.contains(code);
    }
}
