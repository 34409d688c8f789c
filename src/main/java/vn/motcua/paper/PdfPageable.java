package vn.motcua.paper;

import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrintablePages;

/// Draws the pages of a PDF for a printer, in their own size; only a page that is larger than the sheet is
/// shrunk.
///
/// The sheet of every page is the one ordered (ISO 216, in points of 1/72 inch; a label is its own sheet),
/// turned where the page lies on its side, with no margin of its own: what the printer cannot reach is blank on
/// our papers anyway.
public final class PdfPageable implements PrintablePages {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final double TOLERANCE = 3;

    @Override
    public Opened open(byte[] pdf, PaperSize size) throws IOException {
        var document = Loader.loadPDF(pdf);
        if (document.getNumberOfPages() == 0) {
            document.close();
            throw new IOException("a PDF without pages");
        }
        return new OpenedPdf(document, book(document, size));
    }

    private static Pageable book(PDDocument document, PaperSize size) {
        var book = new Book();
        for (var page : document.getPages()) {
            var sheet = sheet(page, size);
            book.append(printable(document, page, sheet), sheet);
        }
        return book;
    }

    private static PageFormat sheet(PDPage page, PaperSize size) {
        var paper = new java.awt.print.Paper();
        switch (size) {
            case A4 -> paper.setSize(210 * MILLIMETRE, 297 * MILLIMETRE);
            case A5 -> paper.setSize(148 * MILLIMETRE, 210 * MILLIMETRE);
            case LABEL -> paper.setSize(Math.min(width(page), height(page)), Math.max(width(page), height(page)));
        }
        paper.setImageableArea(0, 0, paper.getWidth(), paper.getHeight());
        var sheet = new PageFormat();
        sheet.setPaper(paper);
        sheet.setOrientation(width(page) > height(page) ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        return sheet;
    }

    private static PDFPrintable printable(PDDocument document, PDPage page, PageFormat sheet) {
        var wider = width(page) - sheet.getWidth();
        var higher = height(page) - sheet.getHeight();
        var scaling = wider > TOLERANCE || higher > TOLERANCE ? Scaling.SHRINK_TO_FIT : Scaling.ACTUAL_SIZE;
        var centred = wider < -TOLERANCE || higher < -TOLERANCE;
        return new PDFPrintable(document, scaling, false, PDFPrintable.RASTERIZE_OFF, centred);
    }

    private static double width(PDPage page) {
        return lies(page) ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
    }

    private static double height(PDPage page) {
        return lies(page) ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private static boolean lies(PDPage page) {
        return page.getRotation() % 180 != 0;
    }

    private record OpenedPdf(PDDocument document, Pageable pages) implements Opened {

        @Override
        public void close() throws IOException {
            document.close();
        }
    }
}
