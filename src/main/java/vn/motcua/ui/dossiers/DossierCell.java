package vn.motcua.ui.dossiers;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.Words;
import vn.motcua.ui.Moment;

/// One dossier in the list: number and standing, who asks, for what, and when it is promised.
final class DossierCell extends ListCell<ListedDossier> {

    private static final Words WORDS = Words.VIETNAMESE;

    private final Label number = label("strong");
    private final Label standing = label("small");
    private final Region mark = new Region();
    private final Label applicant = label("applicant");
    private final Label due = label("small", "muted");
    private final Label procedure = label("small", "muted");
    private final TwoMarks marks = new TwoMarks();
    private final VBox lines;

    DossierCell() {
        var first = new HBox(number, room(), mark, standing);
        first.getStyleClass().add("cell-line");
        var second = new HBox(applicant, room(), due);
        second.getStyleClass().add("cell-line");
        lines = new VBox(first, second, procedure, marks);
        lines.setSpacing(2);
        number.setMinWidth(Region.USE_PREF_SIZE);
        due.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0); // as wide as the list, not wider
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    @Override
    protected void updateItem(@Nullable ListedDossier dossier, boolean empty) {
        super.updateItem(dossier, empty);
        if (dossier == null || empty) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            show(dossier);
            setGraphic(lines);
        }
    }

    private void show(ListedDossier dossier) {
        var row = dossier.row();
        number.setText(row.number());
        var words = WORDS.say(dossier.standing().words());
        standing.setText(row.disputed() ? WORDS.say("dossiers.row-disputed") : words);
        mark.getStyleClass()
                .setAll(
                        "mark",
                        row.disputed() ? "mark-disputed" : dossier.standing().style());
        applicant.setText(row.applicant());
        due.setText(row.dueAt()
                .map(at -> WORDS.say("dossiers.row-due", Moment.brief(at)))
                .orElseGet(() -> WORDS.say("dossiers.row-undated")));
        procedure.setText(row.procedure());
        boolean spoken = dossier.upload() != Upload.ALONE;
        marks.setVisible(spoken);
        marks.setManaged(spoken);
        marks.show(dossier.upload());
        var saved =
                WORDS.say("sync.mark-saved") + ", " + WORDS.say(dossier.upload().words());
        setAccessibleText(
                String.join(", ", row.number(), words, row.applicant(), row.procedure(), due.getText(), saved));
    }
}
