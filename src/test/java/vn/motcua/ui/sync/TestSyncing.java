package vn.motcua.ui.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.counter.DeskStream.Backlog;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Syncing;
import vn.motcua.domain.Sentence;

/// A conversation that says what a test tells it to say.
final class TestSyncing implements Syncing {

    static final String CENTRE = "https://mc.phuong.vi.du";

    SyncState state = SyncState.NONE;
    SyncPlan plan = SyncPlan.USUAL;
    Optional<Enrolling> refusal = Optional.empty();
    int pressed;
    final List<Path> exported = new ArrayList<>();
    final List<Path> taken = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    private final List<Consumer<SyncState>> listeners = new ArrayList<>();

    void say(SyncState now) {
        state = now;
        listeners.forEach(one -> one.accept(now));
    }

    /// What an enrolled desk says. @param oldest of what waits; none where nothing does
    static SyncState standing(int dossiers, Optional<Instant> oldest, Optional<Hindrance> hindrance) {
        return new SyncState(
                Optional.of(CENTRE),
                false,
                new Backlog(dossiers, 2 * dossiers, oldest.map(Instant::toEpochMilli)),
                Optional.of(Instant.parse("2026-11-23T02:12:00Z")),
                Optional.of(Instant.parse("2026-11-23T02:13:00Z")),
                hindrance,
                0);
    }

    @Override
    public SyncState state() {
        return state;
    }

    @Override
    public Runnable listen(Consumer<SyncState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void now() {
        pressed++;
    }

    @Override
    public Sentence export(Path file) {
        exported.add(file);
        return Sentence.of("stick.exported");
    }

    @Override
    public List<Sentence> take(Path file) {
        taken.add(file);
        return List.of(Sentence.of("stick.acknowledged"), Sentence.of("carriage.waits", "nation", "12", "2026-12-01"));
    }

    @Override
    public SyncPlan plan() {
        return plan;
    }

    @Override
    public void plan(SyncPlan wanted) {
        plan = wanted;
    }

    @Override
    public Optional<Enrolling> enrol(String code, String desk) {
        codes.add(code + " " + desk);
        return refusal;
    }
}
