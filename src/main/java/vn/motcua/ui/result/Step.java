package vn.motcua.ui.result;

import java.util.List;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Signer;

/// How far a result is on its way into the citizen's hand.
sealed interface Step {

    /// Nothing is open.
    record Looking() implements Step {}

    /// The result is being written down.
    ///
    /// @param proposed what is known of it
    /// @param signers who may sign it, whoever is in first
    /// @param atOnce the citizen waits and holds no appointment (*không hẹn*)
    /// @param again it was written before: now with a reason
    record Writing(Dossier dossier, Draft proposed, List<Signer> signers, boolean atOnce, boolean again)
            implements Step {
        public Writing {
            signers = List.copyOf(signers);
        }
    }

    /// The result waits for whoever takes it.
    record Handing(Dossier dossier, Taker taker, Slip slip) implements Step {}

    /// It was handed over.
    ///
    /// @param minutes from the citizen's arrival to the result; for a visit without an appointment
    record Handed(Dossier dossier, long minutes) implements Step {}

    /// How far the slip is.
    enum Slip {
        NOT_PRINTED,
        UNDERWAY,
        SENT,
        FAILED
    }
}
