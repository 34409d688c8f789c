package vn.motcua.ui.reception;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.motcua.counter.ChooseFile;
import vn.motcua.counter.FileLook;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Value;
import vn.motcua.ui.paper.PaperPicture;
import vn.motcua.ui.theme.Parts;

/// A file: Enter opens the chooser while there is none, Space opens it again, Delete takes the file out; one that is
/// dropped here is taken too. Name, kind, pages and size stand beside a small picture of the first page.
final class FileEditor implements Editor {

    private static final int KB = 1024;

    private final Field field;
    private final PickedFiles files;
    private final Words words;
    private final Steps steps;
    private final PaperPicture picture = new PaperPicture();
    private final Label name = Parts.label("", "file-name");
    private final Label about = Parts.label("", "muted");
    private final Label message = Parts.label("", "row-error");
    private final Button choose = new Button();
    private final Button out = new Button();
    private final HBox node;
    private Optional<FileAnswer> shown = Optional.empty();

    FileEditor(Field field, PickedFiles files, Words words, Steps steps) {
        this.field = field;
        this.files = files;
        this.words = words;
        this.steps = steps;
        about.getStyleClass().add("small");
        picture.getStyleClass().addAll("sheet", "file-preview");
        picture.setAccessibleText(words.say("ui.file-picture"));
        choose.setId("choose-" + field.key());
        choose.setOnAction(_ -> choose());
        out.setId("out-" + field.key());
        out.setText(words.say("ui.file-out"));
        out.setGraphic(Parts.cap("Del"));
        out.setFocusTraversable(false);
        out.getStyleClass().add("flat");
        out.setOnAction(_ -> takeOut());
        var acts = new FlowPane(6, 6, choose, out);
        var lines = new VBox(name, about, acts, message);
        lines.getStyleClass().add("file-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        node = new HBox(picture, lines);
        node.setFillHeight(false);
        node.getStyleClass().add("file-field");
        node.setMinWidth(0);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.setOnDragOver(this::over);
        node.setOnDragExited(_ -> Styled.as(node, "dropping", false));
        node.setOnDragDropped(this::dropped);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> takeOut();
            case DOWN -> steps.below();
            case UP -> steps.above();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void takeOut() {
        if (shown.isPresent()) {
            files.takeOut(field.key());
            choose.requestFocus();
        }
    }

    private void choose() {
        if (files.isReading(field.key())) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(field.label());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ChooseFile.kinds(field), endings()));
        files.folder().filter(Files::isDirectory).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        Optional.ofNullable(chooser.showOpenDialog(node.getScene().getWindow())).ifPresent(file -> pick(List.of(file)));
    }

    private List<String> endings() {
        return Stream.of(ScanType.values())
                .filter(type -> field.files().takes(type.media()))
                .flatMap(type -> type == ScanType.JPEG
                        ? Stream.of("jpg", "jpeg")
                        : Stream.of(type.name().toLowerCase(Locale.ROOT)))
                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            Styled.as(node, "dropping", true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        pick(event.getDragboard().getFiles());
        event.setDropCompleted(true);
        event.consume();
    }

    private void pick(List<File> picked) {
        files.pick(field.key(), picked.stream().map(File::toPath).toList(), () -> {
            if (node.isFocusWithin()) {
                steps.next();
            }
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Optional<Value> value, Optional<String> typed) {
        shown = value.flatMap(FileAnswer::of);
        var seen = shown.map(files::look);
        var look = seen.flatMap(
                one -> one instanceof PickedFiles.Seen.Here(var here) ? Optional.of(here) : Optional.empty());
        picture.show(look.map(FileLook::first).stream().toList());
        visible(picture, look.isPresent());
        name.setText(shown.map(FileAnswer::name).orElse(""));
        visible(name, shown.isPresent());
        about.setText(words.say(about(seen)));
        choose.setText(words.say(shown.isPresent() ? "ui.file-other" : "ui.file-choose"));
        choose.setGraphic(Parts.cap(shown.isPresent() ? "Space" : "Enter"));
        choose.setAccessibleText(field.label() + ": " + String.join(". ", name.getText(), about.getText()));
        visible(out, shown.isPresent());
        message.setText(message(seen).map(words::say).orElse(""));
        visible(message, !message.getText().isEmpty());
    }

    private Sentence about(Optional<PickedFiles.Seen> seen) {
        if (files.isReading(field.key())) {
            return Sentence.of("ui.file-reading");
        }
        return seen.map(one -> switch (one) {
                    case PickedFiles.Seen.Looking _ -> Sentence.of("ui.file-reading");
                    case PickedFiles.Seen.Here(var look) ->
                        Sentence.of("ui.file-about", look.type().name(), look.pages(), size(look.size()));
                    case PickedFiles.Seen.Gone _ -> takes();
                })
                .orElseGet(this::takes);
    }

    private Sentence takes() {
        return Sentence.of(
                "ui.file-takes", ChooseFile.kinds(field), field.files().megabytes());
    }

    private static Sentence size(long bytes) {
        return bytes < KB * KB
                ? Sentence.of("files.kilobytes", Math.ceilDiv(bytes, KB))
                : Sentence.of("files.megabytes", (double) bytes / (KB * KB));
    }

    private Optional<Sentence> message(Optional<PickedFiles.Seen> seen) {
        return files.standing(field.key())
                .flatMap(one ->
                        one instanceof PickedFiles.Standing.Refused(var why) ? Optional.of(why) : Optional.empty())
                .or(() -> seen.filter(PickedFiles.Seen.Gone.class::isInstance)
                        .map(_ -> Sentence.of("counter.field-file-gone", field.label())));
    }

    private static void visible(Node what, boolean visible) {
        what.setVisible(visible);
        what.setManaged(visible);
    }

    @Override
    public void focus() {
        choose.requestFocus();
    }

    @Override
    public boolean commit() {
        return false;
    }

    /// While there is no file, Enter is for choosing one.
    @Override
    public boolean stepsWithin() {
        if (shown.isPresent()) {
            return false;
        }
        Platform.runLater(this::choose);
        return true;
    }
}
