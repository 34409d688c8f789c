package vn.motcua.ui.reception;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.motcua.counter.LinkedProcedures;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.theme.Parts;

/// The linked procedures under what was received, each with the digit that opens it, and why others are left out.
final class LinkedPane {

    private static final int DIGITS = 9;

    private final VBox node = new VBox(6);
    private final Linking linking;
    private final Words words;

    LinkedPane(Linking linking, Words words) {
        this.linking = linking;
        this.words = words;
        node.setId("linked");
        linking.offerProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(LinkedProcedures offer) {
        var lines = new ArrayList<Node>();
        if (!offer.ready().isEmpty()) {
            var title = new Label(words.say("linked.same-visit"));
            title.getStyleClass().add("medium");
            lines.add(title);
        }
        var ready = linking.ready();
        for (int i = 0; i < ready.size(); i++) {
            lines.add(button(i + 1, ready.get(i).called()));
        }
        offer.skipped().forEach(why -> lines.add(told(why)));
        node.getChildren().setAll(lines);
        node.setVisible(!lines.isEmpty());
        node.setManaged(!lines.isEmpty());
    }

    private Button button(int place, String name) {
        var button = new Button(name);
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        if (place <= DIGITS) {
            var cap = Parts.cap(Integer.toString(place));
            button.setGraphic(cap);
        }
        button.setOnAction(_ -> linking.open(place));
        return button;
    }

    private Label told(Sentence why) {
        var label = new Label(words.say(why));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }
}
