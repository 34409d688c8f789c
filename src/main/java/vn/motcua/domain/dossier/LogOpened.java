package vn.motcua.domain.dossier;

import java.util.List;
import java.util.Optional;

/// The first action of every log: its key, its lanes, and which log it goes on from after a restore.
///
/// @param publicKey raw Ed25519, 64 hex digits
/// @param lanes two number lanes that no other log of the office ever gets; the second is the spare
/// @param program the version of the program
public record LogOpened(String publicKey, List<Integer> lanes, String program, Optional<Before> before)
        implements Facts {

    /// The end of the log before a restore, as far as the copy knew it.
    public record Before(LogId log, long seq, Hash hash) {}

    public LogOpened {
        lanes = List.copyOf(lanes);
        if (lanes.size() != 2 || lanes.get(0) < 1 || lanes.get(1) <= lanes.get(0)) {
            throw new IllegalArgumentException("a log has two lanes, rising from 1: " + lanes);
        }
    }
}
