package vn.motcua.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Types on a window as hands do, and as a reader does: the events go to whatever has the focus.
final class Hands {

    private static final long PATIENCE_SECONDS = 20;
    private static final long BETWEEN_KEYS_MILLIS = 60;

    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    /// One key, with what it types, if anything.
    void press(KeyCode code) throws InterruptedException {
        press(code, false);
    }

    void press(KeyCode code, boolean control) throws InterruptedException {
        onScreen(() -> {
            fire(KeyEvent.KEY_PRESSED, "", code, control);
            if (code == KeyCode.ENTER) {
                fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED, false);
            }
            fire(KeyEvent.KEY_RELEASED, "", code, control);
            return code;
        });
        Thread.sleep(BETWEEN_KEYS_MILLIS);
    }

    /// A text, letter by letter, at a person's pace.
    void type(String text) throws InterruptedException {
        for (int letter : text.codePoints().toArray()) {
            onScreen(() -> typed(Character.toString(letter)));
            Thread.sleep(BETWEEN_KEYS_MILLIS);
        }
    }

    /// A whole card at once, as a USB reader types it.
    void scan(String text) throws InterruptedException {
        onScreen(() -> {
            text.codePoints().forEach(letter -> typed(Character.toString(letter)));
            fire(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER, false);
            fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED, false);
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.ENTER, false);
            return text;
        });
    }

    private String typed(String letter) {
        fire(KeyEvent.KEY_PRESSED, "", KeyCode.UNDEFINED, false);
        fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, false);
        fire(KeyEvent.KEY_RELEASED, "", KeyCode.UNDEFINED, false);
        return letter;
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String letter, KeyCode code, boolean control) {
        Node focused = scene.getFocusOwner();
        var target = focused == null ? scene.getRoot() : focused;
        Event.fireEvent(target, new KeyEvent(type, letter, "", code, false, control, false, false));
    }

    /// Waits for something to be seen on the screen.
    ///
    /// @throws IllegalStateException if it does not come in a long while
    void until(String what, BooleanSupplier seen) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onScreen(seen::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(BETWEEN_KEYS_MILLIS);
        }
    }

    static <T> T onScreen(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("on the screen's thread", e);
        }
    }
}
