package vn.motcua.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Where slow work goes: what is asked of one lane is done in that order, and the lanes do not wait for each other.
///
/// @param desk reads and writes the desk's data
/// @param drawing draws papers for the screen
/// @param printing talks to printers, which may take seconds
/// @param network waits for the centre, which may take a minute
public record Lanes(Background desk, Background drawing, Background printing, Background network) {

    /// A printer or the centre may take longer: what is asked of them ends with the program.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Everything in one lane, for tests.
    public static Lanes of(Background one) {
        return new Lanes(one, one, one, one);
    }

    /// A thread for each lane; none of them keeps the program alive.
    public static Lanes started(Troubles troubles) {
        var lanes = List.of("desk", "drawing", "printing", "network").stream()
                .map(name -> new Background(thread(name), Platform::runLater, troubles))
                .toList();
        return new Lanes(lanes.get(0), lanes.get(1), lanes.get(2), lanes.get(3));
    }

    /// Takes no more work, and waits a little for what was asked before, such as a draft to keep: then the data may be
    /// closed. For any thread but the screen's.
    public void end() throws InterruptedException {
        var ending = Stream.of(desk, drawing, printing, network)
                .map(Background::work)
                .filter(ExecutorService.class::isInstance)
                .map(ExecutorService.class::cast)
                .toList();
        ending.forEach(ExecutorService::shutdown);
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (var lane : ending) {
            var _ = lane.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /// What is asked after the end is not done: the window is closed.
    private static Executor thread(String name) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
