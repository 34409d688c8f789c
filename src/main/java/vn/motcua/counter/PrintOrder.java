package vn.motcua.counter;

import java.util.Optional;

/// How a paper is to be printed.
///
/// @param printer the operating system's name of the printer; empty for the system's default
/// @param tray the printer's own name of the tray; empty for the printer's choice
/// @param shift how far the paper's content is moved on the sheet
/// @param copies 1 to 99
/// @param jobName stands in the print queue for everyone to read: our own number, never a person's name
public record PrintOrder(
        Optional<String> printer, Optional<String> tray, PaperSize size, Shift shift, int copies, String jobName) {

    /// In millimetres to the right and down; negative to the left and up.
    public record Shift(double right, double down) {

        public static final Shift NONE = new Shift(0, 0);

        private static final double FARTHEST = 30;

        /// @throws IllegalArgumentException beyond 30 mm
        public Shift {
            if (!(Math.abs(right) <= FARTHEST && Math.abs(down) <= FARTHEST)) {
                throw new IllegalArgumentException("a shift is at most 30 mm");
            }
        }
    }

    public PrintOrder {
        if (copies < 1 || copies > 99) {
            throw new IllegalArgumentException("copies: " + copies);
        }
        if (jobName.isBlank()) {
            throw new IllegalArgumentException("a print job needs a name");
        }
    }

    /// From the printer's own choice of tray, where it stands.
    public PrintOrder(Optional<String> printer, PaperSize size, int copies, String jobName) {
        this(printer, Optional.empty(), size, Shift.NONE, copies, jobName);
    }

    /// One copy on the system's default printer.
    public static PrintOrder usual(PaperSize size, String jobName) {
        return new PrintOrder(Optional.empty(), size, 1, jobName);
    }
}
