package vn.motcua.counter;

import java.util.Optional;

/// What this desk remembers for itself beside dossiers: who may sign, how its printers are set. Sealed; never sent;
/// each under a name of its own, which says nothing personal.
public interface Notes {

    Optional<String> read(String name);

    /// Durable when it returns. In the place of what stood there.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    void keep(String name, String text);
}
