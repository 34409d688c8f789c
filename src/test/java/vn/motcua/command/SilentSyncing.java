package vn.motcua.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Syncing;
import vn.motcua.domain.Sentence;

/// A conversation that nobody may lead.
final class SilentSyncing implements Syncing {

    @Override
    public SyncState state() {
        return SyncState.NONE;
    }

    @Override
    public Runnable listen(Consumer<SyncState> listener) {
        return () -> {};
    }

    @Override
    public void now() {
        throw new AssertionError("nobody is there");
    }

    @Override
    public java.util.List<Sentence> take(Path file) {
        throw new UnsupportedOperationException("nobody brings a stick here");
    }

    @Override
    public Sentence export(Path file) {
        throw new UnsupportedOperationException("nobody exports here");
    }

    @Override
    public SyncPlan plan() {
        return SyncPlan.USUAL;
    }

    @Override
    public void plan(SyncPlan plan) {
        throw new AssertionError("nobody is there");
    }

    @Override
    public Optional<Enrolling> enrol(String code, String desk) {
        throw new AssertionError("nobody is there");
    }
}
