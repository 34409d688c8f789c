package vn.motcua.domain.procedure;

import java.util.Optional;

/// What is to be paid, and who need not.
///
/// @param exempt a CEL condition under which nothing is paid
public record FeeRule(String id, String name, Amount amount, Optional<String> exempt) {

    /// Where the sum comes from.
    public sealed interface Amount {

        /// The same everywhere, in đồng.
        record Fixed(long dong) implements Amount {}

        /// Decided by the province's People's Council, entered in the office's settings under this name. An office
        /// that has not entered it has no fee yet, which is not the same as none.
        record OfOffice(String name) implements Amount {}
    }
}
