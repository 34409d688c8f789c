package vn.motcua.counter;

import java.util.Optional;
import java.util.function.Function;
import vn.motcua.wire.UnreadableException;

/// What this desk remembers for itself beside dossiers: who may sign, how its printers are set. Sealed; never sent;
/// each under a name of its own, which says nothing personal.
public interface Notes {

    /// @throws StoreTrouble if what stands there does not open any more
    Optional<String> read(String name);

    /// What stands under a name, taken apart.
    ///
    /// @param taken throws [UnreadableException] on what is damaged
    /// @throws StoreTrouble if it is damaged: the clerk is told so, and nothing is written over it
    default <T> Optional<T> read(String name, Function<String, T> taken) {
        var text = read(name);
        try {
            return text.map(taken);
        } catch (UnreadableException e) {
            throw new StoreTrouble("store.note-damaged", "taking apart the note " + name, e);
        }
    }

    /// Durable when it returns. In the place of what stood there.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    void keep(String name, String text);
}
