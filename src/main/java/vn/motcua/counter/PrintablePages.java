package vn.motcua.counter;

import java.awt.print.Pageable;
import java.io.IOException;

/// Opens a PDF as pages that a printer can draw. This stands between `device`, which knows printers, and `paper`, which
/// alone knows PDF.
public interface PrintablePages {

    /// Reads the PDF and lays each of its pages on a sheet.
    ///
    /// @throws IOException when the bytes are no PDF that can be read
    Opened open(byte[] pdf, PaperSize size) throws IOException;

    /// Pages ready to be drawn, until closed. For one thread.
    interface Opened extends AutoCloseable {

        Pageable pages();

        @Override
        void close() throws IOException;
    }
}
