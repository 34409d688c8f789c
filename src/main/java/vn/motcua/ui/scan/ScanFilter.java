package vn.motcua.ui.scan;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import vn.motcua.device.KeyBurst;
import vn.motcua.device.KeyVerdict;

/// Catches what a USB reader types, whatever has the focus, and lets everything that a person types through.
///
/// One for the whole program, for the screen's thread. What was scanned is delivered once, after the event that ended
/// it. A person's quick keys arrive some 30 ms late, at whatever has the focus then.
public final class ScanFilter {

    private final Consumer<String> scanned;
    private final Runnable tooLong;
    private final LongSupplier nanos;
    private final KeyBurst<KeyEvent> burst = new KeyBurst<>();
    private final Redelivery redelivery = new Redelivery();
    private final PauseTransition timer = new PauseTransition();
    private final EventHandler<KeyEvent> filter = this::filter;

    /// @param scanned takes the text of one scan, at most 1 KB, without its ending
    /// @param tooLong told when a reader typed more than that, and nothing was taken
    public ScanFilter(Consumer<String> scanned, Runnable tooLong) {
        this(scanned, tooLong, System::nanoTime);
    }

    ScanFilter(Consumer<String> scanned, Runnable tooLong, LongSupplier nanos) {
        this.scanned = scanned;
        this.tooLong = tooLong;
        this.nanos = nanos;
        timer.setOnFinished(_ -> Platform.runLater(this::timePassed));
    }

    /// Not straight from the timer: a released key may open a dialog, which JavaFX forbids during an animation's pulse.
    private void timePassed() {
        carryOut(burst.tick(nanos.getAsLong()));
        wake();
    }

    /// Watches every window that is open or will be: stages, dialogs, menus, lists.
    public Subscription everywhere() {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::add);
                change.getRemoved().forEach(this::remove);
            }
        };
        Window.getWindows().forEach(this::add);
        Window.getWindows().addListener(opened);
        return () -> {
            Window.getWindows().removeListener(opened);
            Window.getWindows().forEach(this::remove);
        };
    }

    /// Watches one window, without the popups over it.
    public Subscription on(Window window) {
        add(window);
        return () -> remove(window);
    }

    private void add(Window window) {
        window.addEventFilter(KeyEvent.ANY, filter);
    }

    private void remove(Window window) {
        window.removeEventFilter(KeyEvent.ANY, filter);
    }

    private void filter(KeyEvent event) {
        var window = event.getSource() instanceof Window source ? source : null;
        if (window == null || redelivery.isUnderway(event, window)) {
            return;
        }
        var verdicts = feed(event, nanos.getAsLong());
        var passes = verdicts.getLast() instanceof KeyVerdict.Pass;
        var straight = passes && !(window instanceof PopupWindow) && redelivery.isIdle();
        if (!straight) {
            event.consume();
        }
        redelivery.lastSeenAt(window);
        carryOut(verdicts);
        if (passes && !straight) {
            redelivery.deliver(List.of(event));
        }
        wake();
    }

    private List<KeyVerdict<KeyEvent>> feed(KeyEvent event, long now) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return typed(event, now);
        }
        var sort = KeySort.of(event);
        if (sort == KeySort.MODIFIER) {
            return burst.modifier(event, now);
        }
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            return burst.released(event, event.getCode(), now);
        }
        return switch (sort) {
            case WRITING -> burst.pressed(event, event.getCode(), now);
            case ENDING -> burst.ending(event, event.getCode(), now);
            case BACKSPACE -> burst.backspace(event, now);
            case OTHER, MODIFIER -> burst.other(event, now);
        };
    }

    private List<KeyVerdict<KeyEvent>> typed(KeyEvent event, long now) {
        var character = event.getCharacter();
        if (character.isEmpty() || character.equals(KeyEvent.CHAR_UNDEFINED)) {
            return burst.modifier(event, now);
        }
        var control = Character.isISOControl(character.codePointAt(0));
        return !control && KeySort.isShortcut(event) ? burst.other(event, now) : burst.typed(event, character, now);
    }

    private void carryOut(List<KeyVerdict<KeyEvent>> verdicts) {
        for (var verdict : verdicts) {
            switch (verdict) {
                case KeyVerdict.Pass<KeyEvent> _, KeyVerdict.Hold<KeyEvent> _ -> {}
                case KeyVerdict.Release<KeyEvent>(var keys) -> redelivery.deliver(keys);
                case KeyVerdict.Scanned<KeyEvent>(var text) -> Platform.runLater(() -> scanned.accept(text));
                case KeyVerdict.Dropped<KeyEvent> _ -> Platform.runLater(tooLong);
            }
        }
    }

    private void wake() {
        timer.stop();
        burst.wakeAt().ifPresent(at -> {
            timer.setDuration(Duration.millis(Math.max(1, (at - nanos.getAsLong()) / 1e6 + 1)));
            timer.playFromStart();
        });
    }
}
