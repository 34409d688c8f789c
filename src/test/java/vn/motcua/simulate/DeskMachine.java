package vn.motcua.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Ledger;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;

/// The machine that a desk works on.
interface DeskMachine extends AutoCloseable {

    Ledger ledger();

    DeskStream stream();

    /// A dossier as this desk shows it.
    Optional<Dossier> shown(UUID id);

    /// What was written here since this was asked last.
    List<Action> written();

    Set<Hash> holds();

    /// What of it a centre that lost it can be given: the log is here from its beginning.
    Set<Hash> canGive();

    /// What a copy of the whole machine taken now would hold.
    Object picture();

    /// The disc is that from now on.
    void put(Object picture);

    /// A backup was restored as the product does it: what it says is kept, and a new log goes on.
    void restoreAnew(Object picture, List<Integer> lanes);

    /// The process ended and begins again.
    void restart();

    /// Another machine with the same disc.
    DeskMachine twin();

    void moveClock(java.time.Duration jump);

    /// What the product's own verification finds wrong, if there is such a thing here.
    Optional<String> fault();

    @Override
    void close();
}
