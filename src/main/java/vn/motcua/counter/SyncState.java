package vn.motcua.counter;

import java.time.Instant;
import java.util.Optional;

/// How the conversation with the centre stands, for people to look at.
///
/// @param centre where the centre answers; nothing while the desk is not enrolled
/// @param speaking whether a round is under way
/// @param backlog what the centre does not have yet
/// @param lastDone when a round last went through
/// @param nextTry when the next one begins by itself
/// @param hindrance what stood in the way of the last one
/// @param arrivals how many actions came since the program began; a list that shows dossiers is old when it grew
public record SyncState(
        Optional<String> centre,
        boolean speaking,
        DeskStream.Backlog backlog,
        Optional<Instant> lastDone,
        Optional<Instant> nextTry,
        Optional<Hindrance> hindrance,
        long arrivals) {

    /// Before anything is known.
    public static final SyncState NONE = new SyncState(
            Optional.empty(), false, DeskStream.Backlog.NONE, Optional.empty(), Optional.empty(), Optional.empty(), 0);

    public boolean isEnrolled() {
        return centre.isPresent();
    }
}
