package vn.motcua.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Words;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.palette.Entry;

/// Everything that the command palette can do at an open desk.
final class Commands {

    private static final int DOSSIERS = 6;

    private final OpenDesk desk;
    private final Words words;
    private final Pages.Window window;
    private final Consumer<Procedure> open;
    private final Supplier<List<Act>> always;

    /// @param open opens a procedure on the reception's page
    /// @param always what can be done on every page
    Commands(OpenDesk desk, Words words, Pages.Window window, Consumer<Procedure> open, Supplier<List<Act>> always) {
        this.desk = desk;
        this.words = words;
        this.window = window;
        this.open = open;
        this.always = always;
    }

    /// What the present page does, the other pages, the window, then the procedures.
    List<Entry> standing(Page current) {
        var entries = new ArrayList<Entry>();
        current.screen().acts().forEach(act -> entries.add(entry(act)));
        desk.jobs().stream()
                .filter(page -> page != current)
                .forEach(page ->
                        entries.add(new Entry(words.say(page.name()), page.key(), () -> window.go(page.name()))));
        always.get().forEach(act -> entries.add(entry(act)));
        var today = desk.workplace().days().clockTime().toLocalDate();
        desk.workplace().procedures().catalogue().offered("", today).forEach(one -> entries.add(entry(one)));
        return entries;
    }

    private Entry entry(Act act) {
        return new Entry(words.say(act.name()), act.key(), act.run());
    }

    private Entry entry(Procedure procedure) {
        return new Entry(procedure.called(), procedure.code(), () -> {
            window.go(Pages.RECEPTION);
            open.accept(procedure);
        });
    }

    /// The newest dossiers that hold every word, and the way to all of them. Reads the desk's data.
    List<Entry> dossiers(String query) {
        var entries = new ArrayList<Entry>();
        desk.workplace().data().find(query, DOSSIERS).forEach(row -> entries.add(entry(row)));
        entries.add(new Entry(words.say("hand.find-dossiers", query), "F4", () -> window.find(query)));
        return entries;
    }

    private Entry entry(DossierRow row) {
        var name = row.number() + " · " + row.applicant() + " · " + row.procedure();
        return new Entry(name, "F4", () -> window.go(Pages.DOSSIERS, row.number()));
    }
}
