package vn.motcua.simulate;

import java.util.Set;
import vn.motcua.centre.CentreStore;
import vn.motcua.domain.dossier.Hash;

/// The machine that a centre works on.
interface CentreMachine extends AutoCloseable {

    CentreStore store();

    /// What a backup taken now would hold.
    Object picture();

    /// The disc is that again.
    void put(Object picture);

    /// Says that this is a restored centre.
    ///
    /// @param epoch the new word, where the machine does not choose its own
    void restored(String epoch);

    /// The process ended and begins again.
    void crash();

    Set<Hash> hashes();

    /// What alarms of a kind name: the log of a fork, the number that was given twice.
    Set<String> alarms(String kind);

    @Override
    void close();
}
