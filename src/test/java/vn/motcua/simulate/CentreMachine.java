package vn.motcua.simulate;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.motcua.centre.CentreStore;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;

/// The machine that a centre works on.
interface CentreMachine extends AutoCloseable {

    CentreStore store();

    /// One more office.
    void addOffice(String office, String epoch, LogKey voice);

    /// What the centre itself said since this was asked last, or more.
    List<Action> said();

    /// Whether desks of an office may read a file.
    boolean isNamed(String office, Hash file);

    /// What a backup taken now would hold.
    Object picture();

    /// The disc is that again.
    void put(Object picture);

    /// Says that this is a restored centre.
    ///
    /// @param epochs a new word for each office, where the machine does not choose its own
    void restored(Supplier<String> epochs);

    /// The process ended and begins again.
    void crash();

    Set<Hash> hashes();

    /// What alarms of a kind name: the log of a fork, the number that was given twice.
    Set<String> alarms(String kind);

    @Override
    void close();
}
