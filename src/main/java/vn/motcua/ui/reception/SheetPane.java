package vn.motcua.ui.reception;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Words;

/// The declaration as it will be printed, drawn again a moment after something changed.
final class SheetPane {

    private static final Duration PAUSE = Duration.millis(150);
    private static final double MARGIN = 20;

    private final VBox pages = new VBox(10);
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
            trouble.setText(
                    words.say(paper.troubleProperty().get().orElse(vn.motcua.domain.Sentence.of("ui.sheet-empty"))));
            pages.getChildren().setAll(trouble);
        } else {
            double stays = node.getVvalue();
            pages.getChildren().setAll(drawn.stream().map(this::sheet).toList());
            node.setVvalue(stays);
        }
    }

    private Node sheet(PagePicture page) {
        var image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.argb(),
                        0,
                        page.width());
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(node.widthProperty().subtract(MARGIN));
        var sheet = new StackPane(view);
        sheet.getStyleClass().add("sheet");
        return sheet;
    }
}
