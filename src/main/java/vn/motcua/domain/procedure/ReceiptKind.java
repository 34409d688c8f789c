package vn.motcua.domain.procedure;

/// Which receipt a procedure gives when a dossier is taken. The lower-case name with dashes is the word of
/// `procedure.yaml`.
public enum ReceiptKind {
    /// Mẫu số 01 of TT 03/2025/TT-VPCP
    STANDARD,
    /// the police's receipt for residence
    CT04,
    /// done the same day; the office decided to give none
    NONE
}
