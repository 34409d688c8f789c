package vn.motcua.ui.dossiers;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.ui.dossiers.Timeline.Happening;
import vn.motcua.ui.paper.PaperPicture;
import vn.motcua.ui.theme.Parts;

/// Shows a [Sheet] by `sheet.fxml`.
final class SheetView {

    private final DossiersModel model;
    private final Runnable files;
    private final TwoMarks marks = new TwoMarks();

    @FXML
    private ScrollPane scroll;

    @FXML
    private Region mark;

    @FXML
    private Label standing;

    @FXML
    private Label remaining;

    @FXML
    private Label due;

    @FXML
    private VBox kept;

    @FXML
    private TitledPane whyPane;

    @FXML
    private VBox warnings;

    @FXML
    private VBox why;

    @FXML
    private VBox taken;

    @FXML
    private Button openFiles;

    @FXML
    private VBox answers;

    @FXML
    private VBox timeline;

    @FXML
    private VBox prints;

    @FXML
    private Label previewWords;

    @FXML
    private VBox previewPlace;

    /// @param files opens the attached files
    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    SheetView(DossiersModel model, Runnable files) {
        this.model = model;
        this.files = files;
    }

    @FXML
    void initialize() {
        var picture = new PaperPicture();
        picture.setAccessibleText(Words.VIETNAMESE.say("dossiers.preview"));
        picture.getStyleClass().add("sheet");
        previewPlace.getChildren().add(picture);
        kept.getChildren().add(marks);
        model.previewProperty().subscribe(picture::show);
        previewWords.textProperty().bind(model.previewWordsProperty());
        previewWords.managedProperty().bind(previewWords.textProperty().isNotEmpty());
        model.verbs().sheetProperty().subscribe(this::show);
    }

    private void show(Optional<Sheet> shown) {
        scroll.setVisible(shown.isPresent());
        shown.ifPresent(this::show);
    }

    private void show(Sheet sheet) {
        mark.getStyleClass().setAll("mark", sheet.standing().style());
        standing.setText(Words.VIETNAMESE.say(sheet.standing().words()));
        marks.show(sheet.upload());
        remaining.setText(sheet.remaining());
        due.setText(sheet.due());
        whyPane.setManaged(!sheet.why().isEmpty());
        whyPane.setVisible(!sheet.why().isEmpty());
        fill(why, sheet.why());
        fill(warnings, sheet.warnings());
        fill(taken, sheet.taken().isEmpty() ? List.of(Words.VIETNAMESE.say("dossiers.none-taken")) : sheet.taken());
        openFiles.setVisible(!sheet.dossier().attached().isEmpty());
        openFiles.setManaged(openFiles.isVisible());
        fill(prints, sheet.prints());
        answers.getChildren()
                .setAll(sheet.answers().stream().map(SheetView::group).toList());
        timeline.getChildren()
                .setAll(sheet.timeline().reversed().stream()
                        .map(SheetView::happening)
                        .toList());
    }

    @FXML
    void openFiles() {
        files.run();
    }

    private static void fill(VBox place, List<String> lines) {
        place.getChildren()
                .setAll(lines.stream()
                        .<Node>map(line -> Parts.label(line, "line"))
                        .toList());
        place.setManaged(!lines.isEmpty());
        place.setVisible(!lines.isEmpty());
    }

    private static Node group(Sheet.Group group) {
        var box = new VBox(Parts.label(group.title(), "small", "medium"));
        box.setSpacing(2);
        group.lines().forEach(line -> box.getChildren().add(line(line)));
        return box;
    }

    private static Node line(Sheet.Line line) {
        var label = Parts.label(line.label(), "small", "muted", "answer-label");
        var value = Parts.label(line.value(), "answer");
        HBox.setHgrow(value, Priority.ALWAYS);
        var row = new HBox(label, value);
        row.getStyleClass().add("answer-row");
        return row;
    }

    private static Node happening(Happening happening) {
        var box = new VBox(
                Parts.label(
                        Words.VIETNAMESE.say("dossiers.happened", happening.when(), happening.who()), "small", "muted"),
                Parts.label(happening.what(), "line"));
        happening.details().forEach(detail -> box.getChildren().add(Parts.label(detail, "small", "change")));
        box.getStyleClass().add("happening");
        return box;
    }
}
