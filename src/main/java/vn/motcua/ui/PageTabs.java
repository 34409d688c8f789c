package vn.motcua.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// The buttons of the pages at the head of the window, each with its key.
final class PageTabs {

    private final List<Page> pages;
    private final List<ToggleButton> buttons;
    private final Words words;
    private final Consumer<Page> show;

    /// @param bar takes the buttons, in the place of what it held
    /// @param show brings a page to the front
    PageTabs(Pane bar, List<Page> pages, Words words, Consumer<Page> show) {
        this.pages = pages;
        this.words = words;
        this.show = show;
        buttons = pages.stream().map(this::button).toList();
        var tabs = new HBox(buttons.toArray(Node[]::new));
        var keys = Shortcuts.on(tabs);
        pages.forEach(page -> keys.when(page.key(), () -> show.accept(page)));
        bar.getChildren().setAll(tabs);
    }

    private ToggleButton button(Page page) {
        var button = new ToggleButton(words.say(page.name()));
        var cap = Parts.cap(page.key());
        button.setGraphic(cap);
        button.getStyleClass().add("nav");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> show.accept(page));
        return button;
    }

    void select(Page shown) {
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var button = buttons.get(i);
            button.setSelected(page == shown);
            button.setVisible(page.everyday() || page == shown);
            button.setManaged(button.isVisible());
        }
    }
}
