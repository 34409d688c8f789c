package vn.motcua.ui.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.domain.person.Folded;
import vn.motcua.ui.Background;

/// What the palette finds. What stands by (screens, verbs, procedures) is found at once, dossiers a moment later.
public final class PaletteModel {

    private static final int MOST = 9;
    private static final int TELLING = 2;

    private final List<Entry> standing;
    private final Function<String, List<Entry>> dossiers;
    private final Background desk;
    private final ReadOnlyObjectWrapper<List<Entry>> found = new ReadOnlyObjectWrapper<>(List.of());
    private String typed = "";

    /// @param standing the first to be offered first
    /// @param dossiers finds dossiers by number or name; may take a while, asked on the desk's lane
    public PaletteModel(List<Entry> standing, Function<String, List<Entry>> dossiers, Background desk) {
        this.standing = List.copyOf(standing);
        this.dossiers = dossiers;
        this.desk = desk;
        search("");
    }

    /// Looks for what was typed; with nothing typed everything that stands by is offered.
    public void search(String text) {
        typed = text.strip();
        var words = words(typed);
        var fitting = standing.stream()
                .filter(entry -> fits(entry, words))
                .limit(MOST)
                .toList();
        found.set(fitting);
        if (typed.length() >= TELLING) {
            var asked = typed;
            desk.run(() -> dossiers.apply(asked), more -> add(asked, fitting, more));
        }
    }

    /// What was typed meanwhile has answers of its own. A number finds its dossier before anything else.
    private void add(String asked, List<Entry> fitting, List<Entry> more) {
        if (!asked.equals(typed)) {
            return;
        }
        boolean number = asked.chars().anyMatch(Character::isDigit);
        var all = new ArrayList<>(number ? more : fitting);
        all.addAll(number ? fitting : more);
        found.set(List.copyOf(all));
    }

    /// Every word typed begins a word of the name, or the key itself is typed.
    private static boolean fits(Entry entry, List<String> typed) {
        var name = words(entry.name() + " " + entry.key());
        return typed.stream().allMatch(word -> name.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folded.of(text).split("[^a-z0-9.]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public ReadOnlyObjectProperty<List<Entry>> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
