package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Section;
import vn.motcua.domain.office.OfficeTerms;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.keys.Hashes;

/// What a province's or ward's release may change of what lies below it: not what is asked.
final class Overlay {

    private Overlay() {}

    /// Whether both ask the same; what is suggested may differ.
    static boolean asksTheSame(Form one, Form other) {
        return bare(one).equals(bare(other));
    }

    private static Form bare(Form form) {
        return new Form(
                form.roles(), form.sections().stream().map(Overlay::bare).toList(), form.rules());
    }

    private static Section bare(Section section) {
        return new Section(
                section.title(),
                section.fields().stream()
                        .map(field -> field.suggesting(List.of()))
                        .toList());
    }

    /// The files of a release, with the lists that its `office.yaml` gives.
    static Shelf shelf(Release release) {
        return OfficeFile.lists(terms(release)).over(release::file);
    }

    /// What releases decide together, the upper ones first.
    ///
    /// @throws ReleaseRefused if this program cannot read one of them
    static OfficeTerms terms(List<Release> bottomUp) {
        return bottomUp.stream().map(Overlay::terms).reduce(OfficeTerms.NONE, (below, above) -> above.over(below));
    }

    private static OfficeTerms terms(Release release) {
        var mistakes = new Mistakes(OfficeFile.FILE);
        var read = OfficeFile.read(release::file, mistakes);
        if (!mistakes.isEmpty()) {
            throw new ReleaseRefused(Sentence.of(
                    "release.not-read",
                    OfficeFile.FILE,
                    mistakes.all().getFirst().sentence()));
        }
        return read.map(OfficeFile.Read::terms).orElse(OfficeTerms.NONE);
    }

    /// The procedures with the sums that were decided. One that asks for such a sum is another version with each sum.
    static List<Procedure> settled(Collection<Procedure> procedures, OfficeTerms terms) {
        return procedures.stream().map(one -> settled(one, terms)).toList();
    }

    private static Procedure settled(Procedure procedure, OfficeTerms terms) {
        var fees = procedure.fees().stream().map(terms::settle).toList();
        return fees.equals(procedure.fees()) ? procedure : procedure.withFees(fees, version(procedure, terms));
    }

    private static String version(Procedure procedure, OfficeTerms terms) {
        var decided = procedure.fees().stream()
                .map(FeeRule::amount)
                .filter(FeeRule.Amount.OfOffice.class::isInstance)
                .map(FeeRule.Amount.OfOffice.class::cast)
                .map(FeeRule.Amount.OfOffice::name)
                .filter(terms.fees()::containsKey)
                .distinct()
                .sorted()
                .map(name -> name + " " + terms.fees().get(name) + "\n")
                .collect(Collectors.joining());
        return Hashes.sha256((procedure.version() + "\n" + decided).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
