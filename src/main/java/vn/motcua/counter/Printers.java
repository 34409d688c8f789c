package vn.motcua.counter;

import java.util.List;

/// The printers that this computer knows.
///
/// Both calls may take seconds (a print server that does not answer) but come back within a deadline, and never throw
/// for anything a printer does: call them away from the screen's thread.
public interface Printers {

    /// The default printer first, then by name; empty when there is none or the look-up takes too long.
    List<PrinterName> names();

    /// The trays of a printer by its own names, as [PrintOrder#tray] takes them; empty when it tells none.
    default List<String> trays(String printer) {
        return List.of();
    }

    /// Hands a PDF to a printer, in its own size: nothing is enlarged.
    Sending send(byte[] pdf, PrintOrder order);
}
