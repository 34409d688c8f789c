package vn.motcua.domain.dossier;

/// Who a person is could not be looked up in the national database when the dossier was taken (*không khai thác được do
/// sự cố*, NĐ 309/2026/NĐ-CP Điều 2.1): to be looked up when the line is back.
///
/// @param person the person's id in the dossier's content
/// @param reason never empty
public record IdentityDeferred(String person, String reason) implements Facts {

    public IdentityDeferred {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a deferred check has a reason");
        }
    }
}
