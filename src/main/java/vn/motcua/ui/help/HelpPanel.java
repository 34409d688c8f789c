package vn.motcua.ui.help;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// The explanation of a page, over the page: Vietnamese, below it English.
final class HelpPanel {

    private final ScrollPane scroll = new ScrollPane();
    private final StackPane root;

    HelpPanel(String page, Words words) {
        var text = new VBox();
        text.getStyleClass().add("help-text");
        text.getChildren().addAll(nodes(page, ""));
        if (text.getChildren().isEmpty()) {
            text.getChildren().add(new Label(words.say("help.none")));
        } else {
            text.getChildren().add(new Separator());
            text.getChildren().addAll(nodes(page, "_en"));
        }
        scroll.setContent(text);
        scroll.setFitToWidth(true);
        var back = new Label(words.say("help.back"));
        back.getStyleClass().addAll("small", "muted");
        var card = new VBox(scroll, back);
        card.getStyleClass().addAll("card", "help-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().add("help");
    }

    StackPane root() {
        return root;
    }

    /// Where the arrow keys scroll.
    Node reading() {
        return scroll;
    }

    private static List<Node> nodes(String page, String language) {
        return HelpText.of(page, language).stream()
                .flatMap(text -> text.lines().stream())
                .map(HelpPanel::node)
                .toList();
    }

    private static Node node(HelpText.Line line) {
        var flow = new TextFlow(pieces(line.text()).toArray(Node[]::new));
        flow.getStyleClass()
                .add(
                        switch (line) {
                            case HelpText.Line.Title _ -> "help-title";
                            case HelpText.Line.Heading _ -> "section-title";
                            case HelpText.Line.Point _ -> "help-point";
                            case HelpText.Line.Plain _ -> "help-plain";
                        });
        return flow;
    }

    /// Every second piece between double stars is a key.
    private static List<Node> pieces(String text) {
        var pieces = new ArrayList<Node>();
        var parts = text.split("\\*\\*");
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 != 0) {
                var cap = Parts.cap(parts[i]);
                pieces.add(cap);
            } else if (!parts[i].isEmpty()) {
                var plain = new Text(parts[i]);
                plain.getStyleClass().add("help-words");
                pieces.add(plain);
            }
        }
        return pieces;
    }
}
