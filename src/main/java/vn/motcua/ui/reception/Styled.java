package vn.motcua.ui.reception;

import javafx.css.Styleable;

/// Style classes that come and go with what a node stands for.
final class Styled {

    private Styled() {}

    /// Touches nothing that is so already: every change of a class has all that is inside the node styled anew.
    static void as(Styleable node, String name, boolean on) {
        var names = node.getStyleClass();
        if (on && !names.contains(name)) {
            names.add(name);
        } else if (!on) {
            names.remove(name);
        }
    }
}
