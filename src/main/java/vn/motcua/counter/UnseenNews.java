package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.ReleaseFolder.Kept;

/// What changed since somebody at this desk last looked at the catalogue's news, also over a restart.
final class UnseenNews {

    private static final String SEEN = "release-seen";

    private final Notes notes;
    private final Function<List<Kept>, Optional<Catalogue>> kept;
    private Optional<Told> told = Optional.empty();

    private record Told(String names, Optional<ReleaseNews> news) {}

    /// @param kept the catalogue of releases, if they are kept
    UnseenNews(Notes notes, Function<List<Kept>, Optional<Catalogue>> kept) {
        this.notes = notes;
        this.kept = kept;
    }

    /// Reads the earlier releases once for each change: for any thread but the screen's.
    synchronized Optional<ReleaseNews> since(List<Kept> names, Catalogue now) {
        var text = text(names);
        if (told.filter(one -> one.names().equals(text)).isEmpty()) {
            told = Optional.of(new Told(text, work(text, now)));
        }
        return told.flatMap(Told::news);
    }

    private Optional<ReleaseNews> work(String names, Catalogue now) {
        var seen = notes.read(SEEN);
        if (seen.isEmpty()) {
            notes.keep(SEEN, names);
        }
        return seen.filter(before -> !before.equals(names))
                .flatMap(before -> kept.apply(Kept.all(before)))
                .map(before -> ReleaseNews.between(before, now))
                .filter(news -> !news.isEmpty());
    }

    synchronized void see(List<Kept> names) {
        notes.keep(SEEN, text(names));
        told = Optional.of(new Told(text(names), Optional.empty()));
    }

    private static String text(List<Kept> names) {
        return names.stream().map(Kept::text).collect(Collectors.joining(" "));
    }
}
