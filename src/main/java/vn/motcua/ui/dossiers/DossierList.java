package vn.motcua.ui.dossiers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Background;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Moment;

/// The filters, the search and the list.
///
/// Search and counts go through all dossiers; names are read only of the [#SHOWN] newest that the filter takes.
/// While one search is on its way only the last of those that follow is kept.
final class DossierList {

    static final int SHOWN = 60;

    /// What a reading brought. @param lines how every dossier stands, whatever was searched
    private record Reading(List<ListedDossier> found, List<Line> lines) {}

    /// One dossier as the filters see it.
    private record Line(UUID id, Marks marks) {}

    private final Workplace workplace;
    private final Moment moment;
    private final Errands errands;
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<DossierFilter> filter = new ReadOnlyObjectWrapper<>(DossierFilter.ALL);
    private final ReadOnlyObjectWrapper<Map<DossierFilter, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableList<ListedDossier> rows = FXCollections.observableArrayList();
    private List<ListedDossier> found = List.of();
    private List<Line> lines = List.of();
    private boolean again;
    private boolean stale = true;

    DossierList(Workplace workplace, Moment moment, Background background) {
        this.workplace = workplace;
        this.moment = moment;
        errands = new Errands(background);
    }

    /// Reads again what may have changed.
    void refresh() {
        stale = true;
        read();
    }

    /// Looks for dossiers that hold every word; a filter that would hide them is lifted.
    void search(String typed) {
        if (!typed.isBlank() && query.get().isBlank()) {
            filter.set(DossierFilter.ALL);
        }
        query.set(typed);
        read();
    }

    /// Looks for what was scanned or named, whatever filter was chosen before.
    void searchAll(String words) {
        filter.set(DossierFilter.ALL);
        search(words);
    }

    void choose(DossierFilter chosen) {
        filter.set(chosen);
        read();
    }

    private void read() {
        if (errands.isBusy()) {
            again = true;
            return;
        }
        again = false;
        var asked = query.get();
        var by = filter.get();
        var renew = stale;
        stale = false;
        errands.run(() -> reading(asked, by, renew), this::show, this::tell);
    }

    private Reading reading(String asked, DossierFilter by, boolean renew) {
        var all = renew ? allLines() : lines;
        var rows = asked.isBlank() ? newest(all, by) : workplace.data().find(asked, SHOWN);
        var now = moment.now();
        var calendar = workplace.procedures().calendar();
        var uploads = Upload.Reading.of(workplace.data().stream());
        return new Reading(
                rows.stream()
                        .map(row -> ListedDossier.of(row, now, calendar, uploads.of(row.id())))
                        .toList(),
                all);
    }

    private List<DossierRow> newest(List<Line> all, DossierFilter by) {
        var ids = all.stream()
                .filter(line -> by.takes(line.marks()))
                .limit(SHOWN)
                .map(Line::id)
                .toList();
        return workplace.data().rows(ids);
    }

    private List<Line> allLines() {
        var now = moment.now();
        var today = now.withZoneSameInstant(DayCheck.ZONE).toLocalDate();
        var calendar = workplace.procedures().calendar();
        var uploads = Upload.Reading.of(workplace.data().stream());
        return workplace.data().lines().stream()
                .map(line -> new Line(
                        line.id(),
                        new Marks(
                                Standing.of(line.state(), line.dueAt(), now, calendar),
                                line.receivedAt().toLocalDate().equals(today),
                                line.unchecked(),
                                line.disputed(),
                                line.refused(),
                                uploads.of(line.id()))))
                .toList();
    }

    private void show(Reading reading) {
        lines = reading.lines();
        found = reading.found();
        counts.set(counted());
        message.set("");
        if (again) {
            read();
        } else {
            sift();
        }
    }

    private void tell(Sentence trouble) {
        stale = true;
        message.set(Words.VIETNAMESE.say(trouble));
    }

    private Map<DossierFilter, Integer> counted() {
        var counted = new EnumMap<DossierFilter, Integer>(DossierFilter.class);
        for (var one : DossierFilter.values()) {
            counted.put(one, (int)
                    lines.stream().filter(line -> one.takes(line.marks())).count());
        }
        return counted;
    }

    private void sift() {
        var by = filter.get();
        rows.setAll(found.stream().filter(one -> by.takes(one.marks())).toList());
    }

    /// What stands below the list: that nothing was found, or that there is more than is shown.
    String footnote() {
        if (rows.isEmpty()) {
            return Words.VIETNAMESE.say(query.get().isBlank() ? "dossiers.none-here" : "dossiers.none-found");
        }
        if (!query.get().isBlank()) {
            return found.size() < SHOWN ? "" : Words.VIETNAMESE.say("dossiers.more-found", SHOWN);
        }
        return found.size() < SHOWN ? "" : Words.VIETNAMESE.say("dossiers.newest-only", SHOWN);
    }

    ObservableList<ListedDossier> rows() {
        return rows;
    }

    ReadOnlyStringProperty queryProperty() {
        return query.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DossierFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<DossierFilter, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
