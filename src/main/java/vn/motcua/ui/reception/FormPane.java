package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;

/// The fields of the present form. A row lives as long as its form is shown, so that what is being typed is never lost.
final class FormPane {

    private final VisitModel visit;
    private final Answering answering;
    private final Words words;
    private final Editors editors;
    private final VBox fields = new VBox();
    private final ScrollPane node;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final Map<String, Label> titles = new HashMap<>();
    private final Runnable finished;
    private final Consumer<Where> here;
    private Optional<UUID> form = Optional.empty();
    private Optional<String> procedure = Optional.empty();

    /// @param below what stands under the fields and scrolls with them
    /// @param finished what to do when Enter finds no more field that needs somebody
    FormPane(ReceptionModel model, Node below, Runnable finished) {
        visit = model.visit();
        answering = model.answering();
        words = model.words();
        editors = new Editors(answering, model.residences(), model.files(), words);
        this.finished = finished;
        here = model::at;
        fields.getStyleClass().add("form");
        node = new ScrollPane(new VBox(fields, below));
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setMinHeight(0);
        node.setPrefHeight(0);
        node.setFocusTraversable(false);
        visit.shownProperty().addListener((_, _, shown) -> show(shown));
        answering.mistypedProperty().addListener((MapChangeListener<Answering.Place, Answering.Mistyped>)
                _ -> show(visit.shown()));
        model.files().standingsProperty().addListener((MapChangeListener<Answering.Place, PickedFiles.Standing>)
                _ -> show(visit.shown()));
        model.files().seenProperty().addListener((MapChangeListener<String, PickedFiles.Seen>) _ -> showLater());
        show(visit.shown());
    }

    ScrollPane node() {
        return node;
    }

    private void show(Shown shown) {
        var now = shown.form().map(OpenedForm::procedure);
        if (!shown.current().equals(form) || !now.equals(procedure)) {
            fields.getChildren().clear();
            rows.clear();
            form = shown.current();
            procedure = now;
            node.setVvalue(0);
        }
        shown.filled().ifPresentOrElse(this::show, () -> fields.getChildren().clear());
    }

    /// What is known of a file may change while its row is being shown.
    private void showLater() {
        Platform.runLater(() -> show(visit.shown()));
    }

    private void show(FilledForm filled) {
        var nodes = new ArrayList<Node>();
        var mistyped = answering.mistyped();
        for (var section : filled.sections()) {
            nodes.add(titles.computeIfAbsent(section.title(), FormPane::title));
            for (var field : section.fields()) {
                var row = rows.computeIfAbsent(field.key(), _ -> row(field.field()));
                row.show(field, Optional.ofNullable(mistyped.get(field.key())), problem(filled, field));
                nodes.add(row.node());
            }
        }
        arrange(nodes);
    }

    /// Only what changed is taken out or put in: setting all anew would take the focus out of the field being typed in.
    private void arrange(List<Node> nodes) {
        var present = fields.getChildren();
        present.removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= present.size() || present.get(i) != nodes.get(i)) {
                present.add(i, nodes.get(i));
            }
        }
    }

    private static Optional<Sentence> problem(FilledForm filled, FilledField field) {
        return filled.problems().stream()
                .filter(problem -> problem.at().filter(field.key()::equals).isPresent())
                .map(problem -> problem.sentence())
                .findFirst();
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private FieldRow row(Field field) {
        var acts = new Acts(field.key());
        return new FieldRow(field, editors.of(field, acts), words, acts);
    }

    /// What the keys of one row do.
    private final class Acts implements FieldRow.Acts {

        private final String key;

        Acts(String key) {
            this.key = key;
        }

        @Override
        public void next() {
            if (!answering.mistyped().containsKey(key)) {
                answering.next(key).ifPresentOrElse(FormPane.this::focus, finished);
            }
        }

        @Override
        public void below() {
            beside(key, 1);
        }

        @Override
        public void above() {
            beside(key, -1);
        }

        @Override
        public boolean like() {
            boolean copied = answering.like(key);
            if (copied) {
                next();
            }
            return copied;
        }

        @Override
        public void confirm() {
            answering.confirm(key);
        }

        @Override
        public void confirmAll() {
            answering.confirmAll(key);
        }

        @Override
        public void entered() {
            here.accept(new Where.InField(key));
        }
    }

    /// The row above or below, as they stand on the page.
    private void beside(String key, int step) {
        var shown = visit.shown().filled().map(FilledForm::fields).orElse(List.of()).stream()
                .map(FilledField::key)
                .toList();
        int to = shown.indexOf(key) + step;
        if (to >= 0 && to < shown.size()) {
            focus(shown.get(to));
        } else if (to == shown.size()) {
            finished.run();
        }
    }

    /// Hands over what is being typed.
    void commit() {
        List.copyOf(rows.values()).stream()
                .filter(row -> row.node().isFocusWithin())
                .forEach(FieldRow::commit);
    }

    /// Puts the focus where something is still to be done, or on the first field.
    void focusFirst() {
        answering.first().or(() -> rows.keySet().stream().findFirst()).ifPresent(this::focus);
    }

    void focus(String key) {
        var row = Optional.ofNullable(rows.get(key));
        row.ifPresent(found -> {
            found.focus();
            reveal(found.node());
        });
    }

    /// Scrolls to something in the form or below it, once it has been laid out: with the next pulse, which lays it out
    /// anyway.
    void reveal(Node what) {
        var scene = node.getScene();
        if (scene == null) {
            return;
        }
        var once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                scrollTo(what);
            }
        };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    private void scrollTo(Node what) {
        var content = node.getContent();
        if (node.getScene() == null || what.getScene() == null) {
            return;
        }
        double height = content.getBoundsInLocal().getHeight();
        double window = node.getViewportBounds().getHeight();
        double middle =
                content.sceneToLocal(what.localToScene(what.getBoundsInLocal())).getCenterY();
        if (height > window) {
            node.setVvalue(Math.clamp((middle - window / 2) / (height - window), 0, 1));
        }
    }
}
