package vn.motcua.domain.procedure;

/// How far the counter goes with a procedure. `formOnly` and `full` in `procedure.yaml`.
public enum Intake {
    /// the dossier is taken, numbered and followed here
    FULL,
    /// the form is printed here, another system takes the dossier
    FORM_ONLY
}
