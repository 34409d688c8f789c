package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.ui.Background;
import vn.motcua.ui.QuietWindow;

/// Disputes as two desks make them: written here side by side, on the same heads.
class ReconcileModelTest {

    @TempDir
    Path home;

    private final QuietWindow window = new QuietWindow();
    private TestDesk desk;
    private Dossier hang;
    private ReconcileModel model;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
        model = new ReconcileModel(desk.workplace, now(), window);
    }

    private static Background now() {
        return new Background(Runnable::run, Runnable::run, e -> {
            throw new AssertionError(e);
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void write(Facts facts) {
        write(hang.heads(), facts);
    }

    private void write(List<Hash> bases, Facts facts) {
        desk.data.ledger().write(desk.workplace.who(), entry -> {
            entry.append(Optional.of(hang.id()), bases, facts);
            return facts;
        });
    }

    private static FormCorrected purpose(String text, String key) {
        return new FormCorrected("sai", Map.of("purpose", Optional.of(Answer.text(text, Source.CLERK))), Map.of(), key);
    }

    private void dispute() {
        write(new PaperPrinted("receipt", 1, ""));
        hang = desk.dossier(hang.id());
        write(purpose("Mua nhà", "key-a"));
        write(purpose("Mua xe", "key-b"));
    }

    private ReconcileModel.Open shown() {
        return model.openProperty().get().orElseThrow();
    }

    @Test
    void what_was_agreed_stands_first_then_what_desks_wrote_with_who_when_and_where() {
        dispute();
        model.shown();
        assertEquals(hang.id(), shown().dossier().id());
        assertEquals(1, shown().left());
        assertEquals(List.of("answer:purpose"), names());
        var options = shown().asked().getFirst().options();
        assertEquals("Vay vốn ngân hàng", options.getFirst().value());
        assertEquals("Đã thống nhất trước đó", options.getFirst().head());
        assertEquals(
                List.of("Mua nhà", "Mua xe"),
                options.stream()
                        .skip(1)
                        .map(DisputedSlot.Option::value)
                        .sorted()
                        .toList());
        assertTrue(options.stream().skip(1).allMatch(one -> one.head().equals("Quầy này ghi")));
        assertEquals("Lê Thu · 09:00 23/11/2026", options.getLast().who());
    }

    private List<String> names() {
        return shown().asked().stream().map(DisputedSlot::name).toList();
    }

    @Test
    void a_digit_a_reason_and_nothing_is_in_dispute_any_more_and_the_receipt_has_to_be_superseded() {
        dispute();
        model.shown();
        model.decide("đã hỏi");
        assertTrue(model.messageProperty().get().startsWith("Còn mục chưa chọn"));
        model.choose(9);
        assertFalse(model.isDecided());
        var wanted = shown().asked().getFirst().options().get(1);
        model.choose(2);
        assertTrue(model.isDecided());
        model.decide(" ");
        assertTrue(
                model.messageProperty().get().contains("lý do"),
                model.messageProperty().get());
        model.decide("đã hỏi lại");
        var after = desk.dossier(hang.id());
        assertEquals(List.of(), after.disputes());
        assertEquals(
                wanted.value(),
                FieldWords.of(Optional.empty(), after)
                        .tell("purpose", Optional.of(after.content().answers().get("purpose"))));
        var decided = (Reconciled) after.timeline().getLast().facts();
        assertEquals(Map.of("answer:purpose", wanted.action(), "receipt", wanted.action()), decided.chosen());
        assertEquals(ReceiptStanding.OUTDATED, ReceiptStanding.of(after));
        assertEquals(List.of("ui.dossiers " + after.number().text()), window.asked);
    }

    @Test
    void the_receipt_alone_is_asked_where_nothing_else_is_in_dispute() {
        write(purpose("Mua nhà", "key-a"));
        write(new FormCorrected(
                "sai", Map.of("copies", Optional.of(Answer.text("2", Source.CLERK))), Map.of(), "key-b"));
        model.shown();
        assertEquals(List.of("receipt"), names());
        model.choose(2);
        model.decide("lấy giấy sau");
        assertEquals(List.of(), desk.dossier(hang.id()).disputes());
    }

    @Test
    void a_state_is_told_in_words_and_another_dispute_keeps_its_own_choice() {
        dispute();
        write(new Withdrawn("đổi ý"));
        write(new vn.motcua.domain.dossier.Resolved(
                "Giấy xác nhận",
                Optional.of("1/2026"),
                Optional.empty(),
                java.time.LocalDate.of(2026, 11, 23),
                Optional.empty(),
                false,
                ""));
        model.shown();
        var state = shown().asked().stream()
                .filter(slot -> slot.name().equals("state"))
                .findFirst()
                .orElseThrow();
        assertEquals("Đang giải quyết", state.options().getFirst().value());
        assertTrue(state.options().stream().anyMatch(one -> one.value().equals("Đã rút hồ sơ")));
        model.choose(1);
        assertEquals(1, model.currentProperty().get());
        model.shown();
        assertEquals(1, model.chosenProperty().get().size(), "what was chosen stays while nothing new came");
        write(desk.dossier(hang.id()).heads(), new PaperPrinted("declaration", 1, ""));
        model.shown();
        assertEquals(Map.of(), model.chosenProperty().get());
    }

    @Test
    void a_dossier_in_dispute_says_first_that_it_has_to_be_reconciled() {
        dispute();
        var dossiers = new DossiersModel(desk.workplace, now());
        dossiers.shown();
        assertEquals(Optional.of(NextAct.RECONCILE), dossiers.verbs().nextAct());
    }

    @Test
    void without_any_dispute_the_page_says_so_and_nothing_is_written() {
        model.shown();
        assertEquals(Optional.empty(), model.openProperty().get());
        model.choose(1);
        model.decide("x");
        assertEquals(hang, desk.dossier(hang.id()));
    }
}
