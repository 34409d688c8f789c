package vn.motcua.ui.reception;

import java.util.List;
import vn.motcua.domain.Sentence;

/// A key, and what it does now. The first of those that the page shows is the next thing to do.
///
/// @param cap as it stands on the key: `Enter`, `F9`, `1–4`
record NextKey(String cap, Sentence act) {

    static NextKey of(String cap, String act, Object... parts) {
        return new NextKey(cap, Sentence.of(act, parts));
    }

    /// What the keys do at a stage in which nothing is filled; while something is filled, see [Hand].
    static List<NextKey> at(Stage stage, Receipts receipts) {
        return switch (stage) {
            case Stage.Filling _ -> List.of();
            case Stage.Receiving _ -> List.of(of("", "hand.receiving"));
            case Stage.AskingDay _ -> List.of(of("Enter", "hand.day-right"), of("Esc", "hand.back"));
            case Stage.Taken _ -> taken(receipts);
        };
    }

    private static List<NextKey> taken(Receipts receipts) {
        if (receipts.underway()) {
            return List.of(of("", "ui.receipt-underway"), of("Esc", "ui.next-visit"));
        }
        if (receipts.failed()) {
            return List.of(of("Enter", "ui.again"), of("Esc", "ui.next-visit"));
        }
        return receipts.allOut()
                ? List.of(of("Enter", "ui.next-visit"), of("I", "ui.again"))
                : List.of(of("Enter", "hand.came-out"), of("I", "ui.again"), of("Esc", "ui.next-visit"));
    }
}
