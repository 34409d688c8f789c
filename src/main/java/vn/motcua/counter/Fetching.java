package vn.motcua.counter;

import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;

/// Brings a file that another desk attached, or that a restore left at the centre.
public interface Fetching {

    /// Waits for the network: never on the screen's thread. What came of it stays where the line breaks or somebody
    /// ends it.
    ///
    /// @return why it did not come; nothing once it is here
    /// @throws StoreTrouble if the disk would not keep it
    Optional<Sentence> fetch(Hash file, Watch watch);

    /// Looks on while a file comes.
    @FunctionalInterface
    interface Watch {

        /// Asked before each piece, on the thread that fetches.
        ///
        /// @param came bytes that are here
        /// @param size bytes of the whole
        /// @return false ends it
        boolean goesOn(long came, long size);
    }
}
