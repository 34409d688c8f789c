package vn.motcua.ui.printers;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PrintQueue.Waiting;
import vn.motcua.counter.Words;

/// A paper that is not out: which, of which dossier, since when, and what is to be done about it.
final class PaperCell extends ListCell<Waiting> {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

    private final Words words;

    PaperCell(Words words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Waiting item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().remove("warning");
        setText(item == null || empty ? null : line(item));
        if (item != null && !empty && item.asked()) {
            getStyleClass().add("warning");
        }
    }

    private String line(Waiting one) {
        return words.say(
                one.asked() ? "desk.paper-asked" : "desk.paper-waits",
                words.say("desk.kind-" + PaperKind.of(one.job().paper()).name()),
                one.dossier().number().text(),
                SINCE.format(Instant.ofEpochMilli(one.job().madeMillis()).atZone(DayCheck.ZONE)));
    }
}
