package vn.motcua.counter;

import java.util.Collection;
import java.util.Optional;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;

/// The attached files that this desk keeps, sealed, each once by the hash of its content.
public interface PaperFiles {

    /// Lays a file down, durable when this returns; only then may an action name it. What no action came to name
    /// and no draft holds is swept away when the data are opened the next time. The same content twice is one file.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    Hash keep(byte[] content);

    /// The content, held against its hash; nothing where the file is not here, or not as it was.
    Optional<byte[]> read(Hash file);

    /// How these files stand; the same one twice counts once.
    Standing standing(Collection<PaperAttached> files);

    /// @param files how many there are
    /// @param here how many are on this desk
    /// @param there how many the centre said that it has
    record Standing(int files, int here, int there) {

        public static final Standing NONE = new Standing(0, 0, 0);
    }
}
