package vn.motcua.ui.reception;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// The line that says what the next key is; the first stands out.
final class HandBar {

    private final FlowPane node = new FlowPane();
    private final Words words;

    HandBar(ReceptionModel model) {
        words = model.words();
        node.getStyleClass().add("hand");
        node.setId("next-key");
        model.nextProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(List<NextKey> keys) {
        node.getChildren().setAll(keys.stream().map(this::line).toList());
        if (!keys.isEmpty()) {
            node.getChildren().getFirst().getStyleClass().add("first");
        }
        node.setAccessibleText(keys.stream()
                .map(key -> key.cap() + ": " + words.say(key.act()))
                .collect(Collectors.joining("; ")));
    }

    private HBox line(NextKey key) {
        var line = new HBox();
        line.getStyleClass().add("hand-key");
        if (!key.cap().isEmpty()) {
            var cap = Parts.cap(key.cap());
            line.getChildren().add(cap);
        }
        line.getChildren().add(new Label(words.say(key.act())));
        return line;
    }
}
