package vn.motcua.sync;

import java.util.Optional;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DeskDirectory;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Directory;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.UnreadableException;

/// Brings the directory up to the centre's, at the end of a round. Where nothing changed it is one short question.
final class DirectoryExchange {

    /// Pages in one round: enough for a hundred thousand desks.
    private static final int MOST = 500;

    private final CounterData data;
    private final DeskDirectory directory;
    private final String office;
    private final LogKey.Public centre;

    DirectoryExchange(CounterData data, DeskStream.Enrolled enrolled) {
        this.data = data;
        directory = data.directory();
        office = data.office().agency();
        centre = new LogKey.Public(enrolled.centreKey());
    }

    /// @throws LineTrouble if what came is not this centre's word, not for this office, or older than what is held;
    ///     nothing of that page is kept
    void pull(Lines.Opened line) {
        read(line);
        var own = data.sealingKey().open().hex();
        boolean stale = directory
                .log(data.stream().log())
                .filter(log -> !log.sealingKey().equals(Optional.of(own)))
                .isPresent();
        if (stale) {
            line.tell(new Enrolment.Sealing(own));
            read(line);
        }
    }

    private void read(Lines.Opened line) {
        long after = directory.held().map(DeskDirectory.Held::number).orElse(0L);
        for (int pages = 0; pages < MOST; pages++) {
            var page = line.directory(after);
            if (page.isEmpty()) {
                return;
            }
            var release = read(page.get());
            if (after > 0 && isOfAnotherLife(release)) {
                after = 0; // of a list that begins anew nothing counts as read
            } else {
                demand(release.from() == after);
                keep(page.get(), release);
                after = release.through();
                if (after == release.head()) {
                    return;
                }
                demand(release.through() > release.from());
            }
        }
        throw new LineTrouble(Hindrance.BAD_ANSWER);
    }

    private Directory.Release read(Directory.Page page) {
        demand(centre.verifies(page.message(), page.signature()));
        try {
            var release = page.release();
            demand(release.office().equals(office));
            demand(release.logs().stream()
                    .allMatch(log -> new LogKey.Public(log.publicKey()).log().equals(log.id())));
            demand(!isOfAnotherLife(release) || directory.held().orElseThrow().atMillis() <= release.atMillis());
            return release;
        } catch (UnreadableException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
    }

    private boolean isOfAnotherLife(Directory.Release release) {
        return directory
                .held()
                .filter(held -> !held.epoch().equals(release.epoch()))
                .isPresent();
    }

    /// What says nothing new is not written down.
    private void keep(Directory.Page page, Directory.Release release) {
        var known = directory
                .held()
                .filter(held -> held.epoch().equals(release.epoch()) && held.number() == release.through());
        if (known.isEmpty()) {
            directory.take(page);
        }
    }

    private static void demand(boolean right) {
        if (!right) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
    }
}
