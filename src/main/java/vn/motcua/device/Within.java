package vn.motcua.device;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks something that may hang, on a daemon thread of its own, and gives up after a deadline. The thread is then left
/// behind: code that hangs in a driver cannot be stopped.
record Within(Duration deadline) {

    /// @throws TimeoutException when there was no answer in time, also when the caller was interrupted meanwhile
    /// @throws ExecutionException with what the question threw
    <T> T ask(String name, Callable<T> question) throws TimeoutException, ExecutionException {
        var task = new FutureTask<>(question);
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted while waiting");
        }
    }
}
