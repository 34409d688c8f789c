package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrintJobs.State;
import vn.motcua.counter.PrintOrder.Shift;
import vn.motcua.counter.PrintQueue;
import vn.motcua.counter.PrinterProfile;
import vn.motcua.counter.PrinterProfiles;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.ui.Bench;

/// Papers that have not come out, on a real folder that is closed and opened again.
class PrintQueueTest {

    @TempDir
    Path home;

    private Bench bench;
    private Workplace workplace;
    private Dossier dossier;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        workplace = bench.workplace();
        dossier = Desk.receive(bench.data().ledger(), Desk.DAY, "Nguyễn Thị Hằng");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void restart() {
        bench.close();
        bench = new Bench(bench.desk);
        workplace = bench.workplace();
    }

    private PrintQueue queue() {
        return new PrintQueue(bench.data(), workplace.prints());
    }

    private void print() {
        var prints = workplace.prints();
        prints.send(prints.prepare(dossier, DossierPapers.RECEIPT, "", Desk.CLERK), dossier, Optional.empty());
    }

    private PrintQueue.Waiting only() {
        var waiting = queue().waiting();
        assertEquals(1, waiting.size(), waiting.toString());
        return waiting.getFirst();
    }

    @Test
    void what_was_prepared_but_not_sent_waits_after_a_restart_and_is_printed_by_its_own_number() {
        workplace.prints().prepare(dossier, DossierPapers.RECEIPT, "", Desk.CLERK);
        restart();
        assertEquals(false, only().asked());
        assertEquals(Optional.empty(), queue().print(only()).orElseThrow().trouble());
        assertEquals(dossier.number().text(), bench.printer.sent.getFirst().jobName());
        assertEquals(PaperSize.A5, bench.printer.sent.getFirst().size());
    }

    @Test
    void what_was_sent_is_asked_about_and_never_printed_again_before_the_answer() {
        print();
        restart();
        assertTrue(only().asked());
        assertEquals(Optional.empty(), queue().print(only()));
        assertEquals(List.of(), bench.printer.sent);
        queue().notOut(only().job());
        var waits = only();
        queue().print(waits);
        assertEquals(Optional.empty(), queue().print(waits), "the same paper a second time");
        assertEquals(1, bench.printer.sent.size());
        workplace.prints().cameOut(only().job(), Desk.CLERK);
        assertEquals(List.of(), queue().waiting());
    }

    @Test
    void a_printer_that_is_away_leaves_the_paper_waiting_and_one_that_was_slow_is_asked_about() {
        bench.printer.answer(Bench.noPrinter());
        print();
        assertEquals(State.FAILED, only().job().state());
        bench.printer.answer(new Sending.Failed(Sentence.of("print.slow", "Máy in quầy 1")));
        assertTrue(queue().print(only()).orElseThrow().trouble().isPresent());
        assertTrue(only().asked());
    }

    @Test
    void a_receipt_whose_place_a_correction_took_is_not_printed_any_more() {
        bench.printer.answer(Bench.noPrinter());
        print();
        bench.data().ledger().write(Desk.CLERK, entry -> {
            var corrected = new FormCorrected(
                    "Người dân đổi mục đích",
                    Map.of("purpose", Optional.of(Answer.text("Mua nhà", Source.CITIZEN))),
                    Map.of(),
                    "ba9876543210");
            entry.append(Optional.of(dossier.id()), dossier.heads(), corrected);
            return dossier;
        });
        assertEquals(List.of(), queue().waiting());
    }

    @Test
    void every_kind_of_paper_goes_where_its_profile_says_also_after_a_restart() {
        var profiles = new PrinterProfiles(bench.data().notes());
        assertEquals(PrinterProfile.USUAL, profiles.of(PaperKind.RECEIPT));
        var receipts = new PrinterProfile(
                Optional.of("Máy in nhỏ"), Optional.of("Khay 2"), Optional.of(PaperSize.A4), new Shift(-1.5, 2), 1);
        profiles.keep(PaperKind.RECEIPT, receipts);
        profiles.keep(
                PaperKind.DECLARATION,
                new PrinterProfile(Optional.of("Máy to"), Optional.empty(), Optional.empty(), Shift.NONE, 2));
        restart();
        print();
        workplace.prints().sendLoose(new byte[0], DossierPapers.DECLARATION, PaperSize.A4, "1.004873");
        var receipt = bench.printer.sent.getFirst();
        assertEquals(receipts.order(PaperSize.A5, dossier.number().text()), receipt);
        assertEquals(Optional.of("Máy to"), bench.printer.sent.get(1).printer());
        assertEquals(2, bench.printer.sent.get(1).copies());
    }

    @Test
    void a_note_of_a_newer_program_prints_as_usual() {
        bench.data().notes().keep("printers", "{\"receipt\":{\"colour\":true}}");
        assertEquals(PrinterProfile.USUAL, new PrinterProfiles(bench.data().notes()).of(PaperKind.RECEIPT));
    }
}
