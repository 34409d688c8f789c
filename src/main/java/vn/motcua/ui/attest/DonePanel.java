package vn.motcua.ui.attest;

import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.money.Amount;
import vn.motcua.ui.theme.Parts;

/// The numbers that were given, what is to be paid, and whether the statements came out.
final class DonePanel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final VBox node = new VBox();
    private final VBox list = new VBox();
    private final Label numbers = Parts.label("", "number");
    private final Label book = Parts.label("", "large");
    private final Label fee = Parts.label("", "large");
    private final Label print = Parts.label("", "medium");
    private final Label trouble = Parts.label("", "danger");
    private final HBox acts = new HBox(10);
    private final AttestModel model;

    DonePanel(AttestModel model) {
        this.model = model;
        node.getStyleClass().add("panel");
        node.setFocusTraversable(true);
        list.setSpacing(3);
        node.getChildren()
                .setAll(
                        Parts.label(WORDS.say("attest.done-title"), "form-title", "success"),
                        numbers,
                        book,
                        list,
                        fee,
                        print,
                        trouble,
                        acts);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    VBox node() {
        return node;
    }

    void open() {
        node.requestFocus();
    }

    void show(Stage.Done done) {
        var attested = done.dossier().attested().orElseThrow();
        numbers.setText(WORDS.say("attest.done-number", done.numbers()));
        book.setText(WORDS.say(
                "attest.done-book", attested.book(), done.dossier().number().text()));
        list.getChildren()
                .setAll(attested.entries().stream().map(DonePanel::line).toList());
        var total = attested.entries().stream()
                .map(Attested.Entry::fee)
                .map(Amount::new)
                .reduce(Amount.NOTHING, Amount::plus);
        fee.setText(WORDS.say("attest.total", total.text(), total.inWords()));
        print.setText(WORDS.say("attest.print-" + done.progress().name().toLowerCase(java.util.Locale.ROOT)));
        var why = done.printed().flatMap(printed -> printed.trouble());
        trouble.setText(why.map(WORDS::say).orElse(""));
        Parts.shown(trouble, why.isPresent());
        acts.getChildren().clear();
        if (done.progress() == Stage.Progress.SENT) {
            acts.getChildren()
                    .addAll(
                            accent(Parts.button("attest.came-out", "Enter", model::enter)),
                            Parts.button("attest.again", "I", model::again));
        } else if (done.progress() == Stage.Progress.FAILED) {
            acts.getChildren().add(accent(Parts.button("attest.again", "Enter", model::enter)));
        }
        if (!done.underway()) {
            acts.getChildren().add(Parts.button("attest.not-out", "Esc", model::leave));
        }
    }

    private static Label line(Attested.Entry entry) {
        return Parts.label(WORDS.say(
                "attest.done-line",
                Integer.toString(entry.number()),
                entry.document(),
                entry.copies(),
                new Amount(entry.fee()).text()));
    }

    private static javafx.scene.control.Button accent(javafx.scene.control.Button button) {
        button.getStyleClass().add("accent");
        return button;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> model.enter();
            case I -> model.again();
            case ESCAPE -> model.leave();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
