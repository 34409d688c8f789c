package vn.motcua.domain.form;

import java.util.Optional;

/// What must be true of the answers together.
///
/// @param check a CEL condition that holds when all is well; unanswered fields are typed empties
/// @param say the author's own sentence for the clerk, in Vietnamese
/// @param at the key of the field at which it is shown
public record Rule(String check, String say, Optional<String> at) {}
