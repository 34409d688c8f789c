package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.motcua.counter.Words;
import vn.motcua.domain.procedure.RequiredPaper;

/// The papers that the answers ask for, ticked as they are handed in or shown.
final class PapersPane {

    private final VBox node = new VBox();
    private final ReceptionModel model;
    private final Words words;
    private List<RequiredPaper> papers = List.of();
    private List<CheckBox> boxes = List.of();

    PapersPane(ReceptionModel model) {
        this.model = model;
        words = model.words();
        node.getStyleClass().add("papers");
        node.focusWithinProperty().subscribe(within -> {
            if (within) {
                model.at(new Where.InPapers());
            }
        });
        model.visit().shownProperty().addListener((_, _, shown) -> show(shown));
        show(model.visit().shown());
    }

    VBox node() {
        return node;
    }

    private void show(Shown shown) {
        var wanted = shown.working().map(worked -> worked.papers()).orElse(List.of());
        node.setVisible(!wanted.isEmpty());
        node.setManaged(!wanted.isEmpty());
        if (!wanted.equals(papers)) {
            papers = wanted;
            boxes = wanted.stream().map(this::box).toList();
            node.getChildren().setAll(lines());
        }
        var inHand = shown.form().map(form -> form.papers()).orElse(java.util.Set.of());
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(inHand.contains(papers.get(i).id()));
        }
    }

    private List<Node> lines() {
        var lines = new ArrayList<Node>();
        var title = new Label(words.say("ui.papers"));
        title.getStyleClass().add("section-title");
        lines.add(title);
        lines.addAll(boxes);
        return lines;
    }

    private CheckBox box(RequiredPaper paper) {
        var box = new CheckBox(words.say(kind(paper), paper.name()));
        box.setWrapText(true);
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setMnemonicParsing(false);
        box.setOnAction(_ -> model.paper(paper.id(), box.isSelected()));
        paper.note().ifPresent(note -> box.setAccessibleHelp(note));
        return box;
    }

    private static String kind(RequiredPaper paper) {
        if (paper.shown()) {
            return "ui.paper-shown";
        }
        return paper.produced().isPresent() ? "ui.paper-produced" : "ui.paper-given";
    }

    /// Puts the focus on the first paper that is not in hand.
    ///
    /// @return false when all are
    boolean focusFirst() {
        var first = boxes.stream().filter(box -> !box.isSelected()).findFirst();
        first.ifPresent(CheckBox::requestFocus);
        return first.isPresent();
    }

    /// Enter ticks every paper; Space only the one that has the focus.
    ///
    /// @param then what to do after that
    void onEnter(Runnable then) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                model.allPapers();
                then.run();
            }
        });
    }
}
