package vn.motcua.domain.form;

/// The kinds of field that a form can have. The lower-case name with dashes is the word of `procedure.yaml`.
public enum FieldType {
    TEXT(Holds.TEXT),
    MULTI_LINE(Holds.TEXT),
    NAME(Holds.TEXT),
    DATE(Holds.TEXT),
    /// a year, a month and year, or a full date; never filled up to 1 January
    PARTIAL_DATE(Holds.TEXT),
    DATE_IN_WORDS(Holds.TEXT),
    TIME(Holds.TEXT),
    NUMBER(Holds.WHOLE),
    MONEY(Holds.WHOLE),
    CHOICE(Holds.TEXT),
    SEVERAL(Holds.SEVERAL),
    YES_NO(Holds.YES_NO),
    CITIZEN_ID(Holds.TEXT),
    PASSPORT(Holds.TEXT),
    PHONE(Holds.TEXT),
    EMAIL(Holds.TEXT),
    ADDRESS(Holds.TEXT),
    PLACE(Holds.TEXT),
    /// a [FileAnswer] as text; the file itself lies in the sealed store
    FILE(Holds.TEXT),
    TABLE(Holds.ROWS),
    CONSENT(Holds.YES_NO);

    /// What an answer to a field of this type is.
    public enum Holds {
        /// [Value.Text]
        TEXT,
        /// [Value.Whole]
        WHOLE,
        /// [Value.YesNo]
        YES_NO,
        /// [Value.Several]
        SEVERAL,
        /// [Value.Rows]
        ROWS
    }

    private final Holds holds;

    FieldType(Holds holds) {
        this.holds = holds;
    }

    /// The one kind of value that answers it.
    public Holds holds() {
        return holds;
    }
}
