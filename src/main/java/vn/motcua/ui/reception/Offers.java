package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.motcua.ui.theme.Parts;

/// What may be chosen for a text field: a short list under it, each offer with the digit that takes it, narrowed by
/// what is typed, without accents. The arrows walk in it, Enter takes.
final class Offers {

    private final Offered offered;
    private final Consumer<String> take;
    private final VBox list = new VBox();
    private List<String> fitting = List.of();
    private int chosen = -1;

    /// @param take what to do with an offer that was clicked
    Offers(Offered offered, Consumer<String> take) {
        this.offered = offered;
        this.take = take;
        list.getStyleClass().add("offers");
        hide();
    }

    Node node() {
        return list;
    }

    /// Shows what fits; nothing typed fits everything.
    void narrow(String typed) {
        fitting = offered.fitting(typed);
        for (int i = 0; i < fitting.size(); i++) {
            put(i);
        }
        list.getChildren().remove(fitting.size(), list.getChildren().size());
        boolean some = !fitting.isEmpty() && !fitting.equals(List.of(typed));
        list.setVisible(some);
        list.setManaged(some);
        choose(some && offered.isMeant(typed) ? 0 : -1);
    }

    /// Rows that stand already only change their text: new ones cost a tenth of a second, with every letter.
    private void put(int place) {
        if (place == list.getChildren().size()) {
            list.getChildren().add(offer(place));
        }
        var row = (HBox) list.getChildren().get(place);
        ((Label) row.getChildren().getLast()).setText(fitting.get(place));
        row.setAccessibleText((place + 1) + ": " + fitting.get(place));
    }

    private HBox offer(int place) {
        var cap = Parts.cap(Integer.toString(place + 1));
        var text = new Label();
        text.setWrapText(true);
        var row = new HBox(cap, text);
        row.getStyleClass().add("offer");
        row.setOnMousePressed(event -> {
            event.consume();
            hide();
            take.accept(text.getText());
        });
        return row;
    }

    boolean isShown() {
        return list.isVisible();
    }

    /// Walks down or up in the list.
    ///
    /// @return false above the first of them
    boolean walk(int step) {
        int to = chosen + step;
        if (to < 0) {
            choose(-1);
            return false;
        }
        choose(Math.min(to, fitting.size() - 1));
        return true;
    }

    private void choose(int place) {
        chosen = place;
        for (int i = 0; i < list.getChildren().size(); i++) {
            Styled.as(list.getChildren().get(i), "chosen", i == place);
        }
    }

    /// The offer under a digit, `1` for the first.
    Optional<String> under(String digit) {
        boolean one = isShown() && digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '9';
        int place = one ? digit.charAt(0) - '1' : -1;
        return one && place < fitting.size() ? Optional.of(fitting.get(place)) : Optional.empty();
    }

    /// The offer that Enter takes.
    Optional<String> chosen() {
        return isShown() && chosen >= 0 && chosen < fitting.size()
                ? Optional.of(fitting.get(chosen))
                : Optional.empty();
    }

    void hide() {
        list.setVisible(false);
        list.setManaged(false);
        chosen = -1;
    }
}
