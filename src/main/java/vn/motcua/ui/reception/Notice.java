package vn.motcua.ui.reception;

import java.util.List;
import vn.motcua.domain.Sentence;

/// What the page tells the clerk in its one line for that, until the next thing happens.
///
/// @param acts what may be done about it, a button each
record Notice(Kind kind, List<Sentence> lines, List<Act> acts) {

    enum Kind {
        TOLD,
        /// takes the keys: a digit answers
        ASKED,
        CAREFUL,
        WRONG
    }

    record Act(Sentence label, Runnable run) {}

    Notice {
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
    }

    static Notice told(Sentence line) {
        return new Notice(Kind.TOLD, List.of(line), List.of());
    }

    /// A question that waits for one of `acts`, each with its digit.
    static Notice asked(Sentence line, List<Act> acts) {
        return new Notice(Kind.ASKED, List.of(line), acts);
    }

    static Notice careful(List<Sentence> lines) {
        return new Notice(Kind.CAREFUL, lines, List.of());
    }

    static Notice wrong(Sentence line) {
        return new Notice(Kind.WRONG, List.of(line), List.of());
    }
}
