package vn.motcua.ui.reception;

import java.util.Optional;

/// What on the page has the keys.
sealed interface Where {

    record InField(String key) implements Where {}

    /// @param found the name of the procedure that Enter would open
    record InFinder(Optional<String> found) implements Where {}

    record InPapers() implements Where {}

    record Elsewhere() implements Where {}
}
