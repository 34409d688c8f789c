package vn.motcua.sync;

import java.util.List;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.ReleaseList;

/// The line to the centre for releases of procedures. What comes back is only parsed, not believed.
public interface ReleaseLine {

    /// @throws LineTrouble as every method here, with why
    ReleaseList list();

    /// What a release says of itself.
    byte[] head(Hash release);

    /// Some of these contents of a release, at least the first.
    List<byte[]> contents(Hash release, List<Hash> wanted);
}
