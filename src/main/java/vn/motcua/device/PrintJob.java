package vn.motcua.device;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.PrintablePages;

/// One paper on its way to one printer. Ends when the operating system has taken the whole of it.
///
/// Every copy is a job of its own: asked for in one job, copies were not made by CUPS (measured), and a printer
/// that prints on both sides would put two one-page copies onto one sheet.
@SuppressWarnings("ArrayRecordComponent") // lives for one call, never compared
record PrintJob(PrintService service, PrintablePages pages, byte[] pdf, PrintOrder order) implements Callable<Boolean> {

    @Override
    public Boolean call() throws PrintException, IOException {
        try (var opened = open()) {
            for (int copy = 1; copy <= order.copies(); copy++) {
                var doc = new SimpleDoc(
                        Shifted.of(opened.pages(), order.shift()), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
                service.createPrintJob().print(doc, wishes(name(copy)));
            }
        }
        return true;
    }

    private PrintablePages.Opened open() throws Unreadable {
        try {
            return pages.open(pdf, order.size());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    private String name(int copy) {
        return order.copies() == 1 ? order.jobName() : order.jobName() + " " + copy + "/" + order.copies();
    }

    /// A tray that was named is asked for in the place of a size, because both are one wish to `javax.print`; the
    /// sheet's size then stands in the page itself. A printer that does not know the size is not told it: the page
    /// then stands in the corner of its own sheet.
    private PrintRequestAttributeSet wishes(String name) {
        var wishes = new HashPrintRequestAttributeSet(new JobName(name, null));
        var tray = order.tray().flatMap(named -> Trays.find(service, named));
        if (tray.isPresent()) {
            wishes.add(tray.get());
            return wishes;
        }
        var sheet = switch (order.size()) {
            case A4 -> Optional.of(MediaSizeName.ISO_A4);
            case A5 -> Optional.of(MediaSizeName.ISO_A5);
            case LABEL -> Optional.<MediaSizeName>empty(); // the roll in the printer, as it is set there
        };
        sheet.filter(size -> service.isAttributeValueSupported(size, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null))
                .ifPresent(wishes::add);
        return wishes;
    }

    /// The paper itself is at fault, not the printer.
    static final class Unreadable extends IOException {

        Unreadable(Exception cause) {
            super("not a PDF that can be drawn", cause);
        }
    }
}
