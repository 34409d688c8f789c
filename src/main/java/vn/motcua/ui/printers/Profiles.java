package vn.motcua.ui.printers;

import java.util.List;
import java.util.Map;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PrinterProfile;

/// What the page knows of printers.
///
/// @param trays by the printer's name
record Profiles(List<String> printers, Map<String, List<String>> trays, Map<PaperKind, PrinterProfile> kept) {

    Profiles {
        printers = List.copyOf(printers);
        trays = Map.copyOf(trays);
        kept = Map.copyOf(kept);
    }

    static final Profiles NONE = new Profiles(List.of(), Map.of(), Map.of());
}
