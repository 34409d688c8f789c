package vn.motcua.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The screen's toolkit for tests: started once per test run, headless, with a deadline on everything.
///
/// An assertion that fails inside `run` or `call` fails the test as itself, with its own message and trace. Nested
/// calls from the screen's thread run at once.
public final class FxToolkit {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private FxToolkit() {}

    /// What a test does on the screen's thread.
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /// Runs on the screen's thread and waits until it is done.
    public static void run(Act act) {
        call(() -> {
            act.run();
            return true;
        });
    }

    /// Computes on the screen's thread and waits for what comes out.
    public static <T> T call(Callable<T> question) {
        Started.once();
        var task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw FxToolkit.<RuntimeException>asItself(failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("The screen's thread did not answer within " + DEADLINE, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for the screen's thread", stopped);
        }
    }

    /// Waits until everything that was queued for the screen's thread so far has run.
    public static void flush() {
        run(() -> {});
    }

    /// Waits until something is true on the screen's thread, asking once per pulse; not to be called on that thread.
    public static void until(String what, Callable<Boolean> condition) {
        var come = new CountDownLatch(1);
        var failure = new Throwable[1];
        var timer = call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.call()) {
                        come.countDown();
                    }
                } catch (Exception | AssertionError e) {
                    failure[0] = e;
                    come.countDown();
                }
            }
        });
        run(timer::start);
        try {
            if (!come.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Not within " + DEADLINE + ": " + what);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting: " + what, stopped);
        } finally {
            run(timer::stop);
        }
        if (failure[0] != null) {
            throw FxToolkit.<RuntimeException>asItself(failure[0]);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asItself(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static final class Started {

        static {
            var up = new CountDownLatch(1);
            try {
                Platform.startup(up::countDown);
            } catch (IllegalStateException alreadyRunning) {
                up.countDown();
            }
            Platform.setImplicitExit(false);
            try {
                if (!up.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("The toolkit did not start within " + DEADLINE);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Stopped while the toolkit started", stopped);
            }
        }

        private Started() {}

        static void once() {}
    }
}
