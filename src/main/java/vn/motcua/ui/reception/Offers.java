package vn.motcua.ui.reception;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// What may be chosen for a text field: a short list under it, narrowed by what is typed, without accents; the arrows
/// walk in it, Enter takes.
final class Offers {

    private static final int MOST = 7;

    private final boolean any;
    private final Function<String, List<String>> fitting;
    private final boolean only;
    private final VBox list = new VBox();
    private int chosen = -1;
    private boolean typing;

    /// @param only whether nothing else may be answered, so that the first that fits is meant
    Offers(List<String> all, boolean only) {
        this(!all.isEmpty(), typed -> fitting(all, folded(typed)), only);
    }

    /// @param fitting what may be meant by what was typed so far
    Offers(Function<String, List<String>> fitting) {
        this(true, fitting, false);
    }

    private Offers(boolean any, Function<String, List<String>> fitting, boolean only) {
        this.any = any;
        this.fitting = fitting;
        this.only = only;
        list.getStyleClass().add("offers");
        hide();
    }

    Node node() {
        return list;
    }

    void on(TextField field, Consumer<String> take) {
        if (!any) {
            return;
        }
        field.textProperty().addListener((_, _, text) -> {
            if (field.isFocused()) {
                narrow(text, take);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case DOWN -> move(1, field, take);
                case UP -> move(-1, field, take);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        field.setOnMouseClicked(_ -> narrow("", take));
    }

    private void move(int step, TextField field, Consumer<String> take) {
        if (!list.isVisible()) {
            narrow(field.getSelectedText().equals(field.getText()) ? "" : field.getText(), take);
        }
        typing = true;
        choose(Math.clamp(chosen + step, 0, Math.max(0, list.getChildren().size() - 1)));
    }

    private void narrow(String typed, Consumer<String> take) {
        var fitting = this.fitting.apply(typed);
        typing = !typed.isBlank();
        list.getChildren()
                .setAll(fitting.stream().map(offer -> offer(offer, take)).toList());
        boolean some = !fitting.isEmpty()
                && !(fitting.size() == 1 && fitting.getFirst().equals(typed));
        list.setVisible(some);
        list.setManaged(some);
        chosen = -1;
        choose(only && typing && some ? 0 : -1);
    }

    private static List<String> fitting(List<String> all, String folded) {
        return all.stream()
                .filter(one -> folded(one).contains(folded))
                .sorted((one, other) -> Boolean.compare(
                        folded(other).startsWith(folded), folded(one).startsWith(folded)))
                .limit(MOST)
                .toList();
    }

    private Label offer(String text, Consumer<String> take) {
        var label = new Label(text);
        label.getStyleClass().add("offer");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setOnMousePressed(event -> {
            event.consume();
            hide();
            take.accept(text);
        });
        return label;
    }

    private void choose(int place) {
        chosen = place;
        for (int i = 0; i < list.getChildren().size(); i++) {
            var styles = list.getChildren().get(i).getStyleClass();
            styles.remove("chosen");
            if (i == place) {
                styles.add("chosen");
            }
        }
    }

    /// The offer that Enter takes.
    Optional<String> chosen() {
        boolean some = typing
                && list.isVisible()
                && chosen >= 0
                && chosen < list.getChildren().size();
        return some ? Optional.of(((Label) list.getChildren().get(chosen)).getText()) : Optional.empty();
    }

    void hide() {
        list.setVisible(false);
        list.setManaged(false);
        chosen = -1;
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }
}
