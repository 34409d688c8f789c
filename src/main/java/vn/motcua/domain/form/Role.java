package vn.motcua.domain.form;

import java.util.Optional;

/// A part that a person plays in a procedure, such as the one who asks or the one the paper is about.
///
/// @param key `applicant`; the role's fields are `applicant.fullName` and so on
/// @param defaultsTo the role whose person this one is unless somebody else is named
/// @param when a CEL condition under which the two are the same person whoever was named (*bản thân*); they are not
///     while a question that it speaks of is unanswered
public record Role(String key, String label, Optional<String> defaultsTo, Optional<String> when) {

    public static Role of(String key, String label) {
        return new Role(key, label, Optional.empty(), Optional.empty());
    }
}
