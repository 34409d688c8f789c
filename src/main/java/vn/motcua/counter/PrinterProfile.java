package vn.motcua.counter;

import java.util.Optional;
import vn.motcua.counter.PrintOrder.Shift;

/// How one kind of paper is printed at this desk.
///
/// @param printer the operating system's name; empty for the system's default
/// @param tray the printer's own name of the tray; empty for the printer's choice
/// @param sheet what the printer is fed with; empty for the paper's own size
/// @param copies 1 to 5, each a job of its own. A receipt's copies (*liên*) are pages of the receipt and are not
///     counted here.
public record PrinterProfile(
        Optional<String> printer, Optional<String> tray, Optional<PaperSize> sheet, Shift shift, int copies) {

    /// Whatever the system and the paper say.
    public static final PrinterProfile USUAL =
            new PrinterProfile(Optional.empty(), Optional.empty(), Optional.empty(), Shift.NONE, 1);

    private static final int MOST_COPIES = 5;

    /// @throws IllegalArgumentException beyond five copies
    public PrinterProfile {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies: " + copies);
        }
    }

    /// A label keeps its size, whatever else the printer is fed with.
    ///
    /// @param own the paper's own size
    /// @param jobName our own number, never a person's name
    public PrintOrder order(PaperSize own, String jobName) {
        var size = own == PaperSize.LABEL ? own : sheet.orElse(own);
        return new PrintOrder(printer, tray, size, shift, copies, jobName);
    }
}
