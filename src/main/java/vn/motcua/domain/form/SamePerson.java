package vn.motcua.domain.form;

/// Whether a field stands for itself, or shows another role's answer because both roles are one person.
sealed interface SamePerson {

    record No() implements SamePerson {}

    /// The answer shown is another key's.
    ///
    /// @param key a field of the form, or an attribute that only the person brings
    record Yes(String key) implements SamePerson {}

    /// The condition cannot be worked out.
    record Unclear() implements SamePerson {}
}
