package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Hash;

/// One thing in dispute: what was written, side by side, each with the digit that lets it stand.
final class SlotPane extends VBox {

    private static final Words WORDS = Words.VIETNAMESE;

    private final DisputedSlot slot;
    private final List<Button> cards = new ArrayList<>();
    private final List<Label> kept = new ArrayList<>();

    /// @param choose takes the option, from 1
    SlotPane(DisputedSlot slot, IntConsumer choose) {
        this.slot = slot;
        getStyleClass().add("disputed-slot");
        var row = new GridPane();
        row.getStyleClass().add("disputed-row");
        for (int i = 0; i < slot.options().size(); i++) {
            int option = i + 1;
            var card = card(slot.options().get(i), option);
            card.setOnAction(_ -> choose.accept(option));
            cards.add(card);
            row.add(card, i, 0);
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / slot.options().size());
            row.getColumnConstraints().add(share);
        }
        getChildren().setAll(text(slot.label(), "strong"), row);
    }

    private Button card(DisputedSlot.Option option, int digit) {
        var cap = new Label(Integer.toString(digit));
        cap.getStyleClass().add("key-cap");
        var stands = text(WORDS.say("sync.option-stands"), "small", "strong", "success");
        kept.add(stands);
        var head = new HBox(8, cap, text(option.head(), "medium"), stands);
        var lines = new VBox(4, head, text(option.value(), "strong"), text(option.who(), "small", "muted"));
        var card = new Button();
        card.setGraphic(lines);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setFocusTraversable(false);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.getStyleClass().add("disputed-option");
        return card;
    }

    private static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// @param current whether the next digit is for this one
    void show(Optional<Hash> chosen, boolean current) {
        getStyleClass().remove("current");
        if (current) {
            getStyleClass().add("current");
        }
        for (int i = 0; i < cards.size(); i++) {
            var option = slot.options().get(i);
            boolean stands = chosen.filter(option.action()::equals).isPresent();
            var card = cards.get(i);
            card.getStyleClass().remove("chosen");
            if (stands) {
                card.getStyleClass().add("chosen");
            }
            kept.get(i).setVisible(stands);
            kept.get(i).setManaged(stands);
            card.setAccessibleText(String.join(
                    ", ",
                    slot.label(),
                    Integer.toString(i + 1),
                    option.head(),
                    option.value(),
                    option.who(),
                    stands ? WORDS.say("sync.option-stands") : ""));
        }
    }
}
