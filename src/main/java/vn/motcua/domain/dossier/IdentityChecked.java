package vn.motcua.domain.dossier;

/// Who a person is was looked up in the national database after an [IdentityDeferred].
///
/// @param person the person's id in the dossier's content
/// @param agrees the database says what the dossier says
/// @param note what differs; empty when it agrees
public record IdentityChecked(String person, boolean agrees, String note) implements Facts {

    public IdentityChecked {
        if (!agrees && note.isBlank()) {
            throw new IllegalArgumentException("a check that does not agree says what differs");
        }
    }
}
