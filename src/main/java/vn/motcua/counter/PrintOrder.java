package vn.motcua.counter;

import java.util.Optional;

/// How a paper is to be printed.
///
/// @param printer the operating system's name of the printer; empty for the system's default
/// @param copies 1 to 99
/// @param jobName stands in the print queue for everyone to read: our own number, never a person's name
public record PrintOrder(Optional<String> printer, PaperSize size, int copies, String jobName) {

    public PrintOrder {
        if (copies < 1 || copies > 99) {
            throw new IllegalArgumentException("copies: " + copies);
        }
        if (jobName.isBlank()) {
            throw new IllegalArgumentException("a print job needs a name");
        }
    }

    /// One copy on the system's default printer.
    public static PrintOrder usual(PaperSize size, String jobName) {
        return new PrintOrder(Optional.empty(), size, 1, jobName);
    }
}
