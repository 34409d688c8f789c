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

    record WithdrawReason() implements Asking {}

    /// The reason is written; one more Enter withdraws.
    record WithdrawSure(String reason) implements Asking {}
}
