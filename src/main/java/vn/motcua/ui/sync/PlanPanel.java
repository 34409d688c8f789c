package vn.motcua.ui.sync;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// The office's plan; every change is kept at once.
final class PlanPanel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final SyncModel model;
    private final ComboBox<Duration> interval = new ComboBox<>();
    private final TextField from = time("sync.quiet-from");
    private final TextField to = time("sync.quiet-to");
    private final CheckBox quietForAll = new CheckBox(WORDS.say("sync.quiet-for-all"));
    private final CheckBox pressed = new CheckBox(WORDS.say("sync.only-pressed"));
    private final CheckBox metered = new CheckBox(WORDS.say("sync.metered"));
    private final Label wrong = Parts.label("", "small", "danger");
    private final VBox node;
    private boolean filling;

    PlanPanel(SyncModel model) {
        this.model = model;
        interval.setAccessibleText(WORDS.say("sync.interval"));
        interval.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration every) {
                return every == null ? "" : told(every);
            }

            @Override
            public Duration fromString(String text) {
                throw new IllegalStateException("nobody types here");
            }
        });
        interval.setId("plan-interval");
        pressed.setId("plan-pressed");
        from.setId("plan-from");
        to.setId("plan-to");
        interval.valueProperty().addListener((_, _, _) -> keep());
        for (var box : boxes()) {
            box.setWrapText(true);
            box.selectedProperty().addListener((_, _, _) -> keep());
        }
        for (var field : List.of(from, to)) {
            field.setOnAction(_ -> keep());
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    keep();
                }
            });
        }
        Parts.shown(wrong, false);
        node = new VBox(
                Parts.title("sync.plan-title"),
                line("sync.interval", interval),
                line("sync.quiet", from, new Label("–"), to),
                wrong,
                quietForAll,
                pressed,
                metered);
        node.getStyleClass().add("sync-part");
        model.planProperty().subscribe(this::show);
    }

    private List<CheckBox> boxes() {
        return List.of(quietForAll, pressed, metered);
    }

    private static TextField time(String key) {
        var field = new TextField();
        field.setPrefColumnCount(5);
        field.setPromptText(WORDS.say("sync.quiet-prompt"));
        field.setAccessibleText(WORDS.say(key));
        return field;
    }

    private static Node line(String key, Node... fields) {
        var line = new FlowPane(8, 4, new Label(WORDS.say(key)));
        line.getChildren().addAll(fields);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        return line;
    }

    private static String told(Duration every) {
        return every.toMinutes() == 0
                ? WORDS.say("sync.every-seconds", every.toSeconds())
                : WORDS.say("sync.every-minutes", every.toMinutes());
    }

    private void show(SyncPlan plan) {
        filling = true;
        var typed = TypedPlan.of(plan);
        interval.getItems().setAll(TypedPlan.INTERVALS);
        if (!TypedPlan.INTERVALS.contains(typed.interval())) {
            interval.getItems().add(typed.interval());
        }
        interval.setValue(typed.interval());
        from.setText(typed.from());
        to.setText(typed.to());
        quietForAll.setSelected(typed.quietForAll());
        pressed.setSelected(typed.pressed());
        metered.setSelected(typed.metered());
        filling = false;
    }

    private void keep() {
        if (filling) {
            return;
        }
        var why = model.keep(new TypedPlan(
                pressed.isSelected(),
                interval.getValue(),
                from.getText(),
                to.getText(),
                quietForAll.isSelected(),
                metered.isSelected()));
        wrong.setText(why.map(WORDS::say).orElse(""));
        Parts.shown(wrong, why.isPresent());
    }

    Node node() {
        return node;
    }
}
