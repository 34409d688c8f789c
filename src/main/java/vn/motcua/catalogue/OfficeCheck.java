package vn.motcua.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.office.OfficeTerms;
import vn.motcua.domain.procedure.FeeRule;

/// Looks at what a folder's `office.yaml` decides beside the procedures that it decides it for: those of the folder,
/// and those that come with the program.
final class OfficeCheck {

    private final Shelf shelf;
    private final Mistakes mistakes;

    /// @param shelf the folder, with the lists that are shipped below
    OfficeCheck(Shelf shelf, Mistakes whole) {
        this.shelf = shelf;
        mistakes = whole.in(OfficeFile.FILE);
    }

    /// @param own what is known of the folder's procedures
    /// @return the names of the fees whose sums are decided
    Set<String> check(List<Look> own, Mistakes whole) {
        var read = OfficeFile.read(shelf, whole);
        read.ifPresent(found -> check(found, own));
        return read.map(found -> found.terms().fees().keySet()).orElse(Set.of());
    }

    private void check(OfficeFile.Read read, List<Look> own) {
        var shipped = Catalogue.shipped().procedures();
        var codes = own.stream().map(Look::name).collect(Collectors.toCollection(HashSet::new));
        shipped.forEach(procedure -> codes.add(procedure.code()));
        var fees = own.stream()
                .flatMap(look -> look.notes().marks(Mark.Kind.OFFICE_FEE))
                .map(Mark::name)
                .collect(Collectors.toCollection(HashSet::new));
        shipped.stream().flatMap(procedure -> procedure.fees().stream()).forEach(fee -> {
            if (fee.amount() instanceof FeeRule.Amount.OfOffice(var name)) {
                fees.add(name);
            }
        });
        unknown(read.terms().fees().keySet(), fees, read.lines(), "office-fee-unasked");
        unknown(read.terms().notes().keySet(), codes, read.lines(), "office-note-unknown");
        lists(read.terms(), read.lines());
    }

    private void unknown(Set<String> names, Set<String> known, Map<String, Integer> lines, String key) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> mistakes.warn(lines.getOrDefault(name, 1), key, name));
    }

    private void lists(OfficeTerms terms, Map<String, Integer> lines) {
        for (var name : terms.lists().keySet()) {
            var below = new Mistakes(Lists.path(name));
            if (shelf.file(Lists.path(name)).isEmpty()) {
                mistakes.warn(lines.getOrDefault(name, 1), "office-list-unknown", name);
            } else if (new Lists(shelf, below, new HashMap<>())
                    .items(name, 0).stream().anyMatch(item -> !(item instanceof Node.Scalar))) {
                mistakes.add(lines.getOrDefault(name, 1), "office-list-choices", name);
            }
        }
    }
}
