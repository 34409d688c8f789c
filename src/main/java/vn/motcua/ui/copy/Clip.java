package vn.motcua.ui.copy;

/// The clipboard of the desktop.
interface Clip {

    void put(String text);

    /// Empties it, unless something else was put there meanwhile.
    void forget(String text);
}
