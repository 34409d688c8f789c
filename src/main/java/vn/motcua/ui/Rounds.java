package vn.motcua.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// What the window does again and again by itself, on the screen's thread.
final class Rounds {

    private final List<Timeline> clocks = new ArrayList<>();

    void every(Duration pause, Runnable act) {
        var clock = new Timeline(new KeyFrame(pause, _ -> act.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        clocks.add(clock);
    }

    void stop() {
        clocks.forEach(Timeline::stop);
    }
}
