package vn.motcua.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Signers;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Returned.Acknowledged;
import vn.motcua.domain.dossier.Returned.Recipient;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.dossier.State;
import vn.motcua.ui.Bench;
import vn.motcua.ui.InventedVisit;
import vn.motcua.ui.QuietWindow;

class ResultsModelTest {

    private static final Signer BINH = new Signer("Trần Văn Bình", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");
    private static final String HANG_CARD =
            "048199000001||Nguyễn Thị Hằng|03021999|Nữ|Tổ 36, Phường An Khê, Đà Nẵng|01052022";

    @TempDir
    Path home;

    private Bench bench;
    private Dossier hang;
    private ResultsModel model;
    private final QuietWindow window = new QuietWindow();

    @BeforeEach
    void open() {
        bench = new Bench(home);
        hang = InventedVisit.receive(bench.workplace(), "Nguyễn Thị Hằng", "048199000001");
        new Signers(List.of(new Signers.One(BINH, List.of("*"), true)))
                .keep(bench.data().notes());
        model = new ResultsModel(bench.workplace(), Bench.lanes(), window);
        model.shown();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Step step() {
        return model.stepProperty().get();
    }

    private Dossier now() {
        return bench.data().ledger().dossier(hang.id()).orElseThrow();
    }

    private List<String> waiting() {
        return model.waiting().rows().stream().map(DossierRow::number).toList();
    }

    private void appointment() {
        bench.workplace()
                .prints()
                .prepare(hang, DossierPapers.RECEIPT, "", bench.workplace().who());
    }

    /// What the fields hold when the clerk has typed the number.
    private Draft typed(String number) {
        var draft = assertInstanceOf(Step.Writing.class, step()).proposed();
        return new Draft(draft.title(), number, draft.book(), draft.day(), draft.signer(), draft.reason());
    }

    private void resolve() {
        model.openNumber(hang.number().text());
        model.writing().save(typed("12/2026"), false);
    }

    @Test
    void a_citizen_without_an_appointment_waits_until_a_receipt_is_made() {
        assertEquals(List.of(hang.number().text()), waiting());
        appointment();
        model.shown();
        assertEquals(List.of(), waiting());
        model.search("hang");
        assertEquals(List.of(hang.number().text()), waiting());
    }

    @Test
    void a_result_is_proposed_as_far_as_it_is_known() {
        model.openNumber(hang.number().text());
        var writing = assertInstanceOf(Step.Writing.class, step());
        assertEquals(
                new Draft("Giấy xác nhận tình trạng hôn nhân", "", "", "23/11/2026", Optional.of(BINH), ""),
                writing.proposed());
        assertTrue(writing.atOnce());
        model.writing().save(typed(" "), false);
        assertEquals("Chưa ghi số của kết quả. Nếu kết quả không có số, bấm Ctrl+Enter.", message());
        assertEquals(State.RECEIVED, now().state());
    }

    private String message() {
        return model.messageProperty().get();
    }

    @Test
    void the_book_of_the_last_result_is_proposed_for_the_next() {
        model.openNumber(hang.number().text());
        var draft = typed("12/2026");
        model.writing().save(new Draft(draft.title(), "12/2026", "01/2026", draft.day(), draft.signer(), ""), false);
        var other = InventedVisit.receive(bench.workplace(), "Đặng Thị Đức", "048199000002");
        model.leave();
        model.openNumber(other.number().text());
        assertEquals(
                "01/2026",
                assertInstanceOf(Step.Writing.class, step()).proposed().book());
    }

    @Test
    void a_day_that_is_none_is_told_and_changes_nothing() {
        model.openNumber(hang.number().text());
        var draft = typed("12/2026");
        model.writing().save(new Draft(draft.title(), "12", "", "31/2/2026", draft.signer(), ""), false);
        assertTrue(message().contains("31/2/2026"), message());
        assertEquals(State.RECEIVED, now().state());
    }

    @Test
    void from_the_number_to_the_citizens_hand_at_once() {
        resolve();
        assertTrue(now().resolved().orElseThrow().sameVisit());
        var handing = assertInstanceOf(Step.Handing.class, step());
        assertEquals("Nguyễn Thị Hằng", handing.taker().name());
        model.handing().enter();
        assertEquals(1, bench.printer.sent.size());
        assertEquals(
                Step.Slip.SENT, assertInstanceOf(Step.Handing.class, step()).slip());
        assertEquals(State.RESOLVED, now().state());
        model.handing().enter();
        var dossier = now();
        assertEquals(Acknowledged.SIGNATURE, dossier.returned().orElseThrow().acknowledged());
        assertEquals(1, dossier.printed(DossierPapers.RETURN_SLIP));
        var handed = assertInstanceOf(Step.Handed.class, step());
        assertTrue(handed.minutes() >= 0);
        model.goOn();
        assertEquals(List.of("ui.reception"), window.asked);
        assertInstanceOf(Step.Looking.class, step());
    }

    @Test
    void the_applicants_card_agrees_and_the_number_counts_as_scanned() {
        resolve();
        model.scanned(HANG_CARD);
        assertEquals("Đúng người yêu cầu: số trên thẻ khớp với hồ sơ.", message());
        model.handing().hand(Acknowledged.FINGERPRINT);
        var taken = now().returned().orElseThrow();
        assertEquals(Optional.of("048199000001"), taken.idNumber());
        assertTrue(taken.scanned());
        assertEquals(Acknowledged.FINGERPRINT, taken.acknowledged());
    }

    @Test
    void another_card_is_somebody_authorised() {
        resolve();
        model.scanned(Bench.AN);
        var taker = assertInstanceOf(Step.Handing.class, step()).taker();
        assertEquals(Recipient.AUTHORISED, taker.recipient());
        assertEquals("Trần Văn Ân", taker.name());
        model.handing().typed("Trần Văn Ân", "048088000457");
        assertFalse(assertInstanceOf(Step.Handing.class, step()).taker().scanned());
        model.handing().otherRecipient();
        assertEquals(
                "Nguyễn Thị Hằng",
                assertInstanceOf(Step.Handing.class, step()).taker().name());
    }

    @Test
    void a_slip_for_another_recipient_is_another_paper() {
        resolve();
        model.handing().enter();
        model.scanned(Bench.AN);
        assertEquals(
                Step.Slip.NOT_PRINTED,
                assertInstanceOf(Step.Handing.class, step()).slip());
        model.handing().enter();
        assertEquals(2, bench.data().printJobs().of(hang.id()).size());
    }

    @Test
    void without_a_printer_the_result_can_still_be_handed_over() {
        resolve();
        bench.printer.answer(Bench.noPrinter());
        model.handing().enter();
        assertEquals(
                Step.Slip.FAILED, assertInstanceOf(Step.Handing.class, step()).slip());
        model.handing().hand(Acknowledged.SIGNATURE);
        assertEquals(State.RETURNED, now().state());
        assertEquals(0, now().printed(DossierPapers.RETURN_SLIP));
    }

    @Test
    void one_key_falls_back_to_an_appointment() {
        model.openNumber(hang.number().text());
        model.writing().appoint();
        assertEquals(1, bench.printer.sent.size());
        assertInstanceOf(Step.Looking.class, step());
        assertTrue(message().contains(hang.number().text()), message());
        assertEquals(List.of(), waiting());
        model.openNumber(hang.number().text());
        assertFalse(assertInstanceOf(Step.Writing.class, step()).atOnce());
        model.writing().appoint();
        assertEquals(1, bench.printer.sent.size());
    }

    @Test
    void a_result_that_came_later_waits_until_it_is_fetched_with_a_card() {
        appointment();
        model.shown();
        resolve();
        assertFalse(now().resolved().orElseThrow().sameVisit());
        model.leave();
        assertEquals(List.of(hang.number().text()), waiting());
        model.scanned(HANG_CARD);
        assertInstanceOf(Step.Handing.class, step());
        model.handing().enter();
        model.handing().enter();
        model.goOn();
        assertEquals(List.of(), window.asked);
        assertEquals(List.of(), waiting());
    }

    @Test
    void a_result_is_written_again_for_a_reason_only() {
        resolve();
        model.writeAgain();
        model.writing().save(typed("13/2026"), false);
        assertTrue(message().contains("hãy ghi lý do"), message());
        var draft = typed("13/2026");
        model.writing()
                .save(new Draft(draft.title(), "13/2026", "", draft.day(), draft.signer(), "ghi nhầm số"), false);
        assertEquals(Optional.of("13/2026"), now().resolved().orElseThrow().number());
    }

    @Test
    void what_is_finished_is_not_opened_again() {
        resolve();
        model.handing().hand(Acknowledged.SIGNATURE);
        model.leave();
        model.openNumber(hang.number().text());
        assertInstanceOf(Step.Looking.class, step());
        assertEquals("Hồ sơ này đã trả kết quả hoặc đã rút. Xem lại ở màn hình Hồ sơ (F4).", message());
        model.openNumber("X99.01.02-261123-Q1999");
        assertTrue(message().contains("Q1999"), message());
    }
}
