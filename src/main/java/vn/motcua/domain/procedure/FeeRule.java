package vn.motcua.domain.procedure;

import java.util.Optional;
import java.util.OptionalLong;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.form.Value;

/// What is to be paid, and who need not.
///
/// @param exempt a CEL condition under which nothing is paid
/// @param channel for dossiers that come that way only; where none is said, for all
public record FeeRule(String id, String name, Amount amount, Optional<String> exempt, Optional<Channel> channel) {

    /// Whether it is asked for at the counter.
    boolean isDirect() {
        return channel.orElse(Channel.DIRECT) == Channel.DIRECT;
    }

    /// The sum in đồng where the law has fixed it; none where the office's own fee decides.
    ///
    /// @param facts the answers, among them how many there are of what is paid for
    public OptionalLong sum(Facts facts) {
        return switch (amount) {
            case Amount.Fixed(long dong) -> OptionalLong.of(dong);
            case Amount.PerUnit(long dong, var unit) -> OptionalLong.of(Math.multiplyExact(dong, count(facts, unit)));
            case Amount.OfOffice _ -> OptionalLong.empty();
        };
    }

    /// The same fee with a sum that is known, in đồng.
    public FeeRule costing(long dong) {
        return new FeeRule(id, name, new Amount.Fixed(dong), exempt, channel);
    }

    private static long count(Facts facts, String unit) {
        return facts.answers().get(unit) instanceof Value.Whole(long number) ? number : 0;
    }

    /// Where the sum comes from.
    public sealed interface Amount {

        /// The same everywhere, in đồng.
        record Fixed(long dong) implements Amount {}

        /// So much for each, in đồng (8.000 đ a copy).
        ///
        /// @param unit the key of the number field that says how many
        record PerUnit(long dong, String unit) implements Amount {}

        /// Decided by the province's People's Council, entered in the office's settings under this name. An office
        /// that has not entered it has no fee yet, which is not the same as none.
        record OfOffice(String name) implements Amount {}
    }
}
