package vn.motcua.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.domain.Sentence;

/// Slow work of one part of the screen: marks it busy, and turns what went wrong into a sentence, so that the part can
/// be used again.
public final class Errands {

    private final Background background;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int running;

    public Errands(Background background) {
        this.background = background;
    }

    private sealed interface Outcome<R> {
        record Done<R>(R answer) implements Outcome<R> {}

        record Refused<R>(Sentence why) implements Outcome<R> {}

        record Broken<R>(Exception cause) implements Outcome<R> {}
    }

    /// Does slow work, then shows what came of it.
    ///
    /// @param trouble told in place of `then`, on the screen's thread
    public <R> void run(Callable<R> slow, Consumer<R> then, Consumer<Sentence> trouble) {
        running++;
        busy.set(true);
        background.run(() -> tried(slow), outcome -> {
            running--;
            busy.set(running > 0);
            switch (outcome) {
                case Outcome.Done<R>(var answer) -> then.accept(answer);
                case Outcome.Refused<R>(var why) -> trouble.accept(why);
                case Outcome.Broken<R>(var cause) -> {
                    trouble.accept(Sentence.of("dossiers.unexpected"));
                    background.unexpected().accept(cause);
                }
            }
        });
    }

    private static <R> Outcome<R> tried(Callable<R> slow) {
        try {
            return new Outcome.Done<>(slow.call());
        } catch (StoreTrouble e) {
            return new Outcome.Refused<>(e.sentence());
        } catch (UndrawablePaper e) {
            return new Outcome.Refused<>(e.sentence());
        } catch (Exception e) {
            return new Outcome.Broken<>(e);
        }
    }

    /// Whether something is still being done.
    public boolean isBusy() {
        return busy.get();
    }

    /// Whether something is still being done.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
