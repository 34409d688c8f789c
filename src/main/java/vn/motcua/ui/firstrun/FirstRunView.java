package vn.motcua.ui.firstrun;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.NewOffice.Blank;
import vn.motcua.counter.Words;
import vn.motcua.ui.Screen;
import vn.motcua.ui.theme.Parts;

/// The page of the three questions, and after it the recovery key's.
public final class FirstRunView implements Screen {

    private static final List<Blank> OFFICE =
            List.of(Blank.NAME, Blank.PARENT, Blank.UNIT, Blank.PLACE, Blank.AGENCY, Blank.LOOK_UP, Blank.DESK);
    private static final List<Blank> PERSON = List.of(Blank.CLERK, Blank.LOGIN);
    private static final List<Blank> PASSWORD = List.of(Blank.PASSWORD, Blank.REPEATED);

    private final FirstRunModel model;
    private final Words words;
    private final Map<Blank, BlankRow> rows = new EnumMap<>(Blank.class);
    private final Label trouble = new Label();
    private final Button make;
    private final ProgressBar progress = new ProgressBar(-1);
    private final ScrollPane questions = new ScrollPane();
    private final KeyPanel key;
    private final StackPane root = new StackPane();

    /// @param saving asks where the key's paper is to be written
    public FirstRunView(FirstRunModel model, Words words, KeyPanel.Saving saving) {
        this.model = model;
        this.words = words;
        key = new KeyPanel(model, words, saving);
        make = new Button(words.say("desk.make-office"));
        make.setGraphic(Parts.cap("Enter"));
        make.getStyleClass().add("accent");
        make.setOnAction(_ -> model.make());
        progress.setVisible(false);
        progress.setAccessibleText(words.say("desk.making"));
        trouble.getStyleClass().add("danger");
        trouble.setWrapText(true);
        for (var blank : Blank.values()) {
            rows.put(blank, row(blank));
        }
        questions.setContent(page());
        questions.setFitToWidth(true);
        questions.getStyleClass().add("first-run");
        root.getChildren().setAll(questions);
        model.stageProperty().addListener((_, _, stage) -> show(stage));
        propose();
    }

    private BlankRow row(Blank blank) {
        var row = new BlankRow(blank, words);
        row.field().textProperty().addListener((_, _, text) -> {
            model.type(blank, Normalizer.normalize(text, Normalizer.Form.NFC));
            propose();
        });
        row.field().setOnAction(_ -> after(blank));
        return row;
    }

    /// Enter goes on to the next blank, and from the last one makes the office.
    private void after(Blank blank) {
        var next = blank.ordinal() + 1;
        if (next < Blank.values().length) {
            row(next).requestFocus();
        } else {
            model.make();
        }
    }

    private Node row(int ordinal) {
        return at(Blank.values()[ordinal]).field();
    }

    private BlankRow at(Blank blank) {
        return Optional.ofNullable(rows.get(blank)).orElseThrow();
    }

    private Parent page() {
        var title = new Label(words.say("desk.first-title"));
        title.getStyleClass().addAll("strong", "large");
        var what = new Label(words.say("desk.first-what"));
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        var right = new VBox(
                question("desk.question-you", PERSON), question("desk.question-password", PASSWORD), trouble, make);
        right.getChildren().add(progress);
        right.getStyleClass().add("first-column");
        var left = new VBox(question("desk.question-office", OFFICE));
        left.getStyleClass().add("first-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(left, right);
        columns.getStyleClass().add("first-columns");
        var page = new VBox(title, what, columns);
        page.getStyleClass().add("first-page");
        return page;
    }

    private Node question(String title, List<Blank> blanks) {
        var label = new Label(words.say(title));
        label.getStyleClass().add("section-title");
        var box = new VBox(label);
        blanks.forEach(blank -> box.getChildren().add(at(blank).node()));
        return box;
    }

    private void propose() {
        rows.forEach((blank, row) -> row.write(model.text(blank)));
    }

    private void show(FirstRunModel.Stage stage) {
        boolean busy = stage instanceof FirstRunModel.Stage.Making || stage instanceof FirstRunModel.Stage.Opening;
        progress.setVisible(busy);
        make.setDisable(busy);
        switch (stage) {
            case FirstRunModel.Stage.Asking(var wrong, var why) -> {
                rows.forEach((blank, row) -> row.show(Optional.ofNullable(wrong.get(blank))));
                trouble.setText(why.map(words::say).orElse(""));
                wrong.keySet().stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(first -> at(first).field().requestFocus());
            }
            case FirstRunModel.Stage.KeyShown shown -> {
                at(Blank.PASSWORD).field().clear();
                at(Blank.REPEATED).field().clear();
                if (!root.getChildren().contains(key.root())) {
                    root.getChildren().setAll(key.root());
                    key.take();
                }
                key.show(shown);
            }
            case FirstRunModel.Stage.Making _, FirstRunModel.Stage.Opening _ -> trouble.setText("");
        }
    }

    @Override
    public StackPane root() {
        return root;
    }

    @Override
    public void shown() {
        at(Blank.NAME).field().requestFocus();
    }
}
