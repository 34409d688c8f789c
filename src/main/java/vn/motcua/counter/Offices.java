package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.NumberPattern;

/// A new office's settings, with the words of the usual forms until the office changes them.
public record Offices(String agency, String lookUp, NumberPattern numbers, PaperSize sheet) {

    private static final int LAST_DESK = 4999;

    /// Two number lanes for each desk, which no other desk of the office has: desk 1 has 1 and 2, desk 2 has 3 and 4 …
    ///
    /// @throws IllegalArgumentException for a desk that is not 1 to 4999
    public static List<Integer> lanes(int desk) {
        if (desk < 1 || desk > LAST_DESK) {
            throw new IllegalArgumentException("desk number");
        }
        return List.of(2 * desk - 1, 2 * desk);
    }

    public static Offices with(String agency, String lookUp, NumberPattern numbers, PaperSize sheet) {
        return new Offices(agency, lookUp, numbers, sheet);
    }

    /// @throws IllegalArgumentException if agency code or look-up address is none
    public OfficeSettings named(String parent, String name, String unit, String place, Optional<String> phone) {
        return new OfficeSettings(
                agency,
                parent,
                name,
                unit,
                place,
                phone,
                lookUp,
                numbers,
                Words.VIETNAMESE.say("office.number-title"),
                Words.VIETNAMESE.say("office.receipt-title"),
                Optional.empty(),
                Optional.of(Words.VIETNAMESE.say("office.receipt-note")),
                List.of(Words.VIETNAMESE.say("office.copy-kept"), Words.VIETNAMESE.say("office.copy-citizen")),
                sheet);
    }
}
