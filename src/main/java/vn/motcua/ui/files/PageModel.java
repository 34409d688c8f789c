package vn.motcua.ui.files;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.PaperFiles;
import vn.motcua.counter.ScanPictures;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.ui.Lanes;

/// The page of a file that is looked at. Whoever asks for another one meanwhile sees only that.
final class PageModel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final PaperFiles files;
    private final ScanPictures pictures;
    private final Lanes lanes;
    private final Consumer<Optional<Sentence>> tell;
    private final Set<Hash> damaged = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<PagePicture>> page = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<Looked> looked = Optional.empty();
    private int quarters;
    private int asked;

    /// @param tell what is the matter; nothing once a page is shown
    PageModel(PaperFiles files, ScanPictures pictures, Lanes lanes, Consumer<Optional<Sentence>> tell) {
        this.files = files;
        this.pictures = pictures;
        this.lanes = lanes;
        this.tell = tell;
    }

    private record Looked(byte[] content, int page, int pages, PagePicture picture) {}

    /// Looks at the first page of a file that is here.
    void look(FileLine line) {
        blank();
        int mine = asked;
        tell.accept(Optional.of(Sentence.of("files.opening")));
        lanes.desk().run(() -> files.read(line.hash()), content -> {
            if (mine == asked) {
                content.ifPresentOrElse(bytes -> draw(bytes, 0), () -> damaged(line));
            }
        });
    }

    private void damaged(FileLine line) {
        damaged.add(line.hash());
        tell.accept(Optional.of(Sentence.of("files.damaged")));
    }

    /// Whether it was found not to be whole on this desk any more.
    boolean isDamaged(FileLine line) {
        return damaged.contains(line.hash());
    }

    /// It came again.
    void mended(Hash file) {
        damaged.remove(file);
    }

    private void draw(byte[] content, int wanted) {
        int mine = ++asked;
        lanes.drawing().run(() -> pictures.look(content, wanted), seen -> {
            if (mine == asked) {
                switch (seen) {
                    case ScanPictures.Seen.Drawn(var picture, var at, var pages) ->
                        drawn(new Looked(content, at, pages, picture));
                    case ScanPictures.Seen.Refused(var why) -> tell.accept(Optional.of(why));
                }
            }
        });
    }

    private void drawn(Looked seen) {
        looked = Optional.of(seen);
        tell.accept(Optional.empty());
        words.set(WORDS.say("files.page", seen.page() + 1, seen.pages()));
        show();
    }

    private void show() {
        looked.ifPresent(seen -> page.set(List.of(Quarter.turned(seen.picture(), quarters))));
    }

    /// Turns what is looked at by a quarter.
    void turn() {
        quarters = (quarters + 1) % 4;
        show();
    }

    /// @param by 1 for the next page, -1 for the one before
    /// @return false if there is none
    boolean go(int by) {
        var next = looked.filter(seen -> seen.page() + by >= 0 && seen.page() + by < seen.pages());
        next.ifPresent(seen -> draw(seen.content(), seen.page() + by));
        return next.isPresent();
    }

    /// Nothing is looked at.
    void blank() {
        asked++;
        quarters = 0;
        looked = Optional.empty();
        page.set(List.of());
        words.set("");
    }

    ReadOnlyObjectProperty<List<PagePicture>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Which page of how many.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
