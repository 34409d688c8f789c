package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PrintOrder.Shift;

/// What is moved on the sheet.
class ShiftedTest {

    private static Book page() {
        var book = new Book();
        book.append(
                (graphics, _, _) -> {
                    graphics.setColor(Color.BLACK);
                    graphics.fillRect(0, 0, 1, 1);
                    return Printable.PAGE_EXISTS;
                },
                new PageFormat());
        return book;
    }

    @Test
    void the_content_goes_right_and_down_by_millimetres() throws Exception {
        var shifted = Shifted.of(page(), new Shift(25.4, 12.7));
        var sheet = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, 100, 100);
        shifted.getPrintable(0).print(pen, shifted.getPageFormat(0), 0);
        assertEquals(Color.BLACK.getRGB(), sheet.getRGB(72, 36));
        assertEquals(Color.WHITE.getRGB(), sheet.getRGB(0, 0));
        assertEquals(0.0, pen.getTransform().getTranslateX());
    }

    @Test
    void what_is_not_moved_is_left_as_it_is() {
        var page = page();
        assertSame(page, Shifted.of(page, Shift.NONE));
    }
}
