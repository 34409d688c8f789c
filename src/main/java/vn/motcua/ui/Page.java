package vn.motcua.ui;

/// A page of the window, and how it is reached.
///
/// @param name the key of its name in the bundle `ui`, such as `ui.dossiers`; also what the window is asked to go to
/// @param key as [javafx.scene.input.KeyCombination#valueOf] reads it, such as `F4`; stands on its button
/// @param everyday whether it has a button at the head of the window; the others are reached by their key and by the
///     palette
public record Page(String name, String key, Screen screen, boolean everyday) {

    public Page(String name, String key, Screen screen) {
        this(name, key, screen, true);
    }

    /// A page that is wanted now and then.
    public static Page rare(String name, String key, Screen screen) {
        return new Page(name, key, screen, false);
    }
}
