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
    CONSENT;

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

    /// The one kind of value that answers it.
    public Holds holds() {
        return switch (this) {
            case NUMBER, MONEY -> Holds.WHOLE;
            case YES_NO, CONSENT -> Holds.YES_NO;
            case SEVERAL -> Holds.SEVERAL;
            case TABLE -> Holds.ROWS;
            case TEXT,
                    MULTI_LINE,
                    NAME,
                    DATE,
                    PARTIAL_DATE,
                    DATE_IN_WORDS,
                    TIME,
                    CHOICE,
                    CITIZEN_ID,
                    PASSPORT,
                    PHONE,
                    EMAIL,
                    ADDRESS,
                    PLACE,
                    FILE -> Holds.TEXT;
        };
    }
}
