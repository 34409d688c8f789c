package vn.motcua.ui;

import javafx.scene.Node;

/// A place at the foot of the window that one page speaks from. On the FX thread.
public interface Foot {

    /// The same node every time; it never takes the focus by itself.
    Node node();

    /// Says again what depends on the hour.
    void look();
}
