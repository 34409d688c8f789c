package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.Sentence;

/// A key, and what it does now. The first of those that the page shows is the next thing to do.
///
/// @param cap as it stands on the key: `Enter`, `F9`, `1–4`
record NextKey(String cap, Sentence act) {

    private static final int DIGITS = 9;

    static NextKey of(String cap, String act, Object... parts) {
        return new NextKey(cap, Sentence.of(act, parts));
    }

    /// What the keys do at a stage in which nothing is filled; while something is filled, see [Hand].
    static List<NextKey> at(Stage stage, Receipts receipts, Linking linking) {
        return switch (stage) {
            case Stage.Filling _ -> List.of();
            case Stage.Receiving _ -> List.of(of("", "hand.receiving"));
            case Stage.AskingDay _ -> List.of(of("Enter", "hand.day-right"), of("Esc", "hand.back"));
            case Stage.Taken(var handed) ->
                handed.isEmpty() || receipts.allOut() ? finished(receipts, linking) : underway(receipts, linking);
        };
    }

    private static List<NextKey> underway(Receipts receipts, Linking linking) {
        if (receipts.underway()) {
            return List.of(of("", "ui.receipt-underway"), of("Esc", "ui.next-visit"));
        }
        if (receipts.failed()) {
            return List.of(of("Enter", "ui.again"), of("Esc", "ui.next-visit"));
        }
        var keys = new ArrayList<>(List.of(of("Enter", "hand.came-out"), of("I", "ui.again")));
        one(linking).ifPresent(keys::add);
        keys.add(of("Esc", "ui.next-visit"));
        return List.copyOf(keys);
    }

    /// Everything is out: what is linked comes next, else the next visit.
    private static List<NextKey> finished(Receipts receipts, Linking linking) {
        var keys = new ArrayList<NextKey>();
        var linked = linking.ready();
        if (linked.isEmpty()) {
            keys.add(of("Enter", "ui.next-visit"));
        } else if (linked.size() == 1) {
            keys.add(of("Enter", "linked.open", linked.getFirst().called()));
        } else {
            keys.add(of("Enter", "linked.open-all", linked.size()));
            one(linking).ifPresent(keys::add);
        }
        if (receipts.allOut()) {
            keys.add(of("I", "ui.again"));
        }
        if (!linked.isEmpty()) {
            keys.add(of("Esc", "ui.next-visit"));
        }
        return List.copyOf(keys);
    }

    private static Optional<NextKey> one(Linking linking) {
        int most = Math.min(linking.ready().size(), DIGITS);
        if (most == 0) {
            return Optional.empty();
        }
        return Optional.of(of(most == 1 ? "1" : "1–" + most, "linked.open-one"));
    }
}
