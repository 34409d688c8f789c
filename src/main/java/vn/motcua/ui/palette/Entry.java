package vn.motcua.ui.palette;

/// One thing that the palette can do.
///
/// @param name what it is called, as it is searched
/// @param key the key that does the same elsewhere, or what kind of thing it is; may be empty
public record Entry(String name, String key, Runnable run) {

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return "Entry[" + key + "]";
    }
}
