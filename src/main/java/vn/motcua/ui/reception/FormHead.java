package vn.motcua.ui.reception;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Words;

/// What stands over the form: a tab for each procedure of the visit, the name of the present one, how much is still
/// needed, and when the result would be promised.
final class FormHead {

    private final ReceptionModel model;
    private final Words words;
    private final FlowPane tabs = new FlowPane();
    private final Label title = new Label();
    private final Label progress = new Label();
    private final Label due = new Label();
    private final Label why = new Label();
    private final Label charges = new Label();
    private final Label note = new Label();
    private final Tooltip tip = new Tooltip();
    private final VBox head;
    private final VBox node;

    FormHead(ReceptionModel model) {
        this.model = model;
        words = model.words();
        tabs.setId("tabs");
        tabs.getStyleClass().add("form-tabs");
        due.setTooltip(tip);
        title.getStyleClass().add("form-title");
        progress.getStyleClass().add("needed");
        why.getStyleClass().addAll("small", "muted");
        charges.setId("charges");
        note.setId("office-note");
        for (var text : new Label[] {title, why, charges, note}) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        show(why, false);
        var reasons = new Hyperlink(words.say("ui.why"));
        reasons.setOnAction(_ -> toggleWhy());
        reasons.setFocusTraversable(false);
        head = new VBox(title, new FlowPane(10, 2, progress, due, reasons), charges, note, why);
        head.getStyleClass().add("form-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        node = new VBox(tabs, head, new RouteBar(model).node());
        node.setMinHeight(Region.USE_PREF_SIZE);
        model.visit().shownProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(Shown shown) {
        show(head, shown.working().isPresent());
        shown.working().ifPresent(this::show);
        showDue();
        showTabs(shown);
    }

    private static void show(Node what, boolean visible) {
        what.setVisible(visible);
        what.setManaged(visible);
    }

    private void show(Worked worked) {
        title.setText(worked.procedure().called());
        progress.setText(words.say(worked.filled().progress()));
        Styled.as(progress, "complete", worked.filled().printable());
        var lines = Charges.of(worked).stream().map(words::say).collect(Collectors.joining("; "));
        var told = model.note(worked.procedure());
        charges.setText(lines);
        note.setText(told.orElse(""));
        show(charges, !lines.isEmpty());
        show(note, told.isPresent());
    }

    /// Also once in a while: the promise counts from now.
    void showDue() {
        model.visit().shown().working().ifPresent(worked -> {
            var promise = model.promise(worked.procedure());
            due.setText(words.say(promise.line()));
            var steps = promise.why().stream().map(words::say).collect(Collectors.joining("\n"));
            tip.setText(steps);
            due.setAccessibleHelp(steps);
            why.setText(steps);
        });
    }

    void toggleWhy() {
        show(why, !why.isVisible());
    }

    /// One tab for each procedure of the visit, once there are several.
    private void showTabs(Shown shown) {
        boolean several = shown.visit().forms().size() > 1;
        show(tabs, several);
        tabs.getChildren().clear();
        if (several) {
            shown.visit().forms().forEach(opened -> tabs.getChildren().add(tab(shown, opened)));
        }
    }

    private Node tab(Shown shown, OpenedForm opened) {
        var worked = Optional.ofNullable(shown.worked().get(opened.id()));
        var tab = new ToggleButton(words.say(
                "ui.tab",
                worked.map(one -> one.procedure().called()).orElse(opened.procedure()),
                worked.map(one -> one.filled().needed()).orElse(0)));
        tab.getStyleClass().add("nav");
        tab.setSelected(shown.current().filter(opened.id()::equals).isPresent());
        tab.setOnAction(_ -> model.visit().select(opened.id()));
        return tab;
    }
}
