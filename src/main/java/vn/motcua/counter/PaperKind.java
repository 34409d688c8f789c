package vn.motcua.counter;

/// The kinds of paper that have a printer of their own.
public enum PaperKind {
    DECLARATION,
    RECEIPT,
    ATTESTATION,
    SLIP;

    /// @param paper the word under which a paper is known in print jobs and actions
    public static PaperKind of(String paper) {
        return switch (paper) {
            case DossierPapers.STATEMENT, DossierPapers.STATEMENT_LABEL -> ATTESTATION;
            case DossierPapers.RECEIPT -> RECEIPT;
            case DossierPapers.RETURN_SLIP -> SLIP;
            default -> DECLARATION;
        };
    }
}
