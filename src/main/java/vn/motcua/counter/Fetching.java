package vn.motcua.counter;

import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;

/// Brings a file that another desk attached, or that a restore left at the centre.
public interface Fetching {

    /// Waits for the network: never on the screen's thread. What came of it stays where the line breaks.
    ///
    /// @return why it did not come; nothing once it is here
    /// @throws StoreTrouble if the disk would not keep it
    Optional<Sentence> fetch(Hash file);
}
