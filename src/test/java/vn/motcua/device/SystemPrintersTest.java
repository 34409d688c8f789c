package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.paper.PdfPageable;
import vn.motcua.paper.SamplePdf;

class SystemPrintersTest {

    private static final byte[] PAPER = SamplePdf.a5("000-261122-Q1007");
    private static final Within SOON = new Within(Duration.ofMillis(500));
    private static final Within LATER = new Within(Duration.ofSeconds(10));

    private final CountDownLatch forever = new CountDownLatch(1);
    private final FakePrinter desk = new FakePrinter("Máy in quầy 1");
    private final FakePrinter hall = new FakePrinter("HP hội trường");

    @AfterEach
    void let_go_what_hangs() {
        forever.countDown();
    }

    @Test
    void a_paper_goes_to_the_named_printer_with_size_and_our_number_once_per_copy() {
        var sending = printers(desk, hall).send(PAPER, to("HP hội trường", 2));
        assertEquals(new Sending.Sent("HP hội trường"), sending);
        var wishes = hall.jobs.getFirst();
        assertEquals(MediaSizeName.ISO_A5, wishes.get(Media.class));
        assertEquals("000-261122-Q1007 1/2", ((JobName) wishes.get(JobName.class)).getValue());
        assertEquals(2, hall.jobs.size());
        assertTrue(desk.jobs.isEmpty());
    }

    @Test
    void without_a_name_it_goes_to_the_default() {
        assertEquals(new Sending.Sent("Máy in quầy 1"), printers(desk, hall).send(PAPER, usual()));
        assertEquals(1, desk.jobs.size());
        assertEquals("000-261122-Q1007", ((JobName) desk.jobs.getFirst().get(JobName.class)).getValue());
    }

    @Test
    void the_only_printer_needs_not_be_the_default() {
        var printers = printers(List.of(hall), Optional.empty());
        assertEquals(new Sending.Sent("HP hội trường"), printers.send(PAPER, usual()));
    }

    @Test
    void several_printers_and_no_default_ask_for_a_choice() {
        var printers = printers(List.of(desk, hall), Optional.empty());
        assertEquals(new Sending.NoPrinter(Sentence.of("print.choose")), printers.send(PAPER, usual()));
    }

    @Test
    void no_printer_and_an_unknown_one_are_told_apart() {
        assertEquals(
                new Sending.NoPrinter(Sentence.of("print.none")),
                printers(List.of(), Optional.empty()).send(PAPER, usual()));
        assertEquals(
                new Sending.NoPrinter(Sentence.of("print.unknown", "Canon")),
                printers(desk).send(PAPER, to("Canon", 1)));
    }

    @Test
    void a_printer_that_does_not_know_the_size_is_not_told_it() {
        desk.knowsSizes = false;
        printers(desk).send(PAPER, usual());
        assertFalse(desk.jobs.getFirst().containsKey(Media.class));
    }

    @Test
    void whatever_the_driver_throws_is_an_answer() {
        var failed = new Sending.Failed(Sentence.of("print.failed", "Máy in quầy 1"));
        desk.misdeed = () -> {
            throw new PrintException("out of toner");
        };
        assertEquals(failed, printers(desk).send(PAPER, usual()));
        desk.misdeed = () -> {
            throw new ClassCastException("driver");
        };
        assertEquals(failed, printers(desk).send(PAPER, usual()));
        desk.misdeed = () -> {
            throw new UnsatisfiedLinkError("winspool");
        };
        assertEquals(failed, printers(desk).send(PAPER, usual()));
    }

    @Test
    void a_driver_that_hangs_is_left_behind() {
        desk.misdeed = this::hang;
        var printers = new SystemPrinters(system(List.of(desk), Optional.of(desk)), new PdfPageable(), LATER, SOON);
        assertEquals(new Sending.Failed(Sentence.of("print.slow", "Máy in quầy 1")), printers.send(PAPER, usual()));
    }

    @Test
    void a_look_up_that_hangs_or_throws_is_an_answer() {
        var hanging = new SystemPrinters(new Broken(this::hang), new PdfPageable(), SOON, LATER);
        assertEquals(List.of(), hanging.names());
        assertEquals(new Sending.NoPrinter(Sentence.of("print.silent")), hanging.send(PAPER, usual()));
        var throwing = new SystemPrinters(
                new Broken(() -> {
                    throw new IllegalStateException("spooler");
                }),
                new PdfPageable(),
                LATER,
                LATER);
        assertEquals(List.of(), throwing.names());
        assertEquals(new Sending.NoPrinter(Sentence.of("print.lookup")), throwing.send(PAPER, usual()));
    }

    @Test
    void a_paper_that_is_no_pdf_is_not_blamed_on_the_printer() {
        var junk = "junk".getBytes(StandardCharsets.UTF_8);
        var sending = printers(desk).send(junk, usual());
        assertEquals(new Sending.Failed(Sentence.of("print.unreadable", "Máy in quầy 1")), sending);
        assertTrue(desk.jobs.isEmpty());
    }

    @Test
    void the_default_comes_first_in_the_list() {
        var printers = printers(List.of(hall, desk), Optional.of(desk));
        assertEquals(
                List.of(new PrinterName("Máy in quầy 1", true), new PrinterName("HP hội trường", false)),
                printers.names());
    }

    @Test
    void every_sentence_has_its_words_in_both_languages() {
        for (var key : List.of("none", "choose", "unknown", "silent", "lookup", "failed", "slow", "unreadable")) {
            var sentence = Sentence.of("print." + key, "Máy in quầy 1");
            assertFalse(Words.VIETNAMESE.say(sentence).contains("{"), key);
            assertFalse(new Words(Locale.ENGLISH).say(sentence).isBlank(), key);
        }
        assertTrue(Words.VIETNAMESE.say("print.unknown", "HP").contains("«HP»"));
    }

    private void hang() {
        try {
            forever.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintOrder usual() {
        return PrintOrder.usual(PaperSize.A5, "000-261122-Q1007");
    }

    private static PrintOrder to(String printer, int copies) {
        return new PrintOrder(Optional.of(printer), PaperSize.A5, copies, "000-261122-Q1007");
    }

    private static SystemPrinters printers(PrintService... services) {
        return printers(List.of(services), Optional.of(services[0]));
    }

    private static SystemPrinters printers(List<PrintService> all, Optional<PrintService> usual) {
        return new SystemPrinters(system(all, usual), new PdfPageable(), LATER, LATER);
    }

    private static PrintSystem system(List<PrintService> all, Optional<PrintService> usual) {
        return new PrintSystem() {
            @Override
            public List<PrintService> all() {
                return all;
            }

            @Override
            public Optional<PrintService> usual() {
                return usual;
            }
        };
    }

    private record Broken(Runnable misdeed) implements PrintSystem {

        @Override
        public List<PrintService> all() {
            misdeed.run();
            return List.of();
        }

        @Override
        public Optional<PrintService> usual() {
            misdeed.run();
            return Optional.empty();
        }
    }
}
