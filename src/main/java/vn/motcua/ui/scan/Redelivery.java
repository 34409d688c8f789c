package vn.motcua.ui.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Fires keys that were held back, in order, each at whatever has the focus at that moment.
///
/// A key may open a dialog, and firing it then returns only when the dialog is closed; keys behind it go on to the
/// dialog meanwhile.
final class Redelivery {

    private final Deque<KeyEvent> waiting = new ArrayDeque<>();
    private @Nullable KeyEvent underway;
    private @Nullable Window seen;

    void deliver(List<KeyEvent> keys) {
        waiting.addAll(keys);
        drain();
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    /// Where keys arrived last: they go back there if no window says that it has the focus.
    void lastSeenAt(Window window) {
        seen = window;
    }

    /// Whether this event is the one being fired. Popups see it first; the window below them is the last to.
    boolean isUnderway(KeyEvent event, Window window) {
        var same = underway != null && looksLike(underway, event);
        if (same && !(window instanceof PopupWindow)) {
            underway = null;
        }
        return same;
    }

    private void drain() {
        while (!waiting.isEmpty()) {
            var key = waiting.remove();
            if (!waiting.isEmpty()) {
                Platform.runLater(this::drain);
            }
            fire(key);
        }
    }

    private void fire(KeyEvent key) {
        var target = target();
        if (target == null) {
            return;
        }
        underway = key;
        try {
            Event.fireEvent(target, key.copyFor(target, target));
        } finally {
            underway = null;
        }
    }

    /// The window opened last, if several say that they have the focus (the headless platform does).
    private @Nullable EventTarget target() {
        var window = Window.getWindows().stream()
                .filter(one -> one.isFocused() && !(one instanceof PopupWindow))
                .reduce((_, later) -> later)
                .orElseGet(() -> bottom(seen));
        if (window == null || window.getScene() == null) {
            return window;
        }
        var owner = window.getScene().getFocusOwner();
        return owner == null ? window.getScene() : owner;
    }

    private static @Nullable Window bottom(@Nullable Window window) {
        var below = window;
        while (below instanceof PopupWindow popup) {
            below = popup.getOwnerWindow();
        }
        return below;
    }

    private static boolean looksLike(KeyEvent one, KeyEvent other) {
        return one.getEventType() == other.getEventType()
                && one.getCode() == other.getCode()
                && one.getCharacter().equals(other.getCharacter())
                && one.isShiftDown() == other.isShiftDown()
                && one.isControlDown() == other.isControlDown()
                && one.isAltDown() == other.isAltDown();
    }
}
