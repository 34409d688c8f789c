package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.motcua.counter.DayCheck;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;

/// Asks which day it is, since the clock cannot be trusted.
final class DayPanel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final VBox node = new VBox();
    private final Label why = new Label();
    private final TextField date = new TextField();
    private final Label wrong = new Label();
    private final ReceptionModel model;

    DayPanel(ReceptionModel model) {
        this.model = model;
        var words = model.words();
        var title = new Label(words.say("ui.day-title"));
        title.getStyleClass().add("form-title");
        why.setWrapText(true);
        wrong.getStyleClass().add("danger");
        date.setMaxWidth(200);
        date.setAccessibleText(words.say("ui.day-title"));
        node.getStyleClass().add("panel");
        node.getChildren().setAll(title, why, date, wrong, buttons());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox buttons() {
        var words = model.words();
        var confirm = new Button(words.say("ui.day-confirm"));
        confirm.getStyleClass().add("accent");
        confirm.setOnAction(_ -> confirm());
        var back = new Button(words.say("ui.day-back"));
        back.setOnAction(_ -> model.taking().back());
        return new HBox(10, confirm, back);
    }

    Node node() {
        return node;
    }

    void ask(DayCheck.Day.ToConfirm doubt) {
        why.setText(doubt.times()
                .map(times -> model.words()
                        .say("ui.day-centre-clock", TIME.format(times.desk()), TIME.format(times.centre())))
                .orElseGet(() -> model.words()
                        .say("ui.day-" + doubt.doubt(), Said.date(doubt.clock().toString()))));
        date.setText(Said.date(doubt.likely().toString()));
        wrong.setText("");
        date.requestFocus();
        date.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && date.isFocused()) {
            event.consume();
            confirm();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.taking().back();
        }
    }

    private void confirm() {
        var field = Field.of("day", model.words().say("ui.day"), FieldType.DATE);
        switch (Typed.parse(field, date.getText())) {
            case Typed.Read(Value.Text(var iso)) -> confirm(LocalDate.parse(iso));
            case Typed.Read _, Typed.Nothing _ -> wrong.setText(model.words().say("ui.day-missing"));
            case Typed.Wrong(var sentence) -> wrong.setText(model.words().say(sentence));
        }
    }

    private void confirm(LocalDate day) {
        if (model.taking().stage() instanceof Stage.AskingDay(var doubt)) {
            model.taking().confirmDay(doubt, day);
        }
    }
}
