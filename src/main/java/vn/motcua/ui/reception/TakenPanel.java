package vn.motcua.ui.reception;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Words;
import vn.motcua.ui.reception.Stage.Handed;
import vn.motcua.ui.theme.Parts;

/// What was received: the numbers, when to come back, and whether the receipts came out.
final class TakenPanel {

    private final VBox node = new VBox();
    private final VBox list = new VBox(10);
    private final Label title = new Label();
    private final Button linked;
    private final Label question = new Label();
    private final HBox acts = new HBox(10);
    private final TextField reason = new TextField();
    private final Button next;
    private final Button out;
    private final Button again;
    private final Button retry;
    private final Button save;
    private final ReceptionModel model;
    private final Words words;

    TakenPanel(ReceptionModel model) {
        this.model = model;
        words = model.words();
        title.getStyleClass().addAll("form-title", "success");
        question.getStyleClass().add("medium");
        question.setWrapText(true);
        reason.setPromptText(words.say("ui.reason"));
        reason.setAccessibleText(words.say("ui.reason"));
        reason.setMaxWidth(460);
        next = button("ui.next-visit", "Enter", this::next);
        out = button("ui.came-out", "Enter", this::cameOut);
        again = button("ui.again", "I", this::again);
        retry = button("ui.again", "Enter", this::again);
        linked = button("linked.open-them", "Enter", model.linking()::openAll);
        save = button("ui.save-pdf", "L", this::save);
        retry.getStyleClass().add("accent");
        out.getStyleClass().add("accent");
        linked.getStyleClass().add("accent");
        next.getStyleClass().add("accent");
        node.getStyleClass().add("panel");
        node.getChildren().setAll(title, list, question, new LinkedPane(model.linking(), words).node(), reason, acts);
        node.setFocusTraversable(true);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button button(String key, String cap, Runnable act) {
        var button = new Button(words.say(key));
        var label = Parts.cap(cap);
        button.setGraphic(label);
        button.setOnAction(_ -> act.run());
        return button;
    }

    Node node() {
        return node;
    }

    void open() {
        hideReason();
        node.requestFocus();
    }

    void show(List<Handed> handed) {
        list.getChildren().setAll(handed.stream().map(this::card).toList());
        title.setText(words.say(handed.isEmpty() ? "linked.title" : "ui.taken-title"));
        boolean done = isDone(handed);
        boolean offers = !model.linking().ready().isEmpty();
        boolean underway = model.receipts().underway();
        question.setVisible(!handed.isEmpty());
        question.setManaged(!handed.isEmpty());
        question.setText(words.say(model.receipts().failed() ? "ui.receipt-not-out" : question(done, underway)));
        acts.getChildren().clear();
        if (model.receipts().failed()) {
            acts.getChildren().add(retry);
        } else if (!underway) {
            acts.getChildren().addAll(whenOut(done, offers));
            acts.getChildren().addAll(handed.isEmpty() ? List.of() : List.of(again));
        }
        if (handed.stream().anyMatch(one -> one.trouble().isPresent())) {
            acts.getChildren().add(save);
        }
        if (!done || offers) {
            acts.getChildren().add(button("ui.next-visit", "Esc", this::next));
        }
    }

    private List<Button> whenOut(boolean done, boolean offers) {
        if (!done) {
            return List.of(out);
        }
        return List.of(offers ? linked : next);
    }

    /// Nothing is to come out any more; where only forms were printed, nothing was.
    private boolean isDone(List<Handed> handed) {
        return handed.isEmpty() || model.receipts().allOut();
    }

    private static String question(boolean done, boolean underway) {
        if (done) {
            return "ui.receipt-done";
        }
        return underway ? "ui.receipt-underway" : "ui.receipt-question";
    }

    private VBox card(Handed one) {
        var dossier = one.dossier();
        var name = new Label(dossier.received().procedure().name());
        name.setWrapText(true);
        var number = new Label(dossier.number().text());
        number.getStyleClass().add("number");
        var due = new Label(dossier.due()
                .map(promise ->
                        words.say("ui.due-promised", Said.due(promise.at().atZoneSameInstant(DayCheck.ZONE))))
                .orElseGet(() -> words.say("ui.no-due")));
        due.getStyleClass().add("large");
        var print = new Label(words.say("ui.receipt-" + one.progress().name().toLowerCase(java.util.Locale.ROOT)));
        print.getStyleClass().add("muted");
        var card = new VBox(name, number, due, print);
        card.getStyleClass().add("taken");
        one.trouble().ifPresent(why -> {
            var trouble = new Label(words.say(why));
            trouble.setWrapText(true);
            trouble.getStyleClass().add("danger");
            card.getChildren().add(trouble);
        });
        return card;
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            if (reason.isVisible()) {
                hideReason();
                node.requestFocus();
            } else {
                next();
            }
        } else if (code == KeyCode.ENTER) {
            enter();
        } else if (reason.isFocused()) {
            return;
        } else if (code == KeyCode.I) {
            again();
        } else if (code == KeyCode.L) {
            save();
        } else if (code.isDigitKey()) {
            model.linking().open(digit(code));
        } else {
            return;
        }
        event.consume();
    }

    /// Of the row above the letters or of the number pad, both of whose names end with it.
    private static int digit(KeyCode code) {
        var name = code.getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }

    private void enter() {
        if (reason.isVisible()) {
            if (model.receipts().again(reason.getText())) {
                hideReason();
                node.requestFocus();
            }
        } else if (model.receipts().failed()) {
            again();
        } else if (isDone(handed())) {
            goOn();
        } else if (!model.receipts().underway()) {
            cameOut();
        }
    }

    /// To what is linked, or to the next visit.
    private void goOn() {
        if (model.linking().ready().isEmpty()) {
            next();
        } else {
            model.linking().openAll();
        }
    }

    private List<Handed> handed() {
        return model.taking().stage() instanceof Stage.Taken(var handed) ? handed : List.of();
    }

    private void cameOut() {
        model.receipts().cameOut();
        node.requestFocus();
    }

    private void next() {
        model.next();
    }

    /// A reprint of what came out wants a reason; what never came out is only sent again.
    private void again() {
        if (model.receipts().underway() || handed().isEmpty()) {
            return;
        }
        if (model.receipts().asksReason()) {
            reason.setVisible(true);
            reason.setManaged(true);
            reason.requestFocus();
        } else {
            model.receipts().again("");
            node.requestFocus();
        }
    }

    private void hideReason() {
        reason.clear();
        reason.setVisible(false);
        reason.setManaged(false);
    }

    /// Every receipt that did not come out, one dialog after the other until one is left without a name.
    private void save() {
        for (var one : handed()) {
            if (one.trouble().isPresent() && !save(one)) {
                return;
            }
        }
    }

    private boolean save(Handed one) {
        var chooser = new FileChooser();
        chooser.setTitle(words.say("ui.save-pdf"));
        chooser.setInitialFileName(one.dossier().number().text() + ".pdf");
        var file = chooser.showSaveDialog(node.getScene().getWindow());
        if (file != null) {
            model.receipts().save(one, file.toPath());
        }
        return file != null;
    }
}
