package vn.motcua.ui.reception;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// The line over the form that says to which other procedure its answers lead, and the key that goes there.
final class RouteBar {

    static final String KEY = "Alt+R";

    private final Routing routing;
    private final Words words;
    private final VBox node = new VBox();
    private List<Routing.Way> shown = List.of();

    RouteBar(ReceptionModel model) {
        routing = model.routing();
        words = model.words();
        node.setId("routes");
        node.setMinHeight(VBox.USE_PREF_SIZE);
        model.visit().shownProperty().subscribe(_ -> show(routing.ways()));
    }

    Node node() {
        return node;
    }

    private void show(List<Routing.Way> ways) {
        node.setVisible(!ways.isEmpty());
        node.setManaged(!ways.isEmpty());
        if (!ways.equals(shown)) {
            shown = ways;
            node.getChildren().setAll(ways.stream().map(this::line).toList());
            ways.stream()
                    .filter(way -> way.target().isPresent())
                    .findFirst()
                    .ifPresent(way -> ((HBox) node.getChildren().get(ways.indexOf(way)))
                            .getChildren()
                            .add(go()));
        }
    }

    private HBox line(Routing.Way way) {
        var text = new Label(words.say(way.told()));
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(text);
        line.getStyleClass().addAll("notice", "careful");
        return line;
    }

    private Button go() {
        var cap = Parts.cap(KEY);
        var go = new Button(words.say("hand.route"), cap);
        go.setMinWidth(Button.USE_PREF_SIZE);
        go.setFocusTraversable(false);
        go.setOnAction(_ -> routing.take());
        return go;
    }
}
