package vn.motcua.ui.attest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.procedure.Attestation;

/// A row of the lane as it is typed.
///
/// @param kind the two letters
/// @param document a more exact name; may be empty
record Row(String kind, String document, String pages, String copies) {

    static final Row EMPTY = new Row("", "", "", "");

    private static final int MOST_PAGES = 2000;
    private static final int MOST_COPIES = 99;
    private static final Field DOCUMENT = Field.of("document", "", FieldType.TEXT);

    /// The parts of a row, in the order in which Enter walks.
    enum Cell {
        KIND,
        DOCUMENT,
        PAGES,
        COPIES
    }

    boolean isEmpty() {
        return kind.isBlank() && document.isBlank();
    }

    /// With the two letters, and as many pages as the kind usually has.
    Row of(String letters, Attestation rules) {
        var code = letters.strip().toUpperCase(Locale.ROOT);
        return rules.kind(code).isPresent() && !code.equals(kind)
                ? new Row(code, document, Integer.toString(rules.usualPages(code)), copies.isBlank() ? "1" : copies)
                : new Row(code, document, pages, copies);
    }

    Row with(Cell cell, String typed) {
        return switch (cell) {
            case KIND -> new Row(typed, document, pages, copies);
            case DOCUMENT -> new Row(kind, typed, pages, copies);
            case PAGES -> new Row(kind, document, typed, copies);
            case COPIES -> new Row(kind, document, pages, typed);
        };
    }

    /// The first cell that is not right.
    Optional<Cell> wrong(Attestation rules) {
        if (rules.kind(kind).isEmpty()) {
            return Optional.of(Cell.KIND);
        }
        if (asksDocument(rules) && document.isBlank()) {
            return Optional.of(Cell.DOCUMENT);
        }
        if (count(pages, MOST_PAGES).isEmpty()) {
            return Optional.of(Cell.PAGES);
        }
        return count(copies, MOST_COPIES).isEmpty() ? Optional.of(Cell.COPIES) : Optional.empty();
    }

    /// The last of the kinds is for what has no letters of its own.
    boolean asksDocument(Attestation rules) {
        return kind.equals(rules.kinds().getLast().code());
    }

    private static Optional<Integer> count(String typed, int most) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= most);
    }

    /// The fee, once the row is right.
    Optional<Amount> fee(Attestation rules) {
        return wrong(rules).isPresent()
                ? Optional.empty()
                : Optional.of(rules.fee().of(Integer.parseInt(pages.strip()), Integer.parseInt(copies.strip())));
    }

    int sheets() {
        return count(copies, MOST_COPIES).orElse(0);
    }

    /// Whether each copy surely has so many sheets, or may have them: a sheet bears one page or two.
    Sealing sealing(Attestation rules) {
        int all = count(pages, MOST_PAGES).orElse(1);
        if ((all + 1) / 2 >= rules.sheetsToSeal()) {
            return Sealing.SURE;
        }
        return all >= rules.sheetsToSeal() ? Sealing.PERHAPS : Sealing.NONE;
    }

    /// Whether the edges have to be sealed together.
    enum Sealing {
        NONE,
        PERHAPS,
        SURE
    }

    String label(Attestation rules) {
        return rules.kind(kind).map(Choice::label).orElse("");
    }

    /// The row as the form keeps it; only of a row that is right.
    Map<String, Value> values() {
        var values = new HashMap<String, Value>();
        values.put(Attestation.KIND, new Value.Text(kind));
        values.put(Attestation.PAGES, new Value.Whole(Long.parseLong(pages.strip())));
        values.put(Attestation.COPIES, new Value.Whole(Long.parseLong(copies.strip())));
        if (Typed.parse(DOCUMENT, document) instanceof Typed.Read(var value)) {
            values.put(Attestation.DOCUMENT, value);
        }
        return values;
    }
}
