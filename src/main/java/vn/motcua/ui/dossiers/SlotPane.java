package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.domain.dossier.Hash;

/// One thing in dispute: what was written, side by side.
final class SlotPane extends VBox {

    private final DisputedSlot slot;
    private final List<OptionCard> cards = new ArrayList<>();

    /// @param choose takes the option, from 1
    SlotPane(DisputedSlot slot, IntConsumer choose) {
        this.slot = slot;
        getStyleClass().add("disputed-slot");
        var row = new GridPane();
        row.getStyleClass().add("disputed-row");
        for (int i = 0; i < slot.options().size(); i++) {
            int option = i + 1;
            var card = new OptionCard(slot.options().get(i), option, () -> choose.accept(option));
            cards.add(card);
            row.add(card, i, 0);
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / slot.options().size());
            row.getColumnConstraints().add(share);
        }
        var label = new Label(slot.label());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("strong");
        getChildren().setAll(label, row);
    }

    /// @param current whether the next digit is for this one
    void show(Optional<Hash> chosen, boolean current) {
        getStyleClass().remove("current");
        if (current) {
            getStyleClass().add("current");
        }
        for (int i = 0; i < cards.size(); i++) {
            var action = slot.options().get(i).action();
            cards.get(i).show(chosen.filter(action::equals).isPresent(), slot.label());
        }
    }
}
