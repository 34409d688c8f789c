package vn.motcua.ui.dossiers;

import vn.motcua.counter.PrintJobs.Job;

/// What the line below the verbs asks for, if anything.
sealed interface Asking {

    record Nothing() implements Asking {}

    /// A receipt that already came out is printed again only for a reason.
    record ReprintReason() implements Asking {}

    /// Did the paper come out?
    record CameOut(Job job) implements Asking {}

    record Correcting(Correction correction) implements Asking {}

    /// What did the look-up of this person say?
    ///
    /// @param reason why it was not looked up at once
    record CheckIdentity(String person, String name, String reason) implements Asking {

        /// Says nothing of the person.
        @Override
        public String toString() {
            return "CheckIdentity";
        }
    }

    /// To which office, and why?
    record HandOver() implements Asking {}

    record WithdrawReason() implements Asking {}

    /// The reason is written; one more Enter withdraws.
    record WithdrawSure(String reason) implements Asking {}
}
