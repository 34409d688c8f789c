package vn.motcua.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one folder says of others and of the law: codes, legal bases, papers, fees.
final class AcrossCheck {

    private final Set<String> codes = new HashSet<>();
    private final Set<String> decided;
    private final Repealed repealed;

    /// @param looks at every procedure beside the one that is checked
    /// @param decided names of the office's fees whose sums are known
    AcrossCheck(Shelf shelf, List<Look> looks, Set<String> decided, Mistakes mistakes) {
        this.decided = Set.copyOf(decided);
        looks.forEach(look -> codes.add(look.name()));
        codes.addAll(Catalogue.shippedCodes());
        repealed = Repealed.read(new Lists(shelf, mistakes, new HashMap<>()), mistakes);
    }

    void check(Look look) {
        var mistakes = look.mistakes();
        look.notes().marks(Mark.Kind.CODE).forEach(mark -> code(mark, "code-unknown", mistakes));
        look.notes().marks(Mark.Kind.LINKED).forEach(mark -> code(mark, "linked-unknown", mistakes));
        look.notes().marks(Mark.Kind.BASIS).forEach(mark -> gone(mark, "basis-repealed", mistakes));
        look.notes().marks(Mark.Kind.PAPER).forEach(mark -> gone(mark, "paper-repealed", mistakes));
        look.notes()
                .marks(Mark.Kind.OFFICE_FEE)
                .filter(mark -> !decided.contains(mark.name()))
                .forEach(mark -> mistakes.warn(mark.line(), "fee-empty", mark.name()));
        look.procedure().ifPresent(procedure -> own(procedure.code(), mistakes));
    }

    private void own(String code, Mistakes mistakes) {
        repealed.instead(new Mark(Mark.Kind.CODE, code, 0))
                .ifPresent(instead -> mistakes.add(1, "code-repealed", code, instead));
    }

    private void code(Mark mark, String unknown, Mistakes mistakes) {
        var code = new Mark(Mark.Kind.CODE, mark.name(), mark.line());
        if (!gone(code, "code-repealed", mistakes)
                && ProcedureReader.CODE.matcher(mark.name()).matches()
                && !codes.contains(mark.name())) {
            mistakes.add(mark.line(), unknown, mark.name());
        }
    }

    private boolean gone(Mark mark, String key, Mistakes mistakes) {
        var instead = repealed.instead(mark);
        instead.ifPresent(other -> mistakes.add(mark.line(), key, mark.name(), other));
        return instead.isPresent();
    }
}
