package vn.motcua.ui.help;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import vn.motcua.counter.Words;

/// F1 anywhere in a window: lays the explanation of what is in front over it, and takes it away by F1 or Esc.
///
/// Arrows and page keys read on; any other key takes it away and goes to the page, so that a key that is read of can be
/// pressed at once.
public final class HelpOver {

    private static final Set<KeyCode> READING = Set.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END, KeyCode.TAB);

    private final Scene scene;
    private final StackPane stack;
    private final Supplier<String> page;
    private final Words words;
    private Optional<HelpPanel> open = Optional.empty();
    private Optional<Node> focused = Optional.empty();

    private HelpOver(Scene scene, StackPane stack, Supplier<String> page, Words words) {
        this.scene = scene;
        this.stack = stack;
        this.page = page;
        this.words = words;
    }

    /// @param stack in that scene; the explanation lies on top of what it holds
    /// @param page the name of what is in front now
    public static void on(Scene scene, StackPane stack, Supplier<String> page, Words words) {
        var over = new HelpOver(scene, stack, page, words);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, over::pressed);
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.F1) {
            open.ifPresentOrElse(this::close, this::show);
            event.consume();
        } else if (open.isPresent() && !READING.contains(code) && !code.isModifierKey()) {
            open.ifPresent(this::close);
            if (code == KeyCode.ESCAPE || code == KeyCode.ENTER) {
                event.consume();
            }
        }
    }

    private void show() {
        var panel = new HelpPanel(page.get(), words);
        panel.root().setOnMouseClicked(clicked -> {
            if (clicked.getTarget() == panel.root()) {
                close(panel);
            }
        });
        focused = Optional.ofNullable(scene.getFocusOwner());
        open = Optional.of(panel);
        stack.getChildren().add(panel.root());
        panel.reading().requestFocus();
    }

    private void close(HelpPanel panel) {
        open = Optional.empty();
        stack.getChildren().remove(panel.root());
        focused.ifPresent(Node::requestFocus);
        focused = Optional.empty();
    }
}
