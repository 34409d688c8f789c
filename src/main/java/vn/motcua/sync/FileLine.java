package vn.motcua.sync;

import java.util.Optional;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.FileState;

/// The line to the centre for files, part by part. What comes back is only parsed, not believed.
public interface FileLine {

    /// How far the centre has the file; nothing where it does not know it: no action that it has names it.
    ///
    /// @throws LineTrouble as every method here, with why
    Optional<FileState> state(Hash file);

    /// Sends a part; the answer says how far the centre has the file now, and it may have taken nothing.
    ///
    /// @return nothing where the centre refused the part or the whole: both are to be begun again
    Optional<FileState> put(Hash file, Part part);

    /// A piece of the file, from `offset` on; nothing where the centre does not have it.
    Optional<Piece> get(Hash file, long offset, int length);

    /// @param size of the whole file
    record Part(long offset, long size, byte[] bytes) {}

    /// Held against the checksum that came with it.
    ///
    /// @param size of the whole file, as the centre says
    record Piece(byte[] bytes, long size) {}
}
