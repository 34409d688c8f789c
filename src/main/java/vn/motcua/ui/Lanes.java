package vn.motcua.ui;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// Where slow work goes: what is asked of one lane is done in that order, and the lanes do not wait for each other.
///
/// @param desk reads and writes the desk's data
/// @param drawing draws papers for the screen
/// @param printing talks to printers, which may take seconds
/// @param network waits for the centre, which may take a minute
public record Lanes(Background desk, Background drawing, Background printing, Background network) {

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

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }
}
