package vn.motcua.counter;

import java.util.List;

/// Draws the papers of the counter: what a citizen signs and what a citizen takes home.
///
/// Everything drawn is PDF/A-2 with its fonts inside. Calls may come from any thread and do not touch the network or
/// the disk. The same paper twice gives the same bytes.
public interface Papers {

    /// @throws UndrawablePaper when the template is no well-formed page, the paper is beyond all measure or has
    ///     characters that cannot be printed
    Paper declaration(Declaration declaration);

    /// @throws UndrawablePaper when the receipt is beyond all measure or has characters that cannot be printed
    Paper receipt(Receipt receipt);

    /// @throws UndrawablePaper when a text is beyond all measure
    Paper statement(StatementPaper statement);

    /// @throws UndrawablePaper when the register is beyond all measure
    Paper register(RegisterPaper register);

    /// Four marks near the corners of a sheet A4, to be measured.
    ///
    /// @param printer its name, so that the sheet is not mistaken
    /// @param corners how it is aimed
    Paper calibration(String printer, Corners corners);

    /// @throws UndrawablePaper when the slip is beyond all measure or has characters that cannot be printed
    Paper returnSlip(ReturnSlip slip);

    /// A sheet of the desk's own: a recovery key, a test of a printer.
    ///
    /// @throws UndrawablePaper when it has characters that cannot be printed
    Paper plain(PlainPaper paper);

    /// What is hung up or handed out of a procedure.
    ///
    /// @throws UndrawablePaper when it is beyond all measure or has characters that cannot be printed
    Paper posted(PostedPaper paper);

    /// The same, with *BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ* on every page of every paper, whatever its template says.
    Papers training();

    /// The pages as pictures, for the screen and for printers that are given pictures.
    ///
    /// @param pdf a PDF that this port has drawn
    /// @param dpi dots per inch, 18 to 600
    List<PagePicture> pictures(byte[] pdf, int dpi);
}
