package vn.motcua.catalogue.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalogue.portal.PortalProcedure.Basis;

/// The documents of law that a procedure stands on, each by its kind and number: `Thông tư 53/2025/TT-BCA`.
final class LegalBasis {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\w.]*/\\d{4}/\\p{L}[\\p{L}\\d-]*");
    private static final Map<String, String> KINDS = Map.of(
            "NĐ-CP", "Nghị định",
            "NQ-CP", "Nghị quyết",
            "TTLT-", "Thông tư liên tịch",
            "TT-", "Thông tư",
            "QĐ-", "Quyết định");
    private static final List<String> ORDER = List.of("NĐ-CP", "NQ-CP", "TTLT-", "TT-", "QĐ-");
    private static final Pattern LAW = Pattern.compile("^((?:Bộ l|L)uật [\\p{L} ]{2,40}?)(?: số\\b.*| \\d{4}\\b.*)?$");

    private LegalBasis() {}

    /// In the portal's order, each once.
    static Set<String> of(PortalProcedure procedure) {
        var texts = new LinkedHashSet<String>();
        for (var basis : procedure.legalBasis()) {
            texts.add(named(basis));
        }
        var decision = Texts.line(procedure.decision());
        if (!decision.isEmpty()) {
            texts.add("Quyết định " + decision);
        }
        texts.remove("");
        return texts;
    }

    private static String named(Basis basis) {
        var number = NUMBER.matcher(Texts.line(basis.number()));
        if (!number.find()) {
            return Texts.item(basis.name());
        }
        var suffix = number.group().substring(number.group().lastIndexOf('/') + 1);
        if (suffix.startsWith("QH")) {
            return law(basis).orElse("Luật") + " " + number.group();
        }
        return ORDER.stream()
                .filter(suffix::startsWith)
                .findFirst()
                .map(kind -> KINDS.get(kind) + " " + number.group())
                .orElse(number.group());
    }

    /// `Luật Cư trú` of `Luật Cư trú 2020`; none of a law that amends others.
    private static Optional<String> law(Basis basis) {
        var name = LAW.matcher(Texts.item(basis.name()));
        return Optional.of(name)
                .filter(one -> one.matches() && !one.group(1).contains("sửa đổi"))
                .map(one -> one.group(1).strip());
    }
}
