package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Value;

/// A few choices side by side: arrows walk, the number of a choice or the first letter of its label picks it.
final class ChoiceEditor implements Editor {

    private static final int SHORT = 20;

    private final Pane node;
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> buttons;
    private final Consumer<Value> chosen;
    private final java.util.function.Function<String, Value> value;
    private boolean showing;

    /// @param value what the code of a choice means
    ChoiceEditor(
            String label,
            List<Choice> choices,
            java.util.function.Function<String, Value> value,
            Consumer<Value> chosen) {
        this.value = value;
        this.chosen = chosen;
        buttons = choices.stream().map(choice -> button(label, choice)).toList();
        node = laidOut(choices);
        node.getStyleClass().add("choices");
        node.getChildren().setAll(buttons);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Side by side where that is readable, one under the other where the labels are sentences.
    private static Pane laidOut(List<Choice> choices) {
        return choices.stream().allMatch(choice -> choice.label().length() <= SHORT) ? new FlowPane() : new VBox();
    }

    private RadioButton button(String label, Choice choice) {
        var button = new RadioButton(choice.label());
        button.setUserData(choice.code());
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleText(label + ": " + choice.label());
        button.selectedProperty().addListener((_, _, selected) -> {
            if (selected && !showing) {
                chosen.accept(value.apply(choice.code()));
            }
        });
        return button;
    }

    private void typed(KeyEvent event) {
        var key = Offers.folded(event.getCharacter());
        if (key.length() != 1) {
            return;
        }
        int number = key.charAt(0) - '1';
        var picked = number >= 0 && number < buttons.size()
                ? Optional.of(buttons.get(number))
                : buttons.stream()
                        .filter(button -> Offers.folded(button.getText()).startsWith(key))
                        .findFirst();
        picked.ifPresent(button -> {
            button.requestFocus();
            button.setSelected(true);
            event.consume();
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Optional<Value> answer, Optional<String> typed) {
        showing = true;
        for (var button : buttons) {
            var code = (String) button.getUserData();
            button.setSelected(answer.filter(value.apply(code)::equals).isPresent());
        }
        showing = false;
    }

    @Override
    public void focus() {
        buttons.stream()
                .filter(RadioButton::isSelected)
                .findFirst()
                .orElseGet(buttons::getFirst)
                .requestFocus();
    }

    /// Enter on a choice that is not picked yet picks it.
    @Override
    public boolean commit() {
        if (group.getSelectedToggle() != null) {
            return false;
        }
        var focused = buttons.stream().filter(RadioButton::isFocused).findFirst();
        focused.ifPresent(button -> button.setSelected(true));
        return focused.isPresent();
    }
}
