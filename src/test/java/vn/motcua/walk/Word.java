package vn.motcua.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.counter.BlanksOf.From;

/// The same papers made with a Word template and the same reader, which types the card's raw text somewhere: each blank
/// is typed by Telex, and Tab leads to the next. What no template could hold counts; head and date stand in it, and
/// opening it, removing the reader's text and the receipt are not counted.
///
/// @param all every blank as it stands on the paper
/// @param kindest for the rival: no blank whose words stand ready in the template (kind of paper, who issued it, Kinh,
///     Việt Nam), and nothing twice: what stands in one blank comes into the next for its Tab alone
record Word(Effort all, Effort kindest) {

    private static final Set<String> READY = Set.of("idPaper", "idIssuer", "ethnicity", "nationality");

    /// Ctrl+P and Enter.
    private static final Effort PRINT = new Effort(3, 1, 0);

    static Word of(List<Sheet> sheets, int scans) {
        var all = new Effort(0, 0, scans);
        var kindest = all;
        var before = new HashSet<String>();
        for (var sheet : sheets) {
            for (var blank : sheet.blanks()) {
                if (blank.isOfVisit() && blank.from() != From.EMPTY) {
                    all = all.plus(typed(blank.text()));
                    boolean free = READY.contains(blank.attribute()) || !before.add(blank.text());
                    kindest = kindest.plus(free ? new Effort(1, 0, 0) : typed(blank.text()));
                }
            }
            all = all.plus(PRINT);
            kindest = kindest.plus(PRINT);
        }
        return new Word(all, kindest);
    }

    private static Effort typed(String text) {
        return new Effort(Telex.keys(text) + 1, 1, 0);
    }
}
