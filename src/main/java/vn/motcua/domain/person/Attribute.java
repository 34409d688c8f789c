package vn.motcua.domain.person;

import java.util.Optional;
import vn.motcua.domain.Sentence;

/// The standard attributes of a person, which a form asks for by `role.attribute` alone. The keys are written into
/// procedure folders and dossiers and are never changed.
///
/// What kind of field each is stands in the catalogue's list `attributes`, and nowhere else; a test of the catalogue
/// holds that both know the same keys by the same names.
public enum Attribute {
    FULL_NAME("fullName"),
    BIRTH_DATE("birthDate"),
    BIRTH_DATE_IN_WORDS("birthDateInWords"),
    SEX("sex"),
    CITIZEN_ID("citizenId"),
    OLD_ID("oldId"),
    ID_PAPER("idPaper"),
    ID_ISSUED("idIssued"),
    ID_ISSUER("idIssuer"),
    PASSPORT("passport"),
    ETHNICITY("ethnicity"),
    NATIONALITY("nationality"),
    RESIDENCE("residence"),
    /// the card's own text of the residence, kept as it stands beside what was made of it
    CARD_RESIDENCE("cardResidence"),
    TEMPORARY_RESIDENCE("temporaryResidence"),
    HOMETOWN("hometown"),
    BIRTH_PLACE("birthPlace"),
    PHONE("phone"),
    EMAIL("email"),
    OCCUPATION("occupation");

    private final String key;

    Attribute(String key) {
        this.key = key;
    }

    /// The word of `procedure.yaml`, such as `fullName`.
    public String key() {
        return key;
    }

    /// What stands before the field where a procedure does not say otherwise.
    public Sentence label() {
        return Sentence.of("person." + key);
    }

    public static Optional<Attribute> of(String key) {
        for (var attribute : values()) {
            if (attribute.key.equals(key)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }
}
