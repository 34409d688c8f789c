package vn.motcua.domain.form;

import java.util.List;
import java.util.Optional;

/// A part that a person plays in a procedure, such as the one who asks or the one the paper is about.
///
/// @param key `applicant`; the role's fields are `applicant.fullName` and so on
/// @param defaultsTo the role whose person this one is unless somebody else is named
/// @param when a CEL condition under which the two are the same person whoever was named (*bản thân*); they are not
///     while a question that it speaks of is unanswered
/// @param sex the code of the sex that a person in this role has (*Bên nữ*); anybody where there is none
/// @param several whether many people may play it together; they are the rows of a table
/// @param linkedFrom roles of a procedure that links to this one (*liên thông*) whose people take this role; those in a
///     role of the same key do anyway
public record Role(
        String key,
        String label,
        Optional<String> defaultsTo,
        Optional<String> when,
        Optional<String> sex,
        boolean several,
        List<String> linkedFrom) {

    public Role {
        linkedFrom = List.copyOf(linkedFrom);
    }

    /// A role for one person, whatever the sex.
    public Role(String key, String label, Optional<String> defaultsTo, Optional<String> when) {
        this(key, label, defaultsTo, when, Optional.empty(), false, List.of());
    }

    public static Role of(String key, String label) {
        return new Role(key, label, Optional.empty(), Optional.empty());
    }

    /// The same role for women or for men only.
    public Role onlyFor(String code) {
        return new Role(key, label, defaultsTo, when, Optional.of(code), several, linkedFrom);
    }

    /// The same role for as many people as there are.
    public Role forSeveral() {
        return new Role(key, label, defaultsTo, when, sex, true, linkedFrom);
    }

    /// Whether a person of this sex can play it; an unknown sex does not say so.
    public boolean fits(Optional<String> known) {
        return sex.isEmpty() || sex.equals(known);
    }
}
