package vn.motcua.ui.copy;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.CopyOrder;
import vn.motcua.counter.CopyOrder.Item;

/// Which answer is on the clipboard, and which is next.
final class CopyModel {

    /// What the strip shows.
    ///
    /// @param now what can be pasted; none once all were copied
    /// @param next what the next key copies; none after the last
    /// @param place from 1
    record Strip(Optional<Item> now, Optional<Item> next, int place, int total) {}

    private final Clip clip;
    private final ReadOnlyObjectWrapper<Optional<Strip>> strip = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Item> items = List.of();
    private int at = -1;

    CopyModel(Clip clip) {
        this.clip = clip;
    }

    /// F11: the next answer; the first one where other answers than before are to be copied.
    void next(CopyOrder order) {
        begin(order);
        go(Math.min(at + 1, items.size()));
    }

    /// Shift+F11: the one before.
    void back(CopyOrder order) {
        begin(order);
        go(Math.max(at - 1, 0));
    }

    private void begin(CopyOrder order) {
        if (!order.items().equals(items)) {
            forget();
            items = order.items();
        }
    }

    private void go(int to) {
        current().ifPresent(item -> clip.forget(item.text()));
        at = to;
        current().ifPresent(item -> clip.put(item.text()));
        strip.set(Optional.of(new Strip(current(), item(at + 1), Math.min(at + 1, items.size()), items.size())));
    }

    private Optional<Item> current() {
        return item(at);
    }

    private Optional<Item> item(int place) {
        return place >= 0 && place < items.size() ? Optional.of(items.get(place)) : Optional.empty();
    }

    /// Ends it: the clipboard is emptied, the strip goes away, the next key begins anew.
    void forget() {
        current().ifPresent(item -> clip.forget(item.text()));
        items = List.of();
        at = -1;
        strip.set(Optional.empty());
    }

    /// A while after the last key: nothing of it stays on the clipboard or on the screen, but the place is kept.
    void rest() {
        current().ifPresent(item -> clip.forget(item.text()));
        strip.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<Strip>> stripProperty() {
        return strip.getReadOnlyProperty();
    }
}
