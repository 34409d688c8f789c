package vn.motcua.sync;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.FileState;

/// Files with the centre: the smallest first, each from where the centre has it, for as long as nothing else waits.
///
/// A line that breaks is tried again at once as long as each time something came through: a scan then needs no more
/// rounds than the line has breaks.
public final class FileExchange {

    private static final Logger LOG = LoggerFactory.getLogger(FileExchange.class);

    /// A part that took less than this may be followed by a larger one, one that took twice as long by a smaller one.
    private static final Duration QUICK = Duration.ofSeconds(4);

    /// Fetched pieces shrink to this on a line that breaks, so that something comes through.
    private static final int SMALLEST_PIECE = 32 * 1024;

    /// Tries in a row that bring nothing, before it is left for the next round.
    private static final int FRUITLESS = 4;

    /// Before the first of them, doubled each time: the centre may still be writing down what came.
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileStream files;
    private final FileLine line;
    private final Set<Hash> setAside = new HashSet<>();
    private int part = FileState.SMALLEST_PART;

    public FileExchange(FileStream files, FileLine line) {
        this.files = files;
        this.line = line;
    }

    /// Sends what waits.
    ///
    /// @param epoch the life of the stream, as the token said it
    /// @param goOn asked between two parts; false ends the sending, and nothing is lost by that
    /// @return whether something still waits that may be sent at once
    /// @throws LineTrouble if nothing came through
    public boolean send(String epoch, BooleanSupplier goOn) {
        for (var next : files.waiting(epoch)) {
            if (!setAside.contains(next.file()) && !send(next, epoch, goOn)) {
                return true;
            }
        }
        return false;
    }

    /// @return false if it was ended
    private boolean send(FileStream.Sized next, String epoch, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            return false;
        }
        var content = files.read(next.file());
        if (content.isEmpty()) {
            LOG.warn("a file that should be here is not, or is not whole");
            setAside.add(next.file());
            return true;
        }
        var sending = new Sending(next.file(), content.get());
        while (sending.step()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
        }
        if (sending.whole) {
            files.there(next.file(), epoch);
        } else {
            setAside.add(next.file());
        }
        return true;
    }

    /// One file on its way up.
    private final class Sending {
        private final Hash file;
        private final byte[] content;
        private long best = -1;
        private int fruitless;
        private int refused;
        private int stuck;
        private long offset = -1;
        private boolean whole;

        private Sending(Hash file, byte[] content) {
            this.file = file;
            this.content = content;
        }

        /// Asks where to go on, or sends one part.
        ///
        /// @return false when it is done with, one way or the other
        private boolean step() {
            try {
                return offset < 0 ? ask() : put();
            } catch (LineTrouble trouble) {
                if (trouble.why() != Hindrance.NO_NETWORK
                        || fruitless >= FRUITLESS
                        || Thread.currentThread().isInterrupted()) {
                    throw trouble;
                }
                LockSupport.parkNanos(PAUSE.toNanos() << fruitless++);
                offset = -1;
                part = FileState.SMALLEST_PART;
                return true;
            }
        }

        private boolean ask() {
            var state = line.state(file);
            state.ifPresent(this::learn);
            return state.isPresent() && !whole;
        }

        private boolean put() {
            int length = (int) Math.min(part, content.length - offset);
            var bytes = Arrays.copyOfRange(content, (int) offset, (int) offset + length);
            long began = System.nanoTime();
            var state = line.put(file, new FileLine.Part(offset, content.length, bytes));
            pace(Duration.ofNanos(System.nanoTime() - began));
            if (state.isEmpty()) {
                offset = -1;
                return ++refused <= FRUITLESS;
            }
            learn(state.get());
            return !whole;
        }

        private void learn(FileState state) {
            if (state.offset() < 0
                    || state.offset() > content.length
                    || (state.whole() && state.offset() != content.length)) {
                throw new LineTrouble(Hindrance.BAD_ANSWER);
            }
            offset = state.offset();
            whole = state.whole();
            if (offset > best) {
                best = offset;
                stuck = 0;
                fruitless = 0;
            } else if (++stuck > 2 * FRUITLESS) {
                throw new LineTrouble(Hindrance.BAD_ANSWER);
            }
        }
    }

    private void pace(Duration took) {
        if (took.compareTo(QUICK) < 0) {
            part = Math.min(2 * part, FileState.LARGEST_PART);
        } else if (took.compareTo(QUICK.multipliedBy(2)) > 0) {
            part = Math.max(part / 2, FileState.SMALLEST_PART);
        }
    }

    /// What came of fetching a file.
    enum Fetched {
        HERE,
        /// the centre does not have it, or what it gave was another
        NOT_THERE,
        /// somebody ended it
        ENDED
    }

    /// Brings a file that is not here; what came of it stays for the next time.
    ///
    /// @throws LineTrouble if nothing came through
    Fetched fetch(Hash file, Fetching.Watch watch) {
        if (files.read(file).isPresent()) {
            return Fetched.HERE;
        }
        var size = files.size(file);
        int length = FileState.SMALLEST_PART;
        int fruitless = 0;
        while (size.isPresent() && files.fetched(file) < size.get()) {
            long from = files.fetched(file);
            if (!watch.goesOn(from, size.get())) {
                return Fetched.ENDED;
            }
            try {
                var piece = line.get(file, from, length);
                if (piece.isEmpty()) {
                    return Fetched.NOT_THERE;
                }
                if (piece.get().size() != size.get() || piece.get().bytes().length == 0) {
                    throw new LineTrouble(Hindrance.BAD_ANSWER);
                }
                files.keepPiece(file, from, piece.get().bytes());
                length = Math.min(2 * length, FileState.LARGEST_PART);
                fruitless = 0;
            } catch (LineTrouble trouble) {
                if (Thread.currentThread().isInterrupted()) {
                    return Fetched.ENDED;
                }
                if (trouble.why() != Hindrance.NO_NETWORK || length == SMALLEST_PIECE && fruitless++ >= FRUITLESS) {
                    throw trouble;
                }
                length = Math.max(length / 2, SMALLEST_PIECE);
            }
        }
        return size.isPresent() && files.finish(file) ? Fetched.HERE : Fetched.NOT_THERE;
    }
}
