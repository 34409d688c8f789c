package vn.motcua.ui.result;

import vn.motcua.counter.Notes;
import vn.motcua.counter.StoreTrouble;

/// The register book that the last result of each procedure was entered in: proposed for the next one.
/// It only spares typing, so trouble with it never stands in the way of a result.
record Books(Notes notes) {

    private static final String NOTE = "result-book-";

    /// Empty if there was none yet, or it cannot be read.
    String last(String procedure) {
        try {
            return notes.read(NOTE + procedure).orElse("");
        } catch (StoreTrouble _) {
            return ""; // typed once more, and kept in its place
        }
    }

    /// Kept only where it is another one.
    void keep(String procedure, String book) {
        if (last(procedure).equals(book)) {
            return;
        }
        try {
            notes.keep(NOTE + procedure, book);
        } catch (StoreTrouble _) {
            return; // the result itself is durable by now
        }
    }
}
