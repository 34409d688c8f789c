package vn.motcua.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs slow work off the screen's thread and brings the answer back to it.
///
/// The two executors are the only threading the screens have: `work` is one thread that does things in the order in
/// which they were asked, `screen` is `Platform::runLater`. Tests pass `Runnable::run` for both.
///
/// @param unexpected is told, on the screen's thread, what nobody expected
public record Background(Executor work, Executor screen, Consumer<Throwable> unexpected) {

    public <R> void run(Callable<R> slow, Consumer<R> then) {
        run(slow, then, () -> {});
    }

    /// @param otherwise runs on the screen's thread when it went wrong, before that is told, so that nothing stays busy
    public <R> void run(Callable<R> slow, Consumer<R> then, Runnable otherwise) {
        work.execute(() -> {
            try {
                R answer = slow.call();
                screen.execute(() -> then.accept(answer));
            } catch (Exception e) {
                screen.execute(() -> {
                    otherwise.run();
                    unexpected.accept(e);
                });
            }
        });
    }
}
