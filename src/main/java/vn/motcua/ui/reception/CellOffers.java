package vn.motcua.ui.reception;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// What is offered under a table while one of its cells is typed in: the arrows walk, Enter or leaving the cell takes.
final class CellOffers {

    private final Offered offered;
    private final Offers offers;
    private Optional<TextField> at = Optional.empty();

    CellOffers(Offered offered) {
        this.offered = offered;
        offers = new Offers(offered, this::put);
    }

    Node node() {
        return offers.node();
    }

    /// Offers for this cell.
    void on(TextField cell) {
        cell.textProperty().addListener((_, _, now) -> {
            if (cell.isFocused() && !offered.isNone()) {
                at = Optional.of(cell);
                offers.narrow(now);
            }
        });
        cell.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!offers.isShown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> offers.walk(1);
            case UP -> offers.walk(-1);
            case ESCAPE -> offers.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Puts the offer that is chosen into its cell.
    void take() {
        offers.chosen().ifPresent(this::put);
        offers.hide();
    }

    private void put(String offer) {
        at.ifPresent(cell -> {
            cell.setText(offer);
            cell.end();
        });
        offers.hide();
    }
}
