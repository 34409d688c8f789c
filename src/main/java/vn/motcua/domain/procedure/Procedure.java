package vn.motcua.domain.procedure;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.form.Conditions;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Form;

/// One administrative procedure (*thủ tục hành chính*) as its folder tells it.
///
/// @param code of the national list, such as `1.004873`
/// @param shortName what a screen calls it where the name of the law is long
/// @param field *lĩnh vực*
/// @param authority a code of the list `authority`: whose letterhead, number, signer, account and receipt form are used
/// @param sameVisit what must be true for it to be done while the citizen waits
/// @param result what the citizen gets in the end
/// @param copyTo the other system whose order of fields *Chép sang* follows
/// @param linked codes of procedures that are opened from the same answers (*liên thông*)
/// @param routes to which other procedures answers may lead
/// @param attestation what is attested and how, where it is an attestation
/// @param frequent whether the counter offers it before anything is typed
/// @param keywords other words that people use for it
/// @param version SHA-256, in hexadecimal, over the files of the folder and the lists they use
public record Procedure(
        String code,
        String name,
        Optional<String> shortName,
        String field,
        String authority,
        ReceiptKind receipt,
        Intake intake,
        List<String> legalBasis,
        Effective effective,
        TimeLimit timeLimit,
        Optional<String> sameVisit,
        Optional<String> result,
        Form form,
        List<RequiredPaper> papers,
        List<FeeRule> fees,
        List<Print> prints,
        List<Step> steps,
        Optional<String> copyTo,
        List<String> linked,
        List<Route> routes,
        Optional<Attestation> attestation,
        boolean frequent,
        List<String> keywords,
        String version) {

    public Procedure {
        legalBasis = List.copyOf(legalBasis);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
        prints = List.copyOf(prints);
        steps = List.copyOf(steps);
        linked = List.copyOf(linked);
        routes = List.copyOf(routes);
        keywords = List.copyOf(keywords);
    }

    /// What a screen calls it; papers always bear the whole name.
    public String called() {
        return shortName.orElse(name);
    }

    /// The papers that these answers ask for; one whose condition cannot be worked out is asked for.
    public List<RequiredPaper> papersFor(Facts facts, Conditions conditions) {
        return papers.stream()
                .filter(paper -> paper.when()
                        .flatMap(condition -> conditions.holds(condition, facts))
                        .orElse(true))
                .toList();
    }

    /// The fees that these answers have to pay at the counter; one whose exemption cannot be worked out is paid.
    public List<FeeRule> feesFor(Facts facts, Conditions conditions) {
        return fees.stream()
                .filter(FeeRule::isDirect)
                .filter(fee -> !fee.exempt()
                        .flatMap(condition -> conditions.holds(condition, facts))
                        .orElse(false))
                .toList();
    }

    /// The prints that these answers ask for; one whose condition cannot be worked out is printed. Where they ask for
    /// none, as those of an empty form may, it is the first: there is always a paper to look at.
    public List<Print> printsFor(Facts facts, Conditions conditions) {
        var asked = prints.stream()
                .filter(print -> print.when()
                        .flatMap(condition -> conditions.holds(condition, facts))
                        .orElse(true))
                .toList();
        return asked.isEmpty() ? prints.stream().limit(1).toList() : asked;
    }

    /// The procedures to which these answers lead; a condition that cannot be worked out leads nowhere.
    public List<Route> routesFor(FilledForm filled, Conditions conditions) {
        return routes.stream()
                .filter(route -> filled.answered(conditions.speaksOf(route.when()))
                        && conditions.holds(route.when(), filled.facts()).orElse(false))
                .toList();
    }

    public Optional<Print> print(String id) {
        return prints.stream().filter(print -> print.id().equals(id)).findFirst();
    }

    /// The same procedure under the version that was worked out over its files.
    public Procedure atVersion(String digest) {
        return new Procedure(
                code,
                name,
                shortName,
                field,
                authority,
                receipt,
                intake,
                legalBasis,
                effective,
                timeLimit,
                sameVisit,
                result,
                form,
                papers,
                fees,
                prints,
                steps,
                copyTo,
                linked,
                routes,
                attestation,
                frequent,
                keywords,
                digest);
    }

    /// The same procedure with other fees, and so under another version.
    public Procedure withFees(List<FeeRule> settled, String digest) {
        return new Procedure(
                code,
                name,
                shortName,
                field,
                authority,
                receipt,
                intake,
                legalBasis,
                effective,
                timeLimit,
                sameVisit,
                result,
                form,
                papers,
                settled,
                prints,
                steps,
                copyTo,
                linked,
                routes,
                attestation,
                frequent,
                keywords,
                digest);
    }
}
