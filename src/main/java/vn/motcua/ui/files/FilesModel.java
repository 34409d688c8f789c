package vn.motcua.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.motcua.counter.AttachPaper;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.PaperFiles;
import vn.motcua.counter.ScanPictures;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.ui.Lanes;

/// The attached files of the shown dossier: which there are, which is looked at, and what is being fetched.
public final class FilesModel {

    private static final Words WORDS = Words.VIETNAMESE;

    private final PaperFiles files;
    private final Fetching fetching;
    private final Lanes lanes;
    private final PageModel page;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<FileLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Optional<Dossier> dossier = Optional.empty();
    private Optional<Fetch> fetch = Optional.empty();
    private UnaryOperator<String> called = UnaryOperator.identity();

    public FilesModel(PaperFiles files, Fetching fetching, ScanPictures pictures, Lanes lanes) {
        this.files = files;
        this.fetching = fetching;
        this.lanes = lanes;
        page = new PageModel(files, pictures, lanes, told -> told.ifPresentOrElse(this::tell, () -> message.set("")));
    }

    /// Takes another dossier, or the same one read again.
    ///
    /// @param field what a field of the dossier's form is called, by its key; asked off the screen's thread
    public void about(Optional<Dossier> shown, UnaryOperator<String> field) {
        called = field;
        boolean other = !dossier.map(Dossier::id).equals(shown.map(Dossier::id));
        dossier = shown;
        if (other) {
            close();
        } else if (open.get()) {
            read(() -> {});
        }
    }

    /// Lists the files, and looks at the first if it is here.
    public void open() {
        dossier.filter(one -> !one.attached().isEmpty()).ifPresent(_ -> {
            open.set(true);
            read(() -> {
                if (chosen.get() < 0) {
                    choose(0);
                }
            });
        });
    }

    private void read(Runnable then) {
        dossier.ifPresent(one -> lanes.desk().run(() -> FileLine.of(one, files, called), found -> {
            if (open.get() && dossier.filter(one::equals).isPresent()) {
                show(one, found);
                then.run();
            }
        }));
    }

    private void show(Dossier of, List<FileLine> found) {
        lines.set(found);
        int here = (int) found.stream().filter(FileLine::here).count();
        int there = (int) found.stream().filter(FileLine::there).count();
        title.set(WORDS.say(
                "files.title",
                of.number().text(),
                AttachPaper.say(new PaperFiles.Standing(found.size(), here, there))));
    }

    /// Chooses a file of the list, from 0; one that is here is looked at.
    void choose(int place) {
        if (place < 0 || place >= lines.get().size() || place == chosen.get()) {
            return;
        }
        chosen.set(place);
        page.blank();
        var line = lines.get().get(place);
        if (line.here()) {
            page.look(line);
        } else if (fetch.isEmpty()) {
            tell(Sentence.of("files.not-here"));
        }
    }

    private Optional<FileLine> line() {
        int at = chosen.get();
        return at < 0 || at >= lines.get().size()
                ? Optional.empty()
                : Optional.of(lines.get().get(at));
    }

    /// Looks at the chosen file, and fetches it where it is not here.
    void look() {
        line().ifPresent(line -> {
            if (line.here() && !page.isDamaged(line)) {
                page.look(line);
            } else if (fetch.isEmpty()) {
                fetch(line);
            }
        });
    }

    private void fetch(FileLine line) {
        var begun = new Fetch(line.hash(), part -> lanes.network().screen().execute(() -> coming(part)));
        fetch = Optional.of(begun);
        coming(0);
        lanes.network()
                .run(
                        () -> fetched(begun),
                        why -> came(begun, why),
                        () -> came(begun, Optional.of(Sentence.of("files.unexpected"))));
    }

    private Optional<Sentence> fetched(Fetch begun) {
        try {
            return begun.run(fetching);
        } catch (StoreTrouble trouble) {
            return Optional.of(trouble.sentence());
        }
    }

    private void coming(double part) {
        if (fetch.isPresent()) {
            tell(Sentence.of("files.coming", (int) (100 * part)));
        }
    }

    private void came(Fetch begun, Optional<Sentence> why) {
        if (fetch.filter(begun::equals).isEmpty()) {
            return;
        }
        fetch = Optional.empty();
        message.set("");
        why.ifPresentOrElse(this::tell, () -> {
            page.mended(begun.file());
            read(() -> line().filter(line -> line.hash().equals(begun.file())).ifPresent(page::look));
        });
    }

    /// Keeps a copy of the chosen file where the clerk says.
    ///
    /// @param target asks where, given a proposed name
    void save(Function<String, Optional<Path>> target) {
        var line = line().filter(FileLine::here);
        if (line.isEmpty()) {
            tell(Sentence.of("files.not-here"));
            return;
        }
        target.apply(line.get().copyName())
                .ifPresent(place -> lanes.desk().run(() -> saved(line.get(), place), this::tell));
    }

    private Sentence saved(FileLine line, Path place) {
        try {
            var content = files.read(line.hash());
            if (content.isEmpty()) {
                return Sentence.of("files.damaged");
            }
            Files.write(place, content.get());
            return Sentence.of("files.saved", String.valueOf(place.getFileName()));
        } catch (IOException _) {
            return Sentence.of("dossiers.save-failed");
        }
    }

    /// Ends what is being fetched, or else leaves the files.
    ///
    /// @return false if there was nothing to leave
    boolean leave() {
        if (fetch.isPresent()) {
            end();
            tell(Sentence.of("files.ended"));
            return true;
        }
        boolean was = open.get();
        close();
        return was;
    }

    private void end() {
        fetch.ifPresent(Fetch::end);
        fetch = Optional.empty();
    }

    private void close() {
        end();
        open.set(false);
        page.blank();
        message.set("");
        chosen.set(-1);
        lines.set(List.of());
    }

    private void tell(Sentence told) {
        message.set(WORDS.say(told));
    }

    PageModel page() {
        return page;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<FileLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
