package vn.motcua.domain.money;

/// What an attestation costs: by the page of an original, or for each paper, however many pages it has.
public sealed interface AttestationFee permits PageFee, CaseFee {

    /// What one row of the register costs.
    ///
    /// @param pages of the original or the paper, 1 or more
    /// @param copies how many copies are attested, or how many papers with the same words are signed
    Amount of(int pages, int copies);
}
