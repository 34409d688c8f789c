package vn.motcua.domain.person;

import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.FieldType;

/// The standard attributes of a person, which a form asks for by `role.attribute` alone. The keys are written into
/// procedure folders and dossiers and are never changed.
public enum Attribute {
    FULL_NAME("fullName", FieldType.NAME),
    BIRTH_DATE("birthDate", FieldType.DATE),
    BIRTH_DATE_IN_WORDS("birthDateInWords", FieldType.DATE_IN_WORDS),
    SEX("sex", FieldType.CHOICE),
    CITIZEN_ID("citizenId", FieldType.CITIZEN_ID),
    OLD_ID("oldId", FieldType.TEXT),
    ID_PAPER("idPaper", FieldType.CHOICE),
    ID_ISSUED("idIssued", FieldType.DATE),
    ID_ISSUER("idIssuer", FieldType.TEXT),
    PASSPORT("passport", FieldType.PASSPORT),
    ETHNICITY("ethnicity", FieldType.TEXT),
    NATIONALITY("nationality", FieldType.TEXT),
    RESIDENCE("residence", FieldType.ADDRESS),
    TEMPORARY_RESIDENCE("temporaryResidence", FieldType.ADDRESS),
    HOMETOWN("hometown", FieldType.PLACE),
    BIRTH_PLACE("birthPlace", FieldType.PLACE),
    PHONE("phone", FieldType.PHONE),
    EMAIL("email", FieldType.EMAIL),
    OCCUPATION("occupation", FieldType.TEXT);

    private final String key;
    private final FieldType type;

    Attribute(String key, FieldType type) {
        this.key = key;
        this.type = type;
    }

    /// The word of `procedure.yaml`, such as `fullName`.
    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
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
