package vn.motcua.ui.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.catalogue.CitizenSheet;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PostedPaper;
import vn.motcua.counter.ProcedureChanges;
import vn.motcua.counter.ReleaseNews;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;

/// The procedures that fit what was typed and chosen, and the one that is read. For the screen's thread.
public final class CatalogueModel {

    private static final int MONTHS = 3;

    private final Workplace workplace;
    private final Lanes lanes;
    private final Pages.Window window;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Counted>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ShownSheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> printed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Sentence> told;
    private Optional<Shelf> shelf = Optional.empty();
    private Group group = new Group.All();
    private String typed = "";
    private LocalDate day;

    /// @param count how many procedures are in it that fit what was typed
    record Counted(Group group, long count) {}

    private record Read(Shelf shelf, Optional<ReleaseNews> unseen) {}

    /// @param window is told once the news were seen
    public CatalogueModel(Workplace workplace, Lanes lanes, Pages.Window window) {
        this.workplace = workplace;
        this.lanes = lanes;
        this.window = window;
        day = today().minusMonths(MONTHS);
        told = new ReadOnlyObjectWrapper<>(sinceWords(day));
    }

    private LocalDate today() {
        return workplace.days().clockTime().toLocalDate();
    }

    LocalDate day() {
        return day;
    }

    /// Reads the catalogue again. News that nobody has seen are shown from now on, and count as seen.
    void look() {
        var inUse = workplace.procedures().inUse();
        var today = today();
        var since = day;
        lanes.desk()
                .run(
                        () -> {
                            var unseen = inUse.unseen();
                            unseen.ifPresent(_ -> inUse.see());
                            return new Read(Shelf.of(inUse.now(), inUse.since(since), since, today), unseen);
                        },
                        this::show);
    }

    private void show(Read read) {
        shelf = Optional.of(read.shelf());
        read.unseen().ifPresent(unseen -> {
            news.set(Optional.of(unseen.named()));
            window.written();
        });
        told.set(since(read.shelf()));
        search();
    }

    /// An older day than releases are kept for is answered with the one from which they are.
    private static Sentence since(Shelf shelf) {
        var from = shelf.since().from();
        return from.isAfter(shelf.day())
                ? Sentence.of("listing.known-from", TypedDay.show(from))
                : sinceWords(shelf.day());
    }

    private static Sentence sinceWords(LocalDate day) {
        return Sentence.of("listing.since", TypedDay.show(day));
    }

    /// Changes are marked since this day.
    void since(String day) {
        TypedDay.read(day)
                .filter(read -> !read.isAfter(today()))
                .ifPresentOrElse(
                        read -> {
                            if (!read.equals(this.day)) {
                                this.day = read;
                                look();
                            }
                        },
                        () -> told.set(Sentence.of("listing.no-day")));
    }

    /// As it is typed.
    /// Who types looks for a procedure wherever it stands: where the chosen field has none, all have their turn.
    void search(String words) {
        typed = words;
        shelf.map(known -> known.find(typed))
                .filter(found -> !found.isEmpty() && found.stream().noneMatch(group::has))
                .ifPresent(_ -> group = new Group.All());
        search();
    }

    void choose(Group chosen) {
        group = chosen;
        search();
    }

    Group group() {
        return group;
    }

    private void search() {
        shelf.ifPresent(known -> {
            var found = known.find(typed);
            groups.set(groups(known).stream()
                    .map(one -> new Counted(one, found.stream().filter(one::has).count()))
                    .toList());
            lines.set(found.stream().filter(group::has).toList());
        });
    }

    private static List<Group> groups(Shelf known) {
        var groups = new ArrayList<Group>(List.of(new Group.All(), new Group.Changed()));
        known.fields().forEach(field -> groups.add(new Group.OfField(field)));
        return groups;
    }

    /// The one whose sheet is shown.
    void read(Optional<Line> chosen) {
        printed.set(Optional.empty());
        sheet.set(chosen.flatMap(line -> shelf.map(known -> sheet(known, line))));
    }

    private ShownSheet sheet(Shelf known, Line line) {
        var procedure = line.procedure();
        var changes = known.before(line)
                .map(before -> ProcedureChanges.between(before, procedure))
                .orElseGet(List::of);
        return new ShownSheet(CitizenSheet.of(procedure, known.of(procedure).authority(procedure)), line, changes);
    }

    /// Prints the procedure that is read, on the printer of forms; nothing of it is kept.
    void print(PostedPaper.Kind kind) {
        sheet.get().ifPresent(shown -> {
            printed.set(Optional.of(Sentence.of("listing.printing")));
            lanes.printing().run(() -> send(kind, shown.sheet()), told -> printed.set(Optional.of(told)));
        });
    }

    private Sentence send(PostedPaper.Kind kind, CitizenSheet sheet) {
        var office = workplace.data().office();
        var paper = workplace.drawing().posted(PostedPaper.of(kind, sheet, office.letterhead(), office.lookUp()));
        return switch (workplace
                .prints()
                .sendLoose(paper.pdf(), DossierPapers.DECLARATION, kind.size(), sheet.code())) {
            case Sending.Sent(var printer) -> Sentence.of("listing.printed", printer);
            case Sending.NoPrinter(var why) -> why;
            case Sending.Failed(var why) -> why;
        };
    }

    ReadOnlyObjectProperty<Optional<Sentence>> printedProperty() {
        return printed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Counted>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ShownSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sentence>> newsProperty() {
        return news.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sentence> toldProperty() {
        return told.getReadOnlyProperty();
    }
}
