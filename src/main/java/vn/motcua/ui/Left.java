package vn.motcua.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;

/// Where the keys went when the desk was locked, to go on there: a field that takes the focus anew selects what was
/// half typed, and the next key would wipe it.
record Left(Node node, Optional<IndexRange> selection) {

    static Optional<Left> of(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner())
                .map(owner -> new Left(owner, text(owner).map(TextInputControl::getSelection)));
    }

    private static Optional<TextInputControl> text(Node node) {
        return node instanceof TextInputControl text ? Optional.of(text) : Optional.empty();
    }

    /// Nothing, if it has gone from the window meanwhile.
    void takeUp(Scene scene) {
        if (node.getScene() == scene) {
            node.requestFocus();
            text(node)
                    .ifPresent(
                            text -> selection.ifPresent(range -> text.selectRange(range.getStart(), range.getEnd())));
        }
    }
}
