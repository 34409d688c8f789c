package vn.motcua.counter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.domain.Spoken;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Line;
import vn.motcua.domain.procedure.Attestation.Manner;

/// The lines of a statement with their places filled.
final class StatementLines {

    private final Map<String, String> known = new TreeMap<>();
    private final List<Line> lines;

    private StatementLines(List<Line> lines) {
        this.lines = lines;
    }

    /// @param office the name of the office that attests
    static StatementLines ofCopies(Attestation rules, Attested attested, String office) {
        return new StatementLines(rules.statement(Manner.SIGNATURE)).with(attested, office);
    }

    static StatementLines ofSignature(Attestation rules, Attested attested, String office, Signatory signatory) {
        var lines = new StatementLines(rules.statement(signatory.manner())).with(attested, office);
        lines.known.put("{person}", signatory.name());
        lines.known.put("{idPaper}", signatory.idPaper());
        lines.known.put("{idNumber}", signatory.idNumber());
        lines.known.put("{receiver}", signatory.receiver());
        return lines;
    }

    private StatementLines with(Attested attested, String office) {
        var day = attested.date();
        int dash = attested.book().indexOf('-');
        var title = attested.signer().title();
        known.put("{book}", attested.book().substring(0, dash));
        known.put("{register}", attested.book().substring(dash + 1));
        known.put("{day}", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        known.put("{month}", String.format(Locale.ROOT, "%02d", day.getMonthValue()));
        known.put("{year}", Integer.toString(day.getYear()));
        known.put("{dateInWords}", Spoken.date(day.toString()));
        known.put("{office}", office);
        known.put("{title}", title);
        known.put("{position}", title.substring(title.lastIndexOf('–') + 1).strip());
        known.put("{name}", attested.signer().name());
        return this;
    }

    /// @param number of the paper in its book
    List<Line> under(int number) {
        known.put("{number}", Integer.toString(number));
        return lines.stream()
                .map(line -> line.filled(filled(line.text()), filled(line.right())))
                .toList();
    }

    /// Place by place, so that what is put in is never looked through for places.
    private String filled(String line) {
        var text = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int from = at;
            var place = known.keySet().stream()
                    .filter(one -> line.startsWith(one, from))
                    .findFirst();
            text.append(place.map(known::get).orElse(line.substring(from, from + 1)));
            at += place.map(String::length).orElse(1);
        }
        return text.toString();
    }
}
