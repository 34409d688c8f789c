package vn.motcua.domain.form;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Works out the conditions and bounds of one procedure. The expressions were checked when the procedure was read;
/// what still goes wrong with particular answers comes back as empty, never as an exception, so that the caller can
/// show the field and stop the print.
public interface Conditions {

    /// Whether a condition holds; empty when it cannot be worked out.
    Optional<Boolean> holds(String condition, Facts facts);

    /// The fields and attributes that a condition speaks of, by key; none for one that cannot be worked out.
    Set<String> speaksOf(String condition);

    /// A bound such as `purpose == 'Kết hôn' ? 1 : 20`; empty when it cannot be worked out.
    OptionalLong number(String expression, Facts facts);
}
