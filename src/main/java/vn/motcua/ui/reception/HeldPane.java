package vn.motcua.ui.reception;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Shortcuts;
import vn.motcua.ui.theme.Parts;

/// The visits that were set aside, whoever at this desk began them: a button each with the key that takes it back.
final class HeldPane {

    private static final int KEYS = 9;

    private final FlowPane node = new FlowPane();
    private final ReceptionModel model;
    private final Words words;
    private final Shortcuts keys;

    HeldPane(ReceptionModel model) {
        this.model = model;
        words = model.words();
        node.getStyleClass().add("held");
        keys = Shortcuts.on(node);
        model.visit().othersProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    /// Keys that work while somebody is set aside.
    Shortcuts keys() {
        return keys;
    }

    /// Also once in a while, for the minutes that pass.
    void show() {
        var held = model.visit().othersProperty().get();
        node.setVisible(!held.isEmpty());
        node.setManaged(!held.isEmpty());
        var title = new Label(words.say("hand.held", held.size()));
        title.getStyleClass().add("muted");
        node.getChildren().setAll(title);
        for (int i = 0; i < held.size(); i++) {
            node.getChildren().add(button(held.get(i), i + 1));
        }
    }

    private Button button(Visit visit, int place) {
        var button = new Button(words.say(line(visit)));
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        if (place <= KEYS) {
            var cap = Parts.cap("Ctrl+" + place);
            button.setGraphic(cap);
        }
        button.setOnAction(_ -> model.takeBack(place));
        return button;
    }

    private Sentence line(Visit visit) {
        var name = visit.people().everyone().stream()
                .findFirst()
                .map(Scanning::nameOf)
                .orElse(Sentence.of("ui.nobody-yet"));
        var arrived = visit.arrivedAt().atZoneSameInstant(DayCheck.ZONE);
        long minutes =
                Math.max(0, Duration.between(arrived, model.visit().now()).toMinutes());
        return visit.begunBy()
                .map(clerk -> Sentence.of("hand.held-one", name, minutes, clerk))
                .orElseGet(() -> Sentence.of("hand.held-unsigned", name, minutes));
    }
}
