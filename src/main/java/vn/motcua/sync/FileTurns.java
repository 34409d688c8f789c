package vn.motcua.sync;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.SyncPlan;
import vn.motcua.domain.dossier.Hash;

/// When files have their turn: after the actions, for a while, and by a back-off of their own, so that a file which the
/// centre does not take never delays an action.
final class FileTurns {

    private static final Logger LOG = LoggerFactory.getLogger(FileTurns.class);

    /// After this the actions are looked at again, ours and others'.
    private static final Duration TURN = Duration.ofSeconds(30);

    private final FileStream files;
    private final Timetable timetable;
    private boolean more;
    private boolean pressed;
    private int failures;
    private long notBefore = System.nanoTime();

    FileTurns(FileStream files, Timetable timetable) {
        this.files = files;
        this.timetable = timetable;
    }

    /// Whether somebody pressed, now or for the files that are still on their way.
    boolean goesOn(boolean pressedNow) {
        pressed = pressedNow || (pressed && more);
        if (pressedNow) {
            failures = 0;
            notBefore = System.nanoTime();
        }
        return pressed;
    }

    /// Sends files for a while.
    ///
    /// @param undisturbed whether no action waits
    void send(Lines.Opened line, String epoch, BooleanSupplier undisturbed) {
        more = false;
        if (line.files().isEmpty() || notBefore - System.nanoTime() > 0) {
            return;
        }
        long end = System.nanoTime() + TURN.toNanos();
        try {
            more = new FileExchange(files, line.files().get())
                    .send(epoch, () -> undisturbed.getAsBoolean() && end - System.nanoTime() > 0);
            failures = 0;
        } catch (LineTrouble trouble) {
            failures++;
            notBefore = System.nanoTime()
                    + timetable.afterFailure(failures, trouble.retryAfter()).toNanos();
            LOG.info("files did not get through: {}", trouble.why());
        }
    }

    /// When the next round is: at once while files are on their way.
    Duration wait(SyncPlan plan) {
        return more ? Duration.ZERO : timetable.afterSuccess(plan.interval());
    }

    FileExchange.Fetched fetch(Lines.Opened line, Hash file, Fetching.Watch watch) {
        return line.files()
                .map(found -> new FileExchange(files, found).fetch(file, watch))
                .orElse(FileExchange.Fetched.NOT_THERE);
    }
}
