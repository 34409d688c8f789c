package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

/// A few choices side by side: the number of a choice, or the first letter of its label where no other begins so, picks
/// it and goes on. The arrows walk; Enter picks only what the arrows were brought to, so that nothing is ever answered
/// by an Enter too many.
final class ChoiceEditor implements Editor {

    private static final int SHORT = 20;
    private static final String LIKE = "=";

    private final Pane node;
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> buttons;
    private final Consumer<Value> chosen;
    private final Function<String, Value> value;
    private final Steps steps;
    private boolean showing;
    private boolean walked;

    /// @param value what the code of a choice means
    ChoiceEditor(
            String label, List<Choice> choices, Function<String, Value> value, Consumer<Value> chosen, Steps steps) {
        this.value = value;
        this.chosen = chosen;
        this.steps = steps;
        buttons = choices.stream().map(choice -> button(label, choice)).toList();
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setText((i + 1) + "  " + buttons.get(i).getText());
        }
        node = laidOut(choices);
        node.getStyleClass().add("choices");
        node.getChildren().setAll(buttons);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.focusWithinProperty().addListener((_, _, _) -> walked = false);
    }

    /// Side by side where that is readable, one under the other where the labels are sentences.
    private static Pane laidOut(List<Choice> choices) {
        return choices.stream().allMatch(choice -> choice.label().length() <= SHORT) ? new FlowPane() : new VBox();
    }

    private RadioButton button(String label, Choice choice) {
        var button = new RadioButton(choice.label());
        button.setUserData(choice);
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

    private static Choice choice(RadioButton button) {
        return (Choice) button.getUserData();
    }

    private void typed(KeyEvent event) {
        var key = Offered.folded(event.getCharacter());
        if (key.length() != 1) {
            return;
        }
        if (key.equals(LIKE)) {
            event.consume();
            steps.like();
            return;
        }
        var meant = meant(key);
        meant.stream().findFirst().ifPresent(button -> {
            event.consume();
            button.requestFocus();
            walked = true;
            if (meant.size() == 1) {
                button.setSelected(true);
                steps.next();
            }
        });
    }

    private List<RadioButton> meant(String key) {
        int number = key.charAt(0) - '1';
        return number >= 0 && number < buttons.size()
                ? List.of(buttons.get(number))
                : buttons.stream()
                        .filter(button -> Offered.folded(choice(button).label()).startsWith(key))
                        .toList();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, RIGHT -> walk(1);
            case UP, LEFT -> walk(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int step) {
        int to = at() + step;
        if (to < 0) {
            steps.above();
        } else if (to >= buttons.size()) {
            steps.below();
        } else {
            buttons.get(to).requestFocus();
            walked = true;
        }
    }

    private int at() {
        return buttons.stream()
                .filter(RadioButton::isFocused)
                .findFirst()
                .map(buttons::indexOf)
                .orElse(0);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Optional<Value> answer, Optional<String> typed) {
        showing = true;
        for (var button : buttons) {
            var meaning = value.apply(choice(button).code());
            button.setSelected(answer.filter(meaning::equals).isPresent());
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

    @Override
    public boolean commit() {
        var focused = buttons.stream()
                .filter(button -> walked && button.isFocused() && !button.isSelected())
                .findFirst();
        focused.ifPresent(button -> button.setSelected(true));
        return focused.isPresent();
    }
}
