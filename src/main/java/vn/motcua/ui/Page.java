package vn.motcua.ui;

/// A page of the window, and how it is reached.
///
/// @param name the key of its name in the bundle `ui`, such as `ui.dossiers`; also what the window is asked to go to
/// @param key as [javafx.scene.input.KeyCombination#valueOf] reads it, such as `F4`; stands on its button
public record Page(String name, String key, Screen screen) {}
