package vn.motcua.ui.dossiers;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.ChooseFile;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FilledField;

/// One field, its right answer or its right file, the changes so far, and the reason.
final class CorrectionForm {

    private static final Words WORDS = Words.VIETNAMESE;

    private final DossierVerbs model;
    private final ComboBox<FilledField> field = new ComboBox<>();
    private final TextField answer = new TextField();
    private final Label hint = new Label();
    private final VBox changes = new VBox();
    private final TextField reason = new TextField();
    private final Button pick = new Button(WORDS.say("dossiers.correct-file"));
    private final Button none = new Button(WORDS.say("dossiers.correct-no-file"));
    private final FlowPane files = new FlowPane(6, 6, pick, none);
    private final Button go = new Button(WORDS.say("dossiers.correct-go"));
    private final Button leave = new Button(WORDS.say("dossiers.leave"));
    private final VBox node;

    CorrectionForm(DossierVerbs model) {
        this.model = model;
        named(answer, "right-answer", "dossiers.right-answer");
        named(reason, "correct-reason", "dossiers.reason");
        field.setId("correct-field");
        field.setAccessibleText(WORDS.say("dossiers.field"));
        field.setConverter(words());
        field.setMaxWidth(Double.MAX_VALUE);
        field.valueProperty().addListener((_, _, chosen) -> choose(chosen));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        pick.setId("correct-file");
        pick.setOnAction(_ -> pick());
        none.setId("correct-no-file");
        none.setOnAction(_ -> change(() -> {}));
        go.getStyleClass().add("accent");
        answer.setOnAction(_ -> change(() -> {}));
        reason.setOnAction(_ -> save());
        go.setOnAction(_ -> save());
        leave.setOnAction(_ -> model.leave());
        var end = new FlowPane(6, 6, reason, go, leave);
        node = new VBox(6, field, answer, files, hint, changes, end);
    }

    private static void named(TextField text, String id, String key) {
        text.setId(id);
        text.setPromptText(WORDS.say(key));
        text.setAccessibleText(WORDS.say(key));
        text.setPrefWidth(260);
    }

    private static StringConverter<FilledField> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable FilledField shown) {
                return shown == null ? "" : shown.field().label() + ": " + Correction.told(shown);
            }

            @Override
            public @Nullable FilledField fromString(String text) {
                return null; // cannot be typed into
            }
        };
    }

    Node node() {
        return node;
    }

    /// @param fresh just opened: nothing written yet
    void show(Correction correction, boolean fresh) {
        var chosen = field.getValue();
        field.getItems().setAll(correction.fields());
        changes.getChildren()
                .setAll(correction.told().stream()
                        .<Node>map(CorrectionForm::change)
                        .toList());
        if (fresh || chosen == null) {
            answer.clear();
            reason.clear();
            field.getSelectionModel().selectFirst();
            field.requestFocus();
        } else {
            correction.field(chosen.key()).ifPresent(field::setValue);
        }
    }

    private static Label change(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("change");
        return label;
    }

    private void choose(@Nullable FilledField chosen) {
        var text = chosen == null ? "" : choices(chosen);
        hint.setText(text);
        hint.setManaged(!text.isEmpty());
        hint.setVisible(!text.isEmpty());
        boolean file = chosen != null && chosen.field().type() == FieldType.FILE;
        shown(answer, !file);
        shown(files, file);
        if (file) {
            answer.clear();
        }
    }

    private static void shown(Node what, boolean shown) {
        what.setManaged(shown);
        what.setVisible(shown);
    }

    /// Whether a file would put the chosen field right.
    boolean picks() {
        return files.isVisible();
    }

    /// Ctrl+T: asks for the right file.
    void pick() {
        var chosen = field.getValue();
        if (chosen != null) {
            var chooser = new FileChooser();
            chooser.setTitle(chosen.field().label());
            Optional.ofNullable(chooser.showOpenDialog(node.getScene().getWindow()))
                    .ifPresent(file -> model.choose(chosen.key(), file.toPath(), reason::requestFocus));
        }
    }

    private static String choices(FilledField chosen) {
        if (chosen.field().type() == FieldType.FILE) {
            return WORDS.say(
                    "dossiers.correct-file-takes",
                    ChooseFile.kinds(chosen.field()),
                    chosen.field().files().megabytes());
        }
        var type = chosen.field().type();
        return type == FieldType.CHOICE || type == FieldType.SEVERAL
                ? WORDS.say(
                        "dossiers.choices",
                        chosen.field().choices().stream().map(Choice::label).collect(Collectors.joining(", ")))
                : "";
    }

    private void change(Runnable then) {
        var chosen = field.getValue();
        if (chosen != null) {
            model.change(chosen.key(), answer.getText(), () -> {
                answer.clear();
                reason.requestFocus();
                then.run();
            });
        }
    }

    /// What stands in the field of the answer counts, also without Enter.
    void save() {
        if (answer.getText().isBlank()) {
            model.saveCorrection(reason.getText());
        } else {
            change(() -> model.saveCorrection(reason.getText()));
        }
    }
}
