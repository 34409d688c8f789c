package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.Hash;

/// What the desk's data say of files to the centre and take from it. Every method that keeps something is durable when
/// it returns; from any thread.
public interface FileStream {

    /// Files that an action names, that are here, and that the centre has not said it has in this life of its stream;
    /// the smallest first.
    List<Sized> waiting(String epoch);

    Optional<byte[]> read(Hash file);

    /// The centre said that it has the whole file.
    void there(Hash file, String epoch);

    /// The bytes that a file has by the word of the action that names it; nothing if none does.
    Optional<Long> size(Hash file);

    /// How many bytes of a file that is not here yet have come, without a gap from its beginning.
    long fetched(Hash file);

    void keepPiece(Hash file, long begins, byte[] piece);

    /// Puts the pieces together and keeps the file.
    ///
    /// @return false if they are not that file: they are forgotten
    boolean finish(Hash file);

    record Sized(Hash file, long size) {}
}
