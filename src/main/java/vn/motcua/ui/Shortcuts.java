package vn.motcua.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys that work anywhere in the window while the node they belong to is shown, whatever has the focus.
public final class Shortcuts {

    private final Node node;
    private final Map<KeyCombination, Runnable> acts = new LinkedHashMap<>();
    private final EventHandler<KeyEvent> handler = this::pressed;

    private Shortcuts(Node node) {
        this.node = node;
        node.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
            }
            watch(now);
        });
        watch(node.getScene());
    }

    public static Shortcuts on(Node node) {
        return new Shortcuts(node);
    }

    /// @param key as [KeyCombination#valueOf] reads it, such as `F9` or `Shortcut+N`
    /// @throws IllegalArgumentException if no key has that name: such a one would never be pressed
    public Shortcuts when(String key, Runnable act) {
        if (!(KeyCombination.valueOf(key) instanceof KeyCodeCombination combination)) {
            throw new IllegalArgumentException("no key has this name: " + key);
        }
        acts.put(combination, act);
        return this;
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, handler);
        }
    }

    private void pressed(KeyEvent event) {
        if (!isShown()) {
            return;
        }
        acts.entrySet().stream()
                .filter(act -> act.getKey().match(event))
                .findFirst()
                .ifPresent(act -> {
                    event.consume();
                    act.getValue().run();
                });
    }

    private boolean isShown() {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible() || one.isDisabled()) {
                return false;
            }
        }
        return true;
    }
}
