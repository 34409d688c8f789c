package vn.motcua.device;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import vn.motcua.counter.PrintOrder.Shift;

/// Pages whose content is moved on the sheet, for a printer that draws in a little off its place.
record Shifted(Pageable pages, Shift shift) implements Pageable {

    private static final double MILLIMETRE = 72 / 25.4;

    static Pageable of(Pageable pages, Shift shift) {
        return shift.equals(Shift.NONE) ? pages : new Shifted(pages, shift);
    }

    @Override
    public int getNumberOfPages() {
        return pages.getNumberOfPages();
    }

    @Override
    public PageFormat getPageFormat(int page) {
        return pages.getPageFormat(page);
    }

    @Override
    public Printable getPrintable(int page) {
        var still = pages.getPrintable(page);
        return (graphics, format, index) -> moved(still, graphics, format, index);
    }

    private int moved(Printable still, Graphics graphics, PageFormat format, int index) throws PrinterException {
        if (!(graphics instanceof Graphics2D flat)) {
            return still.print(graphics, format, index);
        }
        var before = flat.getTransform();
        flat.translate(shift.right() * MILLIMETRE, shift.down() * MILLIMETRE);
        try {
            return still.print(flat, format, index);
        } finally {
            flat.setTransform(before);
        }
    }
}
