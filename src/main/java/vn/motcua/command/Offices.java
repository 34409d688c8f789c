package vn.motcua.command;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.NumberPattern;

/// A new office's settings, with the words of the usual forms until the office changes them.
record Offices(String agency, String lookUp, NumberPattern numbers, PaperSize sheet) {

    static Offices with(String agency, String lookUp, NumberPattern numbers, PaperSize sheet) {
        return new Offices(agency, lookUp, numbers, sheet);
    }

    /// @throws IllegalArgumentException if agency code or look-up address is none
    OfficeSettings named(String parent, String name, String unit, String place, Optional<String> phone) {
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
