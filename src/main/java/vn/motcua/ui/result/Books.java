package vn.motcua.ui.result;

import vn.motcua.counter.Notes;

/// The register book that the last result of each procedure was entered in: proposed for the next one.
record Books(Notes notes) {

    private static final String NOTE = "result-book-";

    /// Empty if there was none yet.
    String last(String procedure) {
        return notes.read(NOTE + procedure).orElse("");
    }

    /// Kept only where it is another one.
    void keep(String procedure, String book) {
        if (!last(procedure).equals(book)) {
            notes.keep(NOTE + procedure, book);
        }
    }
}
