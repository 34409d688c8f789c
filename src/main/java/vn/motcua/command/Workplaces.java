package vn.motcua.command;

import java.time.Clock;
import java.util.function.Supplier;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Build;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskCatalogue;
import vn.motcua.counter.Probe;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Workplace;
import vn.motcua.device.SystemPrinters;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.paper.PdfPageable;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.CounterStore;

/// Puts the parts of a desk together. What takes time is made when it is first needed.
final class Workplaces {

    private final Clock clock;
    private final Probe probe;
    private final Supplier<Procedures> procedures;
    private final Supplier<Workplace.Machines> machines;

    Workplaces(Clock clock, Probe probe) {
        this.clock = clock;
        this.probe = probe;
        procedures = new Once<>(
                () -> new Procedures(Catalogue.shipped(), CalendarFile.bundled(), new OfficeReturnRule.SameClock()));
        machines = new Once<>(() -> new Workplace.Machines(
                new HtmlPapers(),
                new SystemPrinters(new PdfPageable()),
                clock,
                probe,
                new ScannedPages(Thread.ofPlatform().name("scan").daemon().factory())));
    }

    /// For the program as it runs.
    static Workplaces real() {
        return new Workplaces(Clock.systemUTC(), Probe.NONE);
    }

    Clock clock() {
        return clock;
    }

    Procedures procedures() {
        return procedures.get();
    }

    Workplace.Machines machines() {
        return machines.get();
    }

    /// What a user who has signed in works with.
    Workplace open(CounterStore store, SignIn.Outcome.SignedIn who) {
        var data = store.unlock(who.key());
        var catalogue = catalogue(data);
        data.ledger().names(() -> catalogue.now().release());
        return Workplace.of(who.who(), data, procedures.get().with(catalogue), days(), machines.get());
    }

    /// The releases that a desk took, over what is shipped.
    DeskCatalogue catalogue(CounterData data) {
        return new DeskCatalogue(data, () -> procedures.get().catalogue(), days());
    }

    private DayCheck days() {
        return new DayCheck(clock, Build.THIS.built());
    }
}
