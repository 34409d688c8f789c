package vn.motcua.ui.reception;

import java.util.List;
import vn.motcua.ui.result.AtOnce;

/// Whether F10 would go through (*trả kết quả ngay*): asked as soon as nothing is missing in any form of the visit.
final class WhileWaiting {

    private final VisitModel visit;
    private final AtOnce atOnce;
    private final Runnable changed;
    private boolean possible;
    private int asked;

    /// @param changed is told when the answer became another
    WhileWaiting(VisitModel visit, AtOnce atOnce, Runnable changed) {
        this.visit = visit;
        this.atOnce = atOnce;
        this.changed = changed;
        visit.shownProperty().subscribe(_ -> ask());
    }

    /// Asks anew: a signer may have come or gone.
    void ask() {
        int now = ++asked;
        var forms = List.copyOf(visit.shown().worked().values());
        if (forms.isEmpty() || !forms.stream().allMatch(form -> form.filled().printable())) {
            came(now, false);
        } else {
            atOnce.ask(forms, visit.shown().today(), () -> came(now, true), _ -> came(now, false));
        }
    }

    private void came(int answered, boolean now) {
        if (answered == asked && now != possible) {
            possible = now;
            changed.run();
        }
    }

    boolean isPossible() {
        return possible;
    }
}
