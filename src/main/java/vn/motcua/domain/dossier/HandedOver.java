package vn.motcua.domain.dossier;

/// The dossier was sent on to the office that decides (*liên thông*): a fact of the stream of the office that received
/// it. The centre puts what the other one needs into that one's stream as [HandedIn].
///
/// @param office the agency code of the other office
/// @param why in the clerk's words; never empty
public record HandedOver(String office, String why) implements Facts {

    public HandedOver {
        if (!NumberPattern.isAgency(office) || why.isBlank()) {
            throw new IllegalArgumentException("a dossier is handed over to an office, for a reason");
        }
    }
}
