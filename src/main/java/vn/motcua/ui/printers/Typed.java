package vn.motcua.ui.printers;

import java.util.Optional;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrintOrder.Shift;
import vn.motcua.counter.PrinterProfile;
import vn.motcua.domain.Sentence;

/// What stands in the fields of one kind of paper, as typed.
///
/// @param printer blank for the system's default
/// @param tray blank for the printer's choice
/// @param sheet empty for the paper's own size
/// @param right millimetres, with a comma or a point
/// @param down millimetres
record Typed(String printer, String tray, Optional<PaperSize> sheet, String right, String down, String copies) {

    static Typed of(PrinterProfile profile) {
        return new Typed(
                profile.printer().orElse(""),
                profile.tray().orElse(""),
                profile.sheet(),
                millimetres(profile.shift().right()),
                millimetres(profile.shift().down()),
                Integer.toString(profile.copies()));
    }

    private static String millimetres(double shift) {
        return Double.toString(shift).replace(".0", "").replace('.', ',');
    }

    /// What it means, or what is wrong with it.
    Read read() {
        try {
            return new Read.Fits(new PrinterProfile(
                    Optional.of(printer).filter(name -> !name.isBlank()),
                    Optional.of(tray).filter(name -> !name.isBlank()),
                    sheet,
                    new Shift(number(right), number(down)),
                    Integer.parseInt(copies.strip())));
        } catch (IllegalArgumentException _) {
            return new Read.Wrong(Sentence.of("desk.profile-wrong"));
        }
    }

    private static double number(String text) {
        return text.isBlank() ? 0 : Double.parseDouble(text.strip().replace(',', '.'));
    }

    sealed interface Read {
        record Fits(PrinterProfile profile) implements Read {}

        record Wrong(Sentence why) implements Read {}
    }
}
