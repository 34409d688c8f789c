package vn.motcua.domain.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is said of every action in the clear: who, when, on top of what, and of which kind. **Frozen**: format 1.
///
/// @param id UUIDv7, made by the desk
/// @param seq 1, 2, 3 … in its log, without gaps
/// @param prev the hash of the log's previous header; none for seq 1
/// @param office the office whose stream the action belongs to (its agency code)
/// @param dossier none for what concerns the log itself
/// @param bases the heads of the dossier that the clerk saw: none for [Received], several after a merge
/// @param atMillis UTC milliseconds by the desk's clock
/// @param offsetMinutes the desk's offset from UTC then
/// @param user the login name of who acted, never a person's full name
/// @param role the role in which they acted
/// @param roleRelease the release that named the role; 0 while the desk is not enrolled
/// @param kind the word of a [Facts] kind; an unknown kind is kept
/// @param schema which shape of that kind's body
/// @param bodyHash SHA-256(32 random bytes ‖ body)
public record ActionHeader(
        int format,
        UUID id,
        LogId log,
        long seq,
        Optional<Hash> prev,
        String office,
        Optional<UUID> dossier,
        List<Hash> bases,
        long atMillis,
        int offsetMinutes,
        String user,
        String role,
        long roleRelease,
        long catalogueRelease,
        String kind,
        int schema,
        Hash bodyHash) {

    public static final int FORMAT = 1;

    private static final int LARGEST_OFFSET = 18 * 60;

    public ActionHeader {
        bases = List.copyOf(bases);
        if (seq < 1 || (seq == 1) == prev.isPresent()) {
            throw new IllegalArgumentException("seq 1 has no predecessor, every other has one: seq " + seq);
        }
        if (Math.abs((long) offsetMinutes) > LARGEST_OFFSET) {
            throw new IllegalArgumentException("no clock is " + offsetMinutes + " minutes off UTC");
        }
    }

    /// When it happened, by the desk's clock.
    public OffsetDateTime at() {
        return Instant.ofEpochMilli(atMillis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }
}
