package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.ScanPictures.Seen;

/// Files of strangers, looked at.
class ScannedPagesTest {

    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

    private final ScannedPages pages = new ScannedPages(THREADS);

    private Seen.Drawn drawn(byte[] content, int page) {
        return assertInstanceOf(Seen.Drawn.class, pages.look(content, page));
    }

    private String refused(byte[] content) {
        return assertInstanceOf(Seen.Refused.class, pages.look(content, 0))
                .why()
                .key();
    }

    private static byte[] pdf(PDRectangle size, int count) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < count; i++) {
                var page = new PDPage(size);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(i == 1 ? Color.RED : Color.BLUE);
                    pen.addRect(0, 0, size.getWidth(), size.getHeight());
                    pen.fill();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static int middle(PagePicture page) {
        return page.argb()[page.height() / 2 * page.width() + page.width() / 2];
    }

    @Test
    void each_page_of_a_pdf_is_drawn_and_beyond_the_end_the_last() throws IOException {
        var three = pdf(PDRectangle.A4, 3);
        var second = drawn(three, 1);
        assertEquals(3, second.pages());
        assertEquals(0xffff0000, middle(second.picture()));
        assertEquals(2, drawn(three, 70).page());
        assertEquals(0xff0000ff, middle(drawn(three, 2).picture()));
    }

    @Test
    void a_page_as_large_as_a_house_is_drawn_no_larger_than_the_screen_needs() throws IOException {
        var page = drawn(pdf(new PDRectangle(14_000, 9_000), 1), 0).picture();
        assertTrue(page.width() <= 2_000 && page.height() <= 2_000, page.width() + " × " + page.height());
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    @Test
    void pictures_are_drawn_with_so_many_points_as_the_screen_can_use() throws IOException {
        var png = drawn(image("png", 5_000, 300), 0).picture();
        assertTrue(png.width() <= 2_500 && png.width() >= 2_000, "wide " + png.width());
        assertEquals(0xff00ff00, middle(png));
        assertEquals(400, drawn(image("jpeg", 400, 300), 0).picture().width());
    }

    @Test
    void a_few_bytes_that_ask_for_gigabytes_are_refused() throws IOException {
        var png = image("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        assertEquals("files.too-much", refused(png));
        assertEquals("files.too-much", refused(stretched()));
        assertEquals("files.too-much", refused(with(stretched())));
    }

    /// A JPEG whose frame says 65 000 × 65 000.
    private static byte[] stretched() throws IOException {
        var jpeg = image("jpeg", 16, 16);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 65_000).putShort(at + 7, (short) 65_000);
                return jpeg;
            }
        }
        throw new AssertionError("a JPEG without a frame");
    }

    private static byte[] with(byte[] stream) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.5\n1 0 obj <</Length 1>> stream\n".getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(stream);
        pdf.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] packed(long zeros) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            var piece = new byte[1_000_000];
            for (long left = zeros; left > 0; left -= piece.length) {
                out.write(piece);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void what_unpacks_to_a_thousand_times_its_size_is_refused_however_deep() throws IOException {
        var bomb = packed(PdfLook.MOST_OF_ONE + 1_000_000);
        assertTrue(bomb.length < 200_000);
        assertEquals(PdfLook.Found.TOO_MUCH, PdfLook.at(with(bomb)));
        assertEquals(PdfLook.Found.TOO_MUCH, PdfLook.at(with(packed(bomb))));
        assertEquals(PdfLook.Found.TOO_MUCH, PdfLook.at(with(packed(packed(packed(packed(new byte[10])))))));
        assertEquals(PdfLook.Found.FINE, PdfLook.at(with(packed(50_000_000))));
        assertEquals(PdfLook.Found.FINE, PdfLook.at(with(Arrays.copyOf(bomb, 40))));
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 7; i++) {
            many.writeBytes(with(packed(100_000_000)));
        }
        assertEquals(PdfLook.Found.TOO_MUCH, PdfLook.at(many.toByteArray()));
    }

    @Test
    void a_locked_pdf_is_called_so() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
            assertEquals("files.locked", refused(bytes.toByteArray()));
        }
    }

    @Test
    void whatever_else_is_in_a_file_is_refused_in_words() throws IOException {
        assertEquals("files.not-shown", refused(new byte[] {1, 2, 3}));
        var random = new Random(7);
        var whole = pdf(PDRectangle.A5, 2);
        for (int seed = 0; seed < 200; seed++) {
            var bent = Arrays.copyOf(whole, seed % 3 == 0 ? random.nextInt(6, whole.length) : whole.length);
            for (int i = 0; i < 1 + seed % 20; i++) {
                bent[5 + random.nextInt(bent.length - 5)] = (byte) random.nextInt();
            }
            switch (pages.look(bent, 0)) {
                case Seen.Drawn _ -> {}
                case Seen.Refused(var why) -> assertTrue(why.key().startsWith("files."), why.key());
            }
        }
    }

    @Test
    void nothing_of_a_file_is_laid_down_in_the_temporary_folder() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        long before = count(folder);
        drawn(image("jpeg", 3_000, 3_000), 0);
        drawn(image("png", 3_000, 3_000), 0);
        assertEquals(before, count(folder));
        assertEquals(false, ImageIO.getUseCache(), "or the pictures within a PDF would be");
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("imageio"))
                    .count();
        }
    }

    @Test
    void what_takes_too_long_is_left() throws IOException {
        var hurried = new ScannedPages(THREADS, Duration.ofNanos(1));
        var seen = hurried.look(pdf(PDRectangle.A4, 1), 0);
        assertEquals(
                "files.too-much",
                assertInstanceOf(Seen.Refused.class, seen).why().key());
    }
}
