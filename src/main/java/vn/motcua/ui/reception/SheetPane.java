package vn.motcua.ui.reception;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.paper.PaperPicture;

/// The declaration as it will be printed, drawn again a moment after something changed.
final class SheetPane {

    private static final Duration PAUSE = Duration.millis(150);

    private final PaperPicture pages = new PaperPicture();
    private final ScrollPane node = new ScrollPane(pages);
    private final Label trouble = new Label();
    private final LivePaper paper;
    private final Words words;
    private final PauseTransition pause = new PauseTransition(PAUSE);

    SheetPane(ReceptionModel model) {
        paper = model.livePaper();
        words = model.words();
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setFocusTraversable(false);
        node.setAccessibleText(words.say("ui.sheet"));
        trouble.setWrapText(true);
        trouble.getStyleClass().add("muted");
        pause.setOnFinished(_ -> paper.draw());
        model.visit().shownProperty().addListener((_, _, _) -> pause.playFromStart());
        paper.pagesProperty().addListener((_, _, drawn) -> show(drawn));
        paper.troubleProperty()
                .addListener((_, _, _) -> show(paper.pagesProperty().get()));
        show(paper.pagesProperty().get());
    }

    ScrollPane node() {
        return node;
    }

    private void show(List<PagePicture> drawn) {
        if (drawn.isEmpty()) {
            trouble.setText(words.say(paper.troubleProperty().get().orElse(Sentence.of("ui.sheet-empty"))));
            node.setContent(trouble);
        } else {
            double stays = node.getVvalue();
            pages.show(drawn);
            node.setContent(pages);
            node.setVvalue(stays);
        }
    }
}
