package vn.motcua.ui.reception;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;

/// One field of the form: its label, its editor, where the answer comes from, and what is wrong with it.
final class FieldRow {

    private static final double LABEL_SHARE = 0.27;

    private final String key;
    private final Editor editor;
    private final Label mark = new Label();
    private final Label error = new Label();
    private final HBox line;
    private final VBox node;
    private final Words words;
    private final Acts acts;
    private FieldState state = new FieldState.OptionalEmpty();

    /// What the clerk does with a row.
    interface Acts extends Steps {

        /// Confirms the answer as it stands.
        void confirm();

        /// Confirms all that is still to be looked at of the same person.
        void confirmAll();

        /// The focus has come here.
        void entered();
    }

    FieldRow(Field field, Editor editor, Words words, Acts acts) {
        key = field.key();
        this.editor = editor;
        this.words = words;
        this.acts = acts;
        var label = new Label(field.required() ? field.label() + " *" : field.label());
        label.getStyleClass().add("row-label");
        label.setLabelFor(editor.node());
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        label.setMinHeight(Label.USE_PREF_SIZE);
        error.setMinHeight(Label.USE_PREF_SIZE);
        error.setWrapText(true);
        mark.getStyleClass().add("row-mark");
        error.getStyleClass().add("row-error");
        line = new HBox(label, editor.node(), mark);
        line.getStyleClass().add("row");
        line.setId(key);
        node = new VBox(line, error);
        label.prefWidthProperty().bind(node.widthProperty().multiply(LABEL_SHARE));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setWrapText(true);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.focusWithinProperty().subscribe(within -> {
            if (within) {
                acts.entered();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isControlDown()) {
            return;
        }
        event.consume();
        boolean changed = editor.commit();
        if (event.isAltDown()) {
            acts.confirmAll();
            acts.next();
        } else if (event.isShiftDown()) {
            acts.above();
        } else {
            goOn(changed);
        }
    }

    private void goOn(boolean changed) {
        if (!changed && state instanceof FieldState.ToConfirm && !editor.asks()) {
            acts.confirm();
        }
        if (!editor.stepsWithin()) {
            acts.next();
        }
    }

    String key() {
        return key;
    }

    Node node() {
        return node;
    }

    /// @param mistyped what was typed here and cannot be read
    /// @param problem a rule of the procedure that is broken here
    void show(FilledField filled, Optional<Answering.Mistyped> mistyped, Optional<Sentence> problem) {
        state = filled.state();
        editor.show(filled.answer().map(Answer::value), mistyped.map(Answering.Mistyped::text));
        showMark(filled);
        var wrong = mistyped.map(Answering.Mistyped::why).or(this::invalid).or(() -> problem);
        error.setText(wrong.map(words::say).orElse(""));
        error.setVisible(wrong.isPresent());
        error.setManaged(wrong.isPresent());
        Styled.as(line, "wanted", state.needsSomebody() && wrong.isEmpty());
        Styled.as(line, "broken", wrong.isPresent());
        node.setAccessibleText(error.getText());
    }

    private Optional<Sentence> invalid() {
        return state instanceof FieldState.Invalid(var why) ? Optional.of(why) : Optional.empty();
    }

    private void showMark(FilledField filled) {
        Styled.as(mark, "to-confirm", state instanceof FieldState.ToConfirm);
        switch (state) {
            case FieldState.ToConfirm _ -> mark.setText(editor.asks() ? words.say("units.choose") : toConfirm(filled));
            case FieldState.Missing _ -> mark.setText(words.say("ui.wanted"));
            case FieldState.OptionalEmpty _ -> mark.setText("");
            case FieldState.Answered _, FieldState.Invalid _ ->
                mark.setText(filled.answer()
                        .map(answer -> words.say(Said.source(answer.source())))
                        .orElse(""));
        }
    }

    private String toConfirm(FilledField filled) {
        return filled.answer()
                .filter(answer -> answer.source() != Source.CARD)
                .map(answer -> words.say("units.to-confirm", Said.source(answer.source())))
                .orElseGet(() -> words.say("ui.to-confirm"));
    }

    void focus() {
        editor.focus();
    }

    boolean commit() {
        return editor.commit();
    }
}
