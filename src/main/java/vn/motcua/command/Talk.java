package vn.motcua.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.ReleaseIntake;
import vn.motcua.counter.Syncing;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.SyncDesk;

/// The conversation with the centre of the data that are open now: one at a time, going on while the desk is locked.
final class Talk implements AutoCloseable {

    private final Clock clock;
    private Optional<SyncDesk> desk = Optional.empty();
    private boolean speaking;

    Talk(Clock clock) {
        this.clock = clock;
    }

    /// Prepares the conversation of data that were just opened, in the place of the one before; it is silent until
    /// [#start].
    ///
    /// @param intake where releases of procedures go
    synchronized Syncing over(CounterData data, Optional<ReleaseIntake> intake) {
        close();
        var fresh = new SyncDesk(data, new HttpLines(data.stream(), clock), clock, new SecureRandom(), intake);
        desk = Optional.of(fresh);
        return fresh;
    }

    /// Of the data that are open now.
    synchronized Syncing current() {
        return desk.orElseThrow();
    }

    /// Of the same data.
    synchronized Fetching fetching() {
        return desk.orElseThrow();
    }

    /// Begins, unless others were opened or all was closed meanwhile. Reads the data: off the screen's thread.
    synchronized void start(Syncing prepared) {
        desk.filter(prepared::equals).ifPresent(one -> {
            one.start();
            speaking = true;
        });
    }

    /// Ends what is under way; that loses nothing.
    @Override
    public synchronized void close() {
        desk.filter(_ -> speaking).ifPresent(SyncDesk::close);
        desk = Optional.empty();
        speaking = false;
    }
}
