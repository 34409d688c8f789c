package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.Sending;
import vn.motcua.domain.Sentence;
import vn.motcua.paper.PdfPageable;
import vn.motcua.paper.SamplePdf;

/// Prints for real, on a CUPS queue that writes PDF files (`cups-pdf`): `-Dmotcua.cups=QUEUE` names the queue and
/// `-Dmotcua.cups.out=FOLDER` the folder where its files appear
/// (`PDF` in the home folder unless said).
class PrintingCupsTest {

    private final SystemPrinters printers = new SystemPrinters(new PdfPageable());
    private String queue;
    private Path out;

    @BeforeEach
    void a_real_print_server_is_wanted() {
        queue = System.getProperty("motcua.cups", "");
        assumeTrue(!queue.isEmpty(), "not run: no CUPS queue named by -Dmotcua.cups");
        out = Path.of(System.getProperty("motcua.cups.out", System.getProperty("user.home") + "/PDF"));
    }

    @Test
    void a_queue_is_listed() {
        assertTrue(printers.names().stream().anyMatch(name -> name.text().equals(queue)), () -> "" + printers.names());
    }

    @Test
    void an_a5_paper_comes_out_on_a5() throws Exception {
        assertEquals("420x595", printed(SamplePdf.a5("A5 000-261122-Q1007"), order(PaperSize.A5, 1)));
    }

    @Test
    void an_a4_paper_comes_out_on_a4_once_per_copy() throws Exception {
        assertEquals("595x842", printed(SamplePdf.a4("A4 000-261122-Q1008"), order(PaperSize.A4, 1)));
        assertEquals("595x842 595x842", printed(SamplePdf.a4("A4 000-261122-Q1009"), order(PaperSize.A4, 2)));
    }

    @Test
    void a_tray_that_the_queue_does_not_have_and_a_shift_keep_the_sheet() throws Exception {
        printers.trays(queue).forEach(tray -> assertFalse(tray.isBlank()));
        var order = new PrintOrder(
                Optional.of(queue),
                Optional.of("Khay không có"),
                PaperSize.A5,
                new PrintOrder.Shift(3, -2),
                1,
                "000-261122-Q" + System.nanoTime());
        assertEquals("420x595", printed(SamplePdf.a5("A5 000-261122-Q1010"), order));
    }

    @Test
    void from_every_tray_of_the_queue_the_sheet_has_the_size_of_the_paper() throws Exception {
        for (var tray : printers.trays(queue)) {
            var order = new PrintOrder(
                    Optional.of(queue),
                    Optional.of(tray),
                    PaperSize.A5,
                    PrintOrder.Shift.NONE,
                    1,
                    "000-261122-Q" + System.nanoTime());
            assertEquals("420x595", printed(SamplePdf.a5("A5 000-261122-Q1011"), order), tray);
        }
    }

    @Test
    void an_unknown_queue_is_an_answer() {
        var order = new PrintOrder(Optional.of("KHONG-CO"), PaperSize.A5, 1, "000-261122-Q1007");
        assertEquals(
                new Sending.NoPrinter(Sentence.of("print.unknown", "KHONG-CO")),
                printers.send(SamplePdf.a5("A5"), order));
    }

    private PrintOrder order(PaperSize size, int copies) {
        return new PrintOrder(Optional.of(queue), size, copies, "000-261122-Q" + System.nanoTime());
    }

    private String printed(byte[] pdf, PrintOrder order) throws IOException {
        var before = files();
        assertEquals(new Sending.Sent(queue), printers.send(pdf, order));
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() - deadline < 0) {
            var come = files();
            come.removeAll(before);
            if (come.size() == order.copies()) {
                var sizes = new StringJoiner(" ");
                for (var file : come) {
                    sizes.add(whenWhole(file, deadline));
                }
                return sizes.toString();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(order.copies() + " papers did not come out in " + out);
    }

    private static String whenWhole(Path file, long deadline) throws IOException {
        while (true) {
            try {
                return SamplePdf.sizes(Files.readAllBytes(file));
            } catch (AssertionError halfWritten) {
                if (System.nanoTime() - deadline > 0) {
                    throw halfWritten;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private Set<Path> files() throws IOException {
        if (!Files.isDirectory(out)) {
            return new HashSet<>();
        }
        try (var listed = Files.list(out)) {
            return new HashSet<>(listed.toList());
        }
    }
}
