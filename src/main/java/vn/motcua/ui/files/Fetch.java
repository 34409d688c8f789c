package vn.motcua.ui.files;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import vn.motcua.counter.Fetching;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;

/// A file that is being fetched, until it is here or somebody ends it.
final class Fetch implements Fetching.Watch {

    private final Hash file;
    private final DoubleConsumer progress;
    private Optional<Thread> fetching = Optional.empty();
    private boolean ended;

    /// @param progress is told which part of the whole is here, 0 to 1, on the thread that fetches
    Fetch(Hash file, DoubleConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    Hash file() {
        return file;
    }

    /// Waits for the network.
    ///
    /// @return why it did not come
    Optional<Sentence> run(Fetching from) {
        if (!begin()) {
            return Optional.of(Sentence.of("files.ended"));
        }
        try {
            return from.fetch(file, this);
        } finally {
            done();
        }
    }

    private synchronized boolean begin() {
        fetching = Optional.of(Thread.currentThread());
        return !ended;
    }

    /// The thread does other things next: nothing of this may reach it then.
    private synchronized void done() {
        fetching = Optional.empty();
        if (ended) {
            var _ = Thread.interrupted();
        }
    }

    /// Does not wait for a piece that is on its way.
    synchronized void end() {
        ended = true;
        fetching.ifPresent(Thread::interrupt);
    }

    synchronized boolean isEnded() {
        return ended;
    }

    @Override
    public boolean goesOn(long came, long size) {
        progress.accept((double) came / size);
        return !isEnded();
    }
}
