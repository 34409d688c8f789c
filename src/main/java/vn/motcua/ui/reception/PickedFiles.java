package vn.motcua.ui.reception;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import vn.motcua.counter.ChooseFile;
import vn.motcua.counter.ChooseFile.Chosen;
import vn.motcua.counter.FileLook;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.reception.Answering.Place;

/// Files that the clerk picks for fields of files. A file is looked at and kept away from the screen; only then the
/// field is answered, and what cannot be taken changes nothing.
final class PickedFiles {

    private final VisitModel visit;
    private final Answering answering;
    private final ChooseFile choose;
    private final Lanes lanes;
    private final ObservableMap<Place, Standing> standings = FXCollections.observableHashMap();
    private final ObservableMap<String, Seen> seen = FXCollections.observableHashMap();
    private Optional<Path> folder = Optional.empty();

    PickedFiles(VisitModel visit, Answering answering, ChooseFile choose, Lanes lanes) {
        this.visit = visit;
        this.answering = answering;
        this.choose = choose;
        this.lanes = lanes;
    }

    /// What a field is told beside its answer.
    sealed interface Standing {

        /// A file is being read.
        record Reading() implements Standing {}

        /// The last file could not be taken.
        record Refused(Sentence why) implements Standing {}
    }

    /// What is known of a file that answers a field.
    sealed interface Seen {

        record Looking() implements Seen {}

        record Here(FileLook look) implements Seen {}

        /// It is not here any more, or not as it was.
        record Gone() implements Seen {}
    }

    /// @param then done once the field is answered with the file
    void pick(String key, List<Path> files, Runnable then) {
        var place = visit.shown().current().map(form -> new Place(form, key));
        var field = place.flatMap(this::field).map(FilledField::field);
        if (place.isEmpty() || field.isEmpty() || isReading(key)) {
            return;
        }
        if (files.size() != 1) {
            standings.put(place.get(), new Standing.Refused(Sentence.of("ui.file-one")));
            return;
        }
        folder = Optional.ofNullable(files.getFirst().getParent());
        standings.put(place.get(), new Standing.Reading());
        look(place.get(), field.get(), files.getFirst(), then);
    }

    private void look(Place place, Field field, Path file, Runnable then) {
        lanes.drawing()
                .run(
                        () -> choose.look(field, file),
                        chosen -> {
                            switch (chosen) {
                                case Chosen.Fit fit -> keep(place, fit, then);
                                case Chosen.Refused(var why) -> standings.put(place, new Standing.Refused(why));
                            }
                        },
                        () -> standings.remove(place));
    }

    private void keep(Place place, Chosen.Fit fit, Runnable then) {
        lanes.desk()
                .run(
                        () -> choose.keep(fit),
                        answer -> {
                            standings.remove(place);
                            seen.put(answer.sha256(), new Seen.Here(fit.look()));
                            answer(place, answer, then);
                        },
                        () -> standings.remove(place));
    }

    /// Whose visit went on meanwhile is told that the file did not come into it.
    private void answer(Place place, FileAnswer file, Runnable then) {
        var given = Answer.of(file.value(), Source.CITIZEN);
        var form = visit.visit().form(place.form());
        var filled = worked(place).map(Worked::filled);
        if (form.isPresent() && filled.isPresent() && field(place).isPresent()) {
            visit.change(visit.visit().answer(form.get(), filled.get(), place.key(), Optional.of(given)));
        }
        if (field(place).flatMap(FilledField::answer).filter(given::equals).isPresent()) {
            then.run();
        } else {
            visit.tell(Notice.wrong(Sentence.of("ui.file-late")));
        }
    }

    /// Takes the file of a field out.
    void takeOut(String key) {
        visit.shown().current().map(form -> new Place(form, key)).ifPresent(standings::remove);
        answering.answer(key, Optional.empty());
    }

    /// What is known of a file; one that is not known yet is looked at.
    Seen look(FileAnswer file) {
        var known = seen.get(file.sha256());
        if (known != null) {
            return known;
        }
        seen.put(file.sha256(), new Seen.Looking());
        lanes.drawing()
                .run(
                        () -> choose.again(file),
                        look -> seen.put(
                                file.sha256(), look.<Seen>map(Seen.Here::new).orElseGet(Seen.Gone::new)),
                        () -> seen.remove(file.sha256()));
        return Optional.ofNullable(seen.get(file.sha256())).orElseGet(Seen.Looking::new);
    }

    Optional<Standing> standing(String key) {
        return visit.shown().current().flatMap(form -> Optional.ofNullable(standings.get(new Place(form, key))));
    }

    boolean isReading(String key) {
        return standing(key).filter(Standing.Reading.class::isInstance).isPresent();
    }

    /// Where the last file was picked.
    Optional<Path> folder() {
        return folder;
    }

    void forget() {
        standings.values().removeIf(Standing.Refused.class::isInstance);
        seen.clear();
    }

    private Optional<Worked> worked(Place place) {
        return Optional.ofNullable(visit.shown().worked().get(place.form()));
    }

    private Optional<FilledField> field(Place place) {
        return worked(place).flatMap(worked -> worked.filled().field(place.key()));
    }

    ObservableMap<Place, Standing> standingsProperty() {
        return standings;
    }

    ObservableMap<String, Seen> seenProperty() {
        return seen;
    }
}
