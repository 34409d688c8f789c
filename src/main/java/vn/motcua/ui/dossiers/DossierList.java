package vn.motcua.ui.dossiers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Background;

/// The filters, the search and the list.
///
/// A search goes through all dossiers; with nothing typed the newest [#WINDOW] are looked at, and the counts are
/// theirs.
/// While one search is on its way only the last of those that follow is kept.
final class DossierList {

    static final int FOUND = 60;
    static final int WINDOW = 400;

    /// What a reading brought. @param newest the window, whatever was searched
    private record Reading(String query, List<ListedDossier> found, List<ListedDossier> newest) {}

    private final Workplace workplace;
    private final Moment moment;
    private final Errands errands;
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<DossierFilter> filter = new ReadOnlyObjectWrapper<>(DossierFilter.ALL);
    private final ReadOnlyObjectWrapper<Map<DossierFilter, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableList<ListedDossier> rows = FXCollections.observableArrayList();
    private List<ListedDossier> found = List.of();
    private List<ListedDossier> newest = List.of();
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

    void choose(DossierFilter chosen) {
        filter.set(chosen);
        sift();
    }

    private void read() {
        if (errands.isBusy()) {
            again = true;
            return;
        }
        again = false;
        var asked = query.get();
        var renew = stale;
        stale = false;
        errands.run(() -> reading(asked, renew), this::show, this::tell);
    }

    private Reading reading(String asked, boolean renew) {
        var window = renew ? listed("", WINDOW) : newest;
        return new Reading(asked, asked.isBlank() ? window : listed(asked, FOUND), window);
    }

    private List<ListedDossier> listed(String asked, int limit) {
        var now = moment.now();
        var calendar = workplace.procedures().calendar();
        return workplace.data().find(asked, limit).stream()
                .map(row -> ListedDossier.of(row, now, calendar))
                .toList();
    }

    private void show(Reading reading) {
        newest = reading.newest();
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
            counted.put(one, (int) newest.stream().filter(one::takes).count());
        }
        return counted;
    }

    private void sift() {
        rows.setAll(found.stream().filter(filter.get()::takes).toList());
    }

    /// What stands below the list: that nothing was found, or that there is more than is shown.
    String footnote() {
        if (rows.isEmpty()) {
            return Words.VIETNAMESE.say(query.get().isBlank() ? "dossiers.none-here" : "dossiers.none-found");
        }
        if (!query.get().isBlank()) {
            return found.size() < FOUND ? "" : Words.VIETNAMESE.say("dossiers.more-found", FOUND);
        }
        return newest.size() < WINDOW ? "" : Words.VIETNAMESE.say("dossiers.newest-only", WINDOW);
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
