package vn.motcua.domain.form;

/// The kinds of field that a form can have. The lower-case name with dashes is the word of `procedure.yaml`.
public enum FieldType {
    TEXT,
    MULTI_LINE,
    NAME,
    DATE,
    /// a year, a month and year, or a full date; never filled up to 1 January
    PARTIAL_DATE,
    DATE_IN_WORDS,
    TIME,
    NUMBER,
    MONEY,
    CHOICE,
    SEVERAL,
    YES_NO,
    CITIZEN_ID,
    PASSPORT,
    PHONE,
    EMAIL,
    ADDRESS,
    PLACE,
    FILE,
    TABLE,
    CONSENT
}
