package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;

/// Who may take a result as the applicant: whoever holds the role that asks, or everybody of a dossier in which nobody
/// does, such as a marriage.
public final class Recipients {

    /// A shown number against the applicant's.
    public enum Comparison {
        AGREES,
        DIFFERS,
        /// the dossier knows no number of the applicant
        UNKNOWN
    }

    private Recipients() {}

    /// In the order of the dossier.
    public static List<Content.Party> of(Dossier dossier) {
        var asking = dossier.content().roles().getOrDefault("applicant", List.of());
        return dossier.content().people().stream()
                .filter(person -> asking.isEmpty() || asking.contains(person.id()))
                .toList();
    }

    /// The name of the first of them.
    public static Optional<String> name(Dossier dossier) {
        return of(dossier).stream().flatMap(person -> name(person).stream()).findFirst();
    }

    /// The name of the one who has this number.
    public static Optional<String> holder(Dossier dossier, String idNumber) {
        return of(dossier).stream()
                .filter(person -> numbers(person).anyMatch(idNumber.strip()::equalsIgnoreCase))
                .flatMap(person -> name(person).stream())
                .findFirst();
    }

    public static Comparison compare(Dossier dossier, String idNumber) {
        var known = of(dossier).stream().flatMap(Recipients::numbers).toList();
        if (known.isEmpty()) {
            return Comparison.UNKNOWN;
        }
        return known.stream().anyMatch(idNumber.strip()::equalsIgnoreCase) ? Comparison.AGREES : Comparison.DIFFERS;
    }

    private static Optional<String> name(Content.Party person) {
        return DossierNames.text(person.facts(), "fullName");
    }

    private static Stream<String> numbers(Content.Party person) {
        return Stream.of("citizenId", "oldId", "passport")
                .flatMap(attribute -> DossierNames.text(person.facts(), attribute).stream());
    }
}
