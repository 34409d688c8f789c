package vn.motcua.domain.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.calendar.OfficeHours;
import vn.motcua.domain.procedure.FeeRule;

/// What a province or a ward has decided for its own counters, beside what the law says for everybody. Nothing of it
/// changes what a form asks.
///
/// @param fees in đồng, by the name under which procedures ask for them (`office.fees.…`)
/// @param hours when dossiers are received; the calendar's own where none are said
/// @param lists what is suggested, by the name of the shared list that it takes the place of
/// @param notes what the clerk should know of a procedure here, by its code
public record OfficeTerms(
        Map<String, Long> fees,
        Optional<OfficeHours> hours,
        Map<String, List<String>> lists,
        Map<String, String> notes) {

    /// Nothing is decided.
    public static final OfficeTerms NONE = new OfficeTerms(Map.of(), Optional.empty(), Map.of(), Map.of());

    public OfficeTerms {
        fees = Map.copyOf(fees);
        lists = Map.copyOf(lists);
        notes = Map.copyOf(notes);
    }

    /// The same over what the layer below decided: each fee, list and note by itself.
    public OfficeTerms over(OfficeTerms below) {
        return new OfficeTerms(
                merged(fees, below.fees),
                hours.or(below::hours),
                merged(lists, below.lists),
                merged(notes, below.notes));
    }

    private static <T> Map<String, T> merged(Map<String, T> above, Map<String, T> below) {
        var all = new HashMap<>(below);
        all.putAll(above);
        return all;
    }

    /// A fee with the sum that was decided; as it is where none was, or where the law fixed it.
    public FeeRule settle(FeeRule fee) {
        return fee.amount() instanceof FeeRule.Amount.OfOffice(var name) && fees.containsKey(name)
                ? fee.costing(fees.get(name))
                : fee;
    }
}
