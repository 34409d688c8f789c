package vn.motcua.ui.printers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PlainPaper;
import vn.motcua.counter.PrintQueue;
import vn.motcua.counter.PrintQueue.Waiting;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.PrinterProfile;
import vn.motcua.counter.PrinterProfiles;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;

/// The papers that are not out, and the printers of each kind of paper.
public final class PrintersModel {

    private final Workplace workplace;
    private final Lanes lanes;
    private final Pages.Window window;
    private final PrintQueue queue;
    private final PrinterProfiles profiles;
    private final ReadOnlyObjectWrapper<List<Waiting>> papers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Profiles> known = new ReadOnlyObjectWrapper<>(Profiles.NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean printing;

    /// @param window is told of what was written
    public PrintersModel(Workplace workplace, Lanes lanes, Pages.Window window) {
        this.workplace = workplace;
        this.lanes = lanes;
        this.window = window;
        queue = new PrintQueue(workplace.data(), workplace.prints());
        profiles = new PrinterProfiles(workplace.data().notes());
    }

    /// Reads papers and printers again; printers may take seconds.
    void look() {
        readPapers();
        lanes.printing().run(this::profiles, known::set);
    }

    private void readPapers() {
        lanes.desk().run(queue::waiting, papers::set);
    }

    private Profiles profiles() {
        var names = workplace.printers().names().stream().map(PrinterName::text).toList();
        var trays = new HashMap<String, List<String>>();
        names.forEach(name -> trays.put(name, workplace.printers().trays(name)));
        var kept = new EnumMap<PaperKind, PrinterProfile>(PaperKind.class);
        for (var kind : PaperKind.values()) {
            kept.put(kind, profiles.of(kind));
        }
        return new Profiles(names, trays, kept);
    }

    /// Prints everything that waits, the oldest first, and stops at the first that a printer does not take. What is
    /// asked about stays.
    void printWaiting() {
        var waiting = papers.get().stream().filter(one -> !one.asked()).toList();
        if (printing) {
            return;
        }
        if (waiting.isEmpty()) {
            tell(Sentence.of(papers.get().isEmpty() ? "desk.nothing-waits" : "desk.answer-first"));
            return;
        }
        printing = true;
        tell(Sentence.of("desk.printing-waiting", waiting.size()));
        lanes.printing().run(() -> print(waiting), this::printed, () -> printing = false);
    }

    private Sentence print(List<Waiting> waiting) {
        int sent = 0;
        for (var one : waiting) {
            var trouble = queue.print(one).flatMap(printed -> printed.trouble());
            if (trouble.isPresent()) {
                return Sentence.of("desk.printed-some", sent, trouble.get());
            }
            sent++;
        }
        return Sentence.of("desk.printed-all", sent);
    }

    private void printed(Sentence told) {
        printing = false;
        tell(told);
        readPapers();
        window.written();
    }

    /// The clerk saw it come out.
    void cameOut(Waiting one) {
        change(() -> {
            workplace.prints().cameOut(one.job(), workplace.who());
            return Sentence.of("desk.noted-out");
        });
    }

    /// The clerk says that it did not come out: now it waits, and is printed by the one key.
    void notOut(Waiting one) {
        if (one.asked()) {
            change(() -> {
                queue.notOut(one.job());
                return Sentence.of("desk.noted-not-out");
            });
        }
    }

    private void change(Callable<Sentence> how) {
        lanes.desk().run(how, told -> {
            tell(told);
            readPapers();
            window.written();
        });
    }

    /// Remembers how a kind of paper is printed.
    ///
    /// @return what is wrong with what was typed; then nothing is remembered
    Optional<Sentence> keep(PaperKind kind, Typed typed) {
        return with(typed, profile -> {
            if (profile.equals(known.get().kept().get(kind))) {
                return;
            }
            lanes.desk()
                    .run(
                            () -> {
                                profiles.keep(kind, profile);
                                return profile;
                            },
                            kept -> remember(kind, kept));
        });
    }

    private void remember(PaperKind kind, PrinterProfile profile) {
        var kept = new EnumMap<PaperKind, PrinterProfile>(PaperKind.class);
        kept.putAll(known.get().kept());
        kept.put(kind, profile);
        known.set(new Profiles(known.get().printers(), known.get().trays(), kept));
        tell(Sentence.of("desk.profile-kept"));
    }

    /// Prints a sheet with a frame to be measured, as this kind of paper would be printed now.
    ///
    /// @return what is wrong with what was typed; then nothing is printed
    Optional<Sentence> test(PaperKind kind, Typed typed) {
        return with(typed, profile -> {
            tell(Sentence.of("desk.test-sending"));
            lanes.printing().run(() -> send(kind, profile), this::tell);
        });
    }

    private static Optional<Sentence> with(Typed typed, Consumer<PrinterProfile> act) {
        return switch (typed.read()) {
            case Typed.Read.Wrong(var why) -> Optional.of(why);
            case Typed.Read.Fits(var profile) -> {
                act.accept(profile);
                yield Optional.empty();
            }
        };
    }

    private Sentence send(PaperKind kind, PrinterProfile profile) {
        var own = kind == PaperKind.RECEIPT || kind == PaperKind.SLIP
                ? workplace.data().office().sheet()
                : PaperSize.A4;
        var size = profile.sheet().orElse(own);
        var words = Words.VIETNAMESE;
        var page = workplace
                .drawing()
                .plain(new PlainPaper(
                        words.say("desk.test-title"),
                        "",
                        List.of(
                                words.say("desk.kind-" + kind.name()),
                                words.say("desk.test-frame"),
                                words.say("desk.test-bar"),
                                words.say("desk.test-letters")),
                        size,
                        true));
        return switch (workplace.printers().send(page.pdf(), profile.order(size, words.say("desk.test-title")))) {
            case Sending.Sent(var printer) -> Sentence.of("desk.test-sent", printer);
            case Sending.NoPrinter(var why) -> why;
            case Sending.Failed(var why) -> why;
        };
    }

    private void tell(Sentence sentence) {
        told.set(Optional.of(sentence));
    }

    /// The trays of the printer that stands in the field, as far as they are known.
    List<String> trays(String printer) {
        Map<String, List<String>> trays = known.get().trays();
        return trays.getOrDefault(printer, List.of());
    }

    ReadOnlyObjectProperty<List<Waiting>> papersProperty() {
        return papers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Profiles> knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sentence>> toldProperty() {
        return told.getReadOnlyProperty();
    }
}
