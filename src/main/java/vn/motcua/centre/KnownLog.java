package vn.motcua.centre;

import java.util.List;
import java.util.Optional;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Scope;

/// A log that a desk has registered.
///
/// @param desk the desk's id within the office
/// @param lanes its two number lanes
/// @param forked two histories of it are known
/// @param ended another log has taken its place
/// @param revoked its desk was turned away
/// @param expiresAt when the term of its desk ends or ended, UTC milliseconds
/// @param scope of its desk
public record KnownLog(
        String office,
        LogKey.Public key,
        String desk,
        List<Integer> lanes,
        boolean forked,
        boolean ended,
        boolean revoked,
        Optional<Long> expiresAt,
        Scope scope) {

    public KnownLog {
        lanes = List.copyOf(lanes);
    }

    /// Whether the term of its desk is over.
    boolean isExpired(long now) {
        return expiresAt.filter(end -> end <= now).isPresent();
    }

    /// What its desk sees of the office's stream.
    public View view() {
        return new View(desk, scope);
    }
}
