package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Codes, laws and papers that are no longer in force, as the shared list `repealed` tells them: data, because the list
/// grows with every gazette.
final class Repealed {

    private record Gone(Mark.Kind kind, String name, String instead) {

        boolean is(Mark mark) {
            return switch (kind) {
                case CODE -> mark.name().equals(name);
                case BASIS -> List.of(mark.name().split("[ ,;()]+")).contains(name);
                default -> mark.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
            };
        }
    }

    private static final Map<String, Mark.Kind> KINDS =
            Map.of("code", Mark.Kind.CODE, "basis", Mark.Kind.BASIS, "paper", Mark.Kind.PAPER);

    private final List<Gone> gone;

    private Repealed(List<Gone> gone) {
        this.gone = gone;
    }

    static Repealed read(Lists lists, Mistakes mistakes) {
        var file = mistakes.in(Lists.path("repealed"));
        var gone = new ArrayList<Gone>();
        for (var item : lists.items("repealed", 0)) {
            var keys = Keys.of(item, Nodes.REPEALED, file);
            var instead = keys.needed("instead");
            var what = KINDS.entrySet().stream()
                    .flatMap(kind ->
                            keys.text(kind.getKey()).stream().map(name -> new Gone(kind.getValue(), name, instead)))
                    .toList();
            keys.done();
            if (what.size() != 1) {
                file.add(item.line(), "repealed-one");
            }
            gone.addAll(what);
        }
        return new Repealed(gone);
    }

    /// What is in force instead, where this is not any more.
    Optional<String> instead(Mark mark) {
        return gone.stream()
                .filter(one -> one.kind() == mark.kind() && one.is(mark))
                .map(Gone::instead)
                .findFirst();
    }
}
