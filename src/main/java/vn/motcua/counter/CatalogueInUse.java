package vn.motcua.counter;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.catalogue.Catalogue;

/// The catalogue that the desk works by, which changes when a release comes into force.
public interface CatalogueInUse {

    /// What holds now; always at hand, also for the screen's thread.
    Catalogue now();

    /// Looks whether another release is in force on the counter's day, and goes over to it; what is half filled keeps
    /// its version. Reads files: for any thread but the screen's.
    ///
    /// @return what changed, where it went over
    Optional<ReleaseNews> look();

    /// Where releases that come over the line go; nothing where none are taken.
    default Optional<ReleaseIntake> intake() {
        return Optional.empty();
    }

    /// What changed since somebody here last looked. Reads files: for any thread but the screen's.
    default Optional<ReleaseNews> unseen() {
        return Optional.empty();
    }

    /// What changed since a day, as far back as releases are kept. Reads files: for any thread but the screen's.
    default SinceNews since(LocalDate day) {
        var now = now();
        return new SinceNews(LocalDate.MIN, now, ReleaseNews.between(now, now));
    }

    /// Somebody looked at the news.
    default void see() {}

    /// How many days ago somebody last said that this is the newest, if that is longer than the plan allows.
    default Optional<Long> overdue() {
        return Optional.empty();
    }

    /// One that never changes.
    static CatalogueInUse always(Catalogue catalogue) {
        return new CatalogueInUse() {
            @Override
            public Catalogue now() {
                return catalogue;
            }

            @Override
            public Optional<ReleaseNews> look() {
                return Optional.empty();
            }
        };
    }
}
