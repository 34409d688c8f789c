package vn.motcua.ui.dossiers;

import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.State;

/// The one thing to do next with a dossier; its key stands in its words.
enum NextAct {
    RECONCILE,
    TAKE_UP,
    PRINT,
    CHECK_IDENTITY,
    WRITE_RESULT,
    HAND_OVER;

    /// @return nothing for one that is finished, or on which this user may do nothing
    static Optional<NextAct> of(Sheet sheet, Acting who) {
        var dossier = sheet.dossier();
        if (!dossier.readOnly() && !dossier.disputes().isEmpty() && who.role().reconciles()) {
            return Optional.of(RECONCILE);
        }
        if (dossier.readOnly() || !who.role().resolves()) {
            return Optional.empty();
        }
        boolean receives = who.role().receives();
        if (receives && dossier.state() == State.RECEIVED && dossier.liaison().isToTakeUp()) {
            return Optional.of(TAKE_UP);
        }
        boolean ours = dossier.liaison().from().isEmpty(); // the other office printed the receipt
        if (ours && receives && dossier.state() == State.RECEIVED && sheet.receipt() != ReceiptStanding.OUT) {
            return Optional.of(PRINT);
        }
        if (!dossier.unchecked().isEmpty()) {
            return Optional.of(CHECK_IDENTITY);
        }
        return switch (dossier.state()) {
            case RECEIVED -> Optional.of(WRITE_RESULT);
            case RESOLVED -> receives ? Optional.of(HAND_OVER) : Optional.empty();
            case RETURNED, WITHDRAWN -> Optional.empty();
        };
    }

    Sentence words() {
        return Sentence.of(
                switch (this) {
                    case RECONCILE -> "sync.act-reconcile";
                    case TAKE_UP -> "liaison.take-up";
                    case PRINT -> "dossiers.print";
                    case CHECK_IDENTITY -> "dossiers.act-check";
                    case WRITE_RESULT -> "dossiers.act-result";
                    case HAND_OVER -> "dossiers.act-return";
                });
    }
}
