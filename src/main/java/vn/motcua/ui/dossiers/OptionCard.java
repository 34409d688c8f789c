package vn.motcua.ui.dossiers;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// What was written in one place, as tall as its words need, with the digit that lets it stand. A click does the same.
final class OptionCard extends VBox {

    private static final Words WORDS = Words.VIETNAMESE;

    private final DisputedSlot.Option option;
    private final int digit;
    private final Runnable choose;
    private final Label stands = Parts.label(WORDS.say("sync.option-stands"), "small", "strong", "success");

    OptionCard(DisputedSlot.Option option, int digit, Runnable choose) {
        this.option = option;
        this.digit = digit;
        this.choose = choose;
        var cap = Parts.cap(Integer.toString(digit));
        stands.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .setAll(
                        new HBox(8, cap, Parts.label(option.head(), "medium"), stands),
                        Parts.label(option.value(), "strong"),
                        Parts.label(option.who(), "small", "muted"));
        getStyleClass().add("disputed-option");
        setCursor(Cursor.HAND);
        setAccessibleRole(AccessibleRole.BUTTON);
        setMaxHeight(Double.MAX_VALUE);
        setOnMouseClicked(_ -> choose.run());
    }

    /// @param slot what it is about, for who does not see it
    void show(boolean chosen, String slot) {
        getStyleClass().remove("chosen");
        if (chosen) {
            getStyleClass().add("chosen");
        }
        stands.setVisible(chosen);
        stands.setManaged(chosen);
        setAccessibleText(String.join(
                ", ",
                slot,
                Integer.toString(digit),
                option.head(),
                option.value(),
                option.who(),
                chosen ? stands.getText() : ""));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
