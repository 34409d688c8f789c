package vn.motcua.domain.form;

import java.util.Optional;
import vn.motcua.domain.Sentence;

/// A rule that the answers break.
///
/// @param at the key of the field at which it is shown; none for one that concerns the whole form
public record Problem(Sentence sentence, Optional<String> at) {}
