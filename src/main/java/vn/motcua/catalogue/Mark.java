package vn.motcua.catalogue;

/// A name in `procedure.yaml` that something else must know, and where it stands.
record Mark(Kind kind, String name, int line) {

    enum Kind {
        /// a law, decree or decision (*căn cứ pháp lý*)
        BASIS,
        /// the code of another procedure
        CODE,
        /// the code of a procedure that is opened from the same answers (*liên thông*)
        LINKED,
        /// the name of a required paper
        PAPER,
        /// a fee that each office enters for itself
        OFFICE_FEE,
        /// the key of a field
        FIELD,
        /// the id of a print
        PRINT,
        /// the name of a field in a fillable PDF
        BLANK
    }
}
