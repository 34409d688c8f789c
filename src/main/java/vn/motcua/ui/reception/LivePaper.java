package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Sending;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Lanes;

/// The declaration as it stands, drawn away from the screen's thread; of several changes only the latest is drawn.
final class LivePaper {

    private static final int DPI = 110;

    private final VisitModel visit;
    private final Lanes lanes;
    private final ReadOnlyObjectWrapper<List<PagePicture>> pages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean drawing;
    private boolean stale;

    LivePaper(VisitModel visit, Lanes lanes) {
        this.visit = visit;
        this.lanes = lanes;
    }

    /// Draws what stands in the form now; if a drawing is underway, draws again after it.
    void draw() {
        if (drawing) {
            stale = true;
            return;
        }
        visit.shown().working().ifPresentOrElse(this::draw, () -> pages.set(List.of()));
    }

    private void draw(Worked worked) {
        drawing = true;
        stale = false;
        var day = visit.shown().today();
        var workplace = visit.workplace();
        lanes.drawing().run(() -> draw(workplace, worked, day), this::drawn, () -> failed("ui.paper-not-drawn"));
    }

    /// @param trouble why there are no pages
    private record Drawn(List<PagePicture> pages, Optional<Sentence> trouble) {}

    private static Drawn draw(Workplace workplace, Worked worked, LocalDate day) {
        try {
            var pdf = workplace.papers().declaration(worked, day).pdf();
            return new Drawn(workplace.drawing().pictures(pdf, DPI), Optional.empty());
        } catch (UndrawablePaper e) {
            return new Drawn(List.of(), Optional.of(e.sentence()));
        }
    }

    private void drawn(Drawn drawn) {
        drawing = false;
        trouble.set(drawn.trouble());
        if (stale) {
            draw();
        } else {
            pages.set(visit.shown().current().isEmpty() ? List.of() : drawn.pages());
        }
    }

    private void failed(String why) {
        drawing = false;
        pages.set(List.of());
        trouble.set(Optional.of(Sentence.of(why)));
    }

    /// F5: prints the declaration to be signed, once nothing is missing in it.
    ///
    /// @return whether it was sent on its way
    boolean print() {
        var working = visit.shown().working();
        if (working.isEmpty()) {
            return false;
        }
        if (!working.get().filled().printable()) {
            visit.tell(Notice.wrong(Sentence.of(
                    "ui.declaration-not-ready", working.get().filled().progress())));
            return false;
        }
        visit.tell(Notice.told(Sentence.of("ui.declaration-printing")));
        var day = visit.shown().today();
        lanes.printing().run(() -> print(visit.workplace(), working.get(), day), this::told, visit::silence);
        return true;
    }

    private static Sending print(Workplace workplace, Worked worked, LocalDate day) {
        try {
            var pdf = workplace.papers().declaration(worked, day).pdf();
            var jobName = worked.procedure().code();
            return workplace.prints().sendLoose(pdf, DossierPapers.DECLARATION, PaperSize.A4, jobName);
        } catch (UndrawablePaper e) {
            return new Sending.Failed(e.sentence());
        }
    }

    private void told(Sending sending) {
        visit.tell(
                switch (sending) {
                    case Sending.Sent _ -> Notice.told(Sentence.of("ui.declaration-sent"));
                    case Sending.NoPrinter(var why) -> Notice.wrong(why);
                    case Sending.Failed(var why) -> Notice.wrong(why);
                });
    }

    ReadOnlyObjectProperty<List<PagePicture>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
