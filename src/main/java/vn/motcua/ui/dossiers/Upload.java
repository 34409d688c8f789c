package vn.motcua.ui.dossiers;

import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.Sentence;

/// The second of the two marks of a dossier, *đã lên hệ thống*; the first, *đã lưu trên máy*, everything has
/// that can be shown at all.
enum Upload {
    /// the desk speaks with no centre
    ALONE,
    /// the centre does not have all of it
    WAITS,
    /// the centre signed for all of it
    THERE;

    /// How it stands with the dossiers of a desk. Read from its file: off the screen's thread.
    record Reading(boolean enrolled, Set<UUID> unsent) {

        static Reading of(DeskStream stream) {
            return new Reading(stream.enrolled().isPresent(), stream.unsent());
        }

        Upload of(UUID dossier) {
            if (!enrolled) {
                return ALONE;
            }
            return unsent.contains(dossier) ? WAITS : THERE;
        }
    }

    Sentence words() {
        return Sentence.of(
                switch (this) {
                    case ALONE -> "sync.mark-alone";
                    case WAITS -> "sync.mark-waits";
                    case THERE -> "sync.mark-there";
                });
    }

    /// The style class that gives the mark its shape.
    String style() {
        return this == THERE ? "mark-kept" : "mark-waits";
    }
}
