package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import vn.motcua.counter.Words;

/// The answers to a question, a button each with its digit; the keys go there until one is given, and then back
/// to where they went before.
final class Questions {

    private static final double WIDTH = 700;

    private final Words words;
    private Optional<Node> before = Optional.empty();

    Questions(Words words) {
        this.words = words;
    }

    Node ask(List<Notice.Act> acts) {
        var buttons = new ArrayList<Button>();
        for (var act : acts) {
            buttons.add(button(buttons.size() + 1, act));
        }
        var node = new FlowPane();
        node.getStyleClass().add("questions");
        node.setPrefWrapLength(WIDTH);
        node.getChildren().setAll(buttons);
        node.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            int place =
                    event.getCharacter().isEmpty() ? -1 : event.getCharacter().charAt(0) - '1';
            if (place >= 0 && place < buttons.size()) {
                event.consume();
                buttons.get(place).fire();
            }
        });
        Platform.runLater(() -> takeKeys(buttons.getFirst()));
        return node;
    }

    private Button button(int number, Notice.Act act) {
        var button = new Button(words.say("units.numbered", number, act.label()));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run().run());
        return button;
    }

    private void takeKeys(Button first) {
        if (first.getScene() != null) {
            before = before.or(() -> Optional.ofNullable(first.getScene().getFocusOwner()));
            first.requestFocus();
        }
    }

    /// Back to the field where the clerk was, if it is still there.
    void giveBack() {
        before.filter(node -> node.getScene() != null).ifPresent(node -> Platform.runLater(node::requestFocus));
        before = Optional.empty();
    }
}
