package vn.motcua.centre;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.motcua.wire.Directory;

/// Gives the directory out, page by page, each signed.
final class Directories {

    private static final Duration BETWEEN_LIVES = Duration.ofHours(1);

    private final Listing listing;
    private final CentreKey key;
    private final Supplier<String> epochs;
    private final AtomicLong renewed = new AtomicLong();

    /// @param epochs new words for the life of the list
    Directories(Listing listing, CentreKey key, Supplier<String> epochs) {
        this.listing = listing;
        this.key = key;
        this.epochs = epochs;
    }

    /// A desk that read further than there is knows of changes that were lost: this centre was put back, and nobody
    /// told it so. The list begins a new life then, once for all desks that come with the old one: a desk that
    makes a
    /// number up has nobody read it all anew, time after time.
    ///
    /// @param after the number up to which the desk knows the list
    /// @param now the centre's time, UTC milliseconds
    Directory.Page page(String office, long after, long now) {
        var changes = listing.after(office, after, Directory.Release.MOST);
        if (after > changes.head()) {
            long before = renewed.get();
            if (now - before >= BETWEEN_LIVES.toMillis() && renewed.compareAndSet(before, now)) {
                listing.renew(epochs.get());
            }
            return page(office, 0, now);
        }
        var release = new Directory.Release(
                office,
                changes.epoch(),
                after,
                changes.through(),
                changes.head(),
                now,
                changes.logs(),
                changes.users());
        return key.sign(release);
    }
}
