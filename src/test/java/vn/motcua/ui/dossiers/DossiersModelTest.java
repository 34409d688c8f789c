package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.Sending;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.State;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.store.Desk;
import vn.motcua.ui.Background;
import vn.motcua.ui.Errands;

class DossiersModelTest {

    @TempDir
    Path home;

    private TestDesk desk;
    private Dossier hang;
    private Dossier duc;
    private DossiersModel model;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
        desk.clock.pass(Duration.ofMinutes(5));
        duc = desk.receive("Đặng Văn Đức", "000099000002");
        model = new DossiersModel(desk.workplace, now());
        model.shown();
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

    private Sheet sheet() {
        return model.verbs().sheetProperty().get().orElseThrow();
    }

    private String message() {
        return model.verbs().messageProperty().get();
    }

    private void choose(Dossier dossier) {
        model.choose(dossier.id());
    }

    @Test
    void the_newest_dossier_is_open_at_once() {
        assertEquals(
                List.of(duc.number().text(), hang.number().text()),
                model.list().rows().stream().map(one -> one.row().number()).toList());
        assertEquals("Đặng Văn Đức", sheet().applicant());
        assertEquals(1, model.previewProperty().get().size());
    }

    @Test
    void a_search_needs_no_marks_and_opens_what_it_finds() {
        model.search("nguyen hang");
        assertEquals(1, model.list().rows().size());
        assertEquals("Nguyễn Thị Hằng", sheet().applicant());
        model.search("khong co ai");
        assertEquals(0, model.list().rows().size());
        assertTrue(model.list().footnote().contains("Không tìm thấy"));
        assertEquals("Nguyễn Thị Hằng", sheet().applicant());
    }

    @Test
    void counts_follow_the_clock() {
        assertEquals(2, count(DossierFilter.TODAY));
        assertEquals(0, count(DossierFilter.SOON));
        desk.clock.pass(Duration.ofDays(3));
        model.shown();
        assertEquals(0, count(DossierFilter.TODAY));
        assertEquals(2, count(DossierFilter.SOON));
        desk.clock.pass(Duration.ofDays(3));
        model.shown();
        assertEquals(2, count(DossierFilter.LATE));
        model.list().choose(DossierFilter.WITHDRAWN);
        assertEquals(List.of(), List.copyOf(model.list().rows()));
        model.search("hang");
        assertEquals(DossierFilter.ALL, model.list().filterProperty().get());
        assertEquals(1, model.list().rows().size());
    }

    private int count(DossierFilter filter) {
        return model.list().countsProperty().get().getOrDefault(filter, -1);
    }

    @Test
    void a_sheet_says_what_the_dossier_is_and_how_long_it_has() {
        choose(hang);
        assertTrue(sheet().remaining().startsWith("Còn "), sheet().remaining());
        assertTrue(sheet().due().contains("/11/2026"), sheet().due());
        assertFalse(sheet().why().isEmpty());
        assertTrue(sheet().taken().getFirst().contains("1 bản chính"), sheet().taken()::toString);
        var lines = sheet().answers().stream()
                .flatMap(group -> group.lines().stream())
                .toList();
        assertTrue(lines.contains(
                new Sheet.Line("Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân", "Bản thân")));
        assertTrue(lines.stream().anyMatch(line -> line.value().equals("03/02/1999")));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.value().equals("Nguyễn Thị Hằng"))
                        .count());
        var first = sheet().timeline().getFirst();
        assertEquals("Lê Thu", first.who());
        assertEquals("09:00 23/11/2026", first.when());
        assertTrue(first.what().contains(hang.number().text()));
    }

    @Test
    void a_receipt_is_printed_and_the_clerk_says_that_it_came_out() {
        choose(hang);
        assertEquals(ReceiptStanding.NOT_OUT, sheet().receipt());
        model.verbs().print();
        assertEquals(1, desk.sent.size());
        assertEquals(0, desk.dossier(hang.id()).printed(DossierPapers.RECEIPT));
        assertTrue(sheet().prints().getFirst().contains("chưa xác nhận"));
        model.verbs().cameOut();
        assertEquals(1, desk.dossier(hang.id()).printed(DossierPapers.RECEIPT));
        assertEquals(ReceiptStanding.OUT, sheet().receipt());
        assertEquals("In giấy hẹn", sheet().timeline().getLast().what());
    }

    @Test
    void a_paper_that_was_sent_is_asked_about_when_the_dossier_is_opened_again() {
        choose(hang);
        model.verbs().print();
        model.verbs().leave();
        choose(duc);
        assertInstanceOf(Asking.Nothing.class, model.verbs().askingProperty().get());
        choose(hang);
        assertInstanceOf(Asking.CameOut.class, model.verbs().askingProperty().get());
    }

    @Test
    void a_reprint_needs_a_reason() {
        printed(hang);
        model.verbs().print();
        assertInstanceOf(
                Asking.ReprintReason.class, model.verbs().askingProperty().get());
        model.verbs().reprint("  ");
        assertEquals("Hãy ghi lý do.", message());
        assertEquals(1, desk.sent.size());
        model.verbs().reprint("Máy in kẹt giấy");
        model.verbs().cameOut();
        assertEquals(
                "In lại giấy hẹn lần 1, lý do: Máy in kẹt giấy",
                sheet().timeline().getLast().what());
    }

    private void printed(Dossier dossier) {
        choose(dossier);
        model.verbs().print();
        model.verbs().cameOut();
    }

    @Test
    void a_printer_that_is_missing_says_so_and_the_paper_can_still_be_saved() throws Exception {
        desk.answer = new Sending.NoPrinter(Sentence.of("print.none"));
        choose(hang);
        model.verbs().print();
        assertInstanceOf(Asking.Nothing.class, model.verbs().askingProperty().get());
        assertTrue(message().contains("Ctrl+P"), message());
        var file = home.resolve("giay.pdf");
        model.verbs().save(DossierPapers.RECEIPT, name -> {
            assertEquals(hang.number().text() + "-giay-hen.pdf", name);
            return Optional.of(file);
        });
        assertTrue(Files.readString(file).contains(hang.number().text()));
        assertEquals("Đã lưu giay.pdf.", message());
        model.verbs().save(DossierPapers.RECEIPT, _ -> Optional.of(home.resolve("no/such/folder.pdf")));
        assertTrue(message().contains("Không ghi được tệp"));
    }

    @Test
    void a_correction_shows_what_changed_and_the_next_receipt_supersedes() {
        printed(hang);
        desk.clock.pass(Duration.ofMinutes(1));
        model.verbs().correct();
        model.verbs().change("applicant.phone", "12", () -> {});
        assertTrue(message().contains("số điện thoại gồm"), message());
        model.verbs().change("applicant.phone", "0900 000 009", () -> {});
        model.verbs().saveCorrection("");
        assertEquals("Hãy ghi lý do.", message());
        model.verbs().saveCorrection("ghi nhầm số");
        assertEquals(ReceiptStanding.OUTDATED, sheet().receipt());
        var last = sheet().timeline().getLast();
        assertEquals("Sửa thông tin, lý do: ghi nhầm số", last.what());
        assertEquals(List.of("Số điện thoại: 0900000001 → 0900000009"), last.details());
        assertTrue(model.verbs().next().getFirst().contains("giấy hẹn cũ không còn đúng"));
        model.verbs().print();
        model.verbs().cameOut();
        assertEquals(ReceiptStanding.OUT, sheet().receipt());
        assertTrue(desk.drawn.getLast().supersedes().isPresent());
        assertEquals(List.of(), model.verbs().next());
    }

    @Test
    void an_answer_that_asks_for_more_is_corrected_together_with_what_it_asks_for() {
        choose(hang);
        model.verbs().correct();
        model.verbs().change("maritalStatus", "divorced", () -> {});
        model.verbs().saveCorrection("khai nhầm");
        assertTrue(message().contains("Số Bản án"), message());
        model.verbs().change("judgmentNumber", "12/2020/HNGĐ", () -> {});
        model.verbs().change("judgmentDate", "1/5/2020", () -> {});
        model.verbs().change("judgmentCourt", "Tòa án nhân dân khu vực 1", () -> {});
        model.verbs().saveCorrection("khai nhầm");
        assertEquals(4, sheet().timeline().getLast().details().size());
        assertTrue(
                sheet().timeline().getLast().details().contains("Ngày của Bản án/Quyết định: (bỏ trống) → 01/05/2020"));
    }

    @Test
    void leaving_a_correction_changes_nothing() {
        choose(hang);
        model.verbs().correct();
        model.verbs().change("applicant.phone", "", () -> {});
        assertTrue(model.verbs().leave());
        model.verbs().saveCorrection("không lưu");
        assertEquals(1, desk.dossier(hang.id()).timeline().size());
        assertFalse(model.verbs().leave());
    }

    @Test
    void withdrawing_asks_for_a_reason_and_once_more() {
        choose(hang);
        model.verbs().withdraw();
        model.verbs().withdraw(" ");
        assertEquals("Hãy ghi lý do.", message());
        model.verbs().withdraw("người dân đổi ý");
        assertEquals(State.RECEIVED, desk.dossier(hang.id()).state());
        model.verbs().withdraw("");
        assertEquals(State.WITHDRAWN, desk.dossier(hang.id()).state());
        assertEquals(Standing.WITHDRAWN, sheet().standing());
        assertEquals(1, count(DossierFilter.WITHDRAWN));
        assertFalse(model.verbs().can(Verb.CORRECT));
        assertTrue(model.verbs().can(Verb.SAVE));
        assertTrue(model.verbs().hindrances().contains("đã kết thúc"));
    }

    @Test
    void our_receipt_opens_its_dossier_and_an_unknown_one_is_told() {
        model.scanned(desk.data.ledger().seal(hang).url(desk.data.office().lookUp()));
        assertEquals("Nguyễn Thị Hằng", sheet().applicant());
        model.scanned("X99.01.02-261123-Q1999");
        assertTrue(model.messageProperty().get().contains("X99.01.02-261123-Q1999"));
        assertEquals("Nguyễn Thị Hằng", sheet().applicant());
    }

    @Test
    void a_forged_receipt_is_warned_of_and_one_of_an_unknown_desk_is_not_called_forged() {
        choose(duc);
        var real = desk.data.ledger().seal(hang);
        var forged = new ReceiptSeal(real.number(), "0123456789zz", real.log(), real.signature());
        model.scanned(forged.url(desk.data.office().lookUp()));
        assertTrue(
                model.messageProperty().get().startsWith("CẢNH BÁO: phiếu giả"),
                model.messageProperty().get());
        assertEquals("Đặng Văn Đức", sheet().applicant(), "nothing is opened for it");
        assertTrue(model.alarmingProperty().get());
        var stranger = LogKey.random(new SecureRandom());
        var unknown = ReceiptSeal.sign(stranger, "X99.01.02-261123-Q9001", "0123456789ab", Desk.DAY);
        model.scanned(unknown.url(desk.data.office().lookUp()));
        assertFalse(model.alarmingProperty().get());
        assertTrue(
                model.messageProperty().get().startsWith("Chưa biết quầy này"),
                model.messageProperty().get());
    }

    @Test
    void a_card_finds_the_dossiers_of_its_holder() {
        model.scanned("000199000001||Nguyễn Thị Hằng|03021999|Nữ|Tổ 36, An Khê, Đà Nẵng|01052022");
        assertEquals("000199000001", model.list().queryProperty().get());
        assertEquals(1, model.list().rows().size());
        assertEquals("Nguyễn Thị Hằng", sheet().applicant());
    }

    @Test
    void a_scan_finds_what_a_filter_would_hide() {
        model.search("duc");
        model.list().choose(DossierFilter.LATE);
        assertEquals(0, model.list().rows().size());
        model.scanned(hang.number().text());
        assertEquals("Nguyễn Thị Hằng", sheet().applicant());
        assertEquals(1, model.list().rows().size());
    }

    @Test
    void who_does_not_receive_may_look_and_save_and_is_told_why_no_more() {
        desk.close();
        try (var other =
                new TestDesk(home.resolve("other"), new Acting("lanhdao", "Trần Lãnh Đạo", Acting.Role.LEADER))) {
            var dossier = other.receive("Nguyễn Thị Hằng", "000199000001");
            var looking = new DossiersModel(other.workplace, now());
            looking.shown();
            assertTrue(looking.verbs().can(Verb.SAVE));
            assertFalse(looking.verbs().can(Verb.PRINT));
            looking.verbs().withdraw();
            assertTrue(looking.verbs().messageProperty().get().startsWith("Tài khoản này chỉ xem được"));
            assertEquals(
                    "lethu",
                    looking.verbs()
                            .sheetProperty()
                            .get()
                            .orElseThrow()
                            .timeline()
                            .getFirst()
                            .who());
            assertEquals(State.RECEIVED, other.dossier(dossier.id()).state());
        }
    }

    @Test
    void a_disk_that_fails_is_told_and_the_verbs_can_be_used_again() {
        var errands = new Errands(now());
        var told = new ArrayList<Sentence>();
        errands.run(
                () -> {
                    throw new StoreTrouble("store.full", "testing");
                },
                _ -> told.clear(),
                told::add);
        assertEquals(List.of(Sentence.of("store.full")), told);
        assertFalse(errands.isBusy());
    }

    @Test
    void while_a_search_is_on_its_way_only_the_last_one_follows() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = new DossiersModel(desk.workplace, new Background(waiting::add, Runnable::run, e -> {
            throw new AssertionError(e);
        }));
        slow.search("h");
        slow.search("ha");
        slow.search("hang");
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals(0, slow.list().rows().size());
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals(
                List.of(hang.number().text()),
                slow.list().rows().stream().map(one -> one.row().number()).toList());
    }

    @Test
    void the_next_thing_to_do_follows_the_dossier() {
        choose(hang);
        assertEquals(Optional.of(NextAct.PRINT), model.verbs().nextAct());
        printed(hang);
        assertEquals(Optional.of(NextAct.WRITE_RESULT), model.verbs().nextAct());
        defer();
        assertEquals(Optional.of(NextAct.CHECK_IDENTITY), model.verbs().nextAct());
        model.verbs().checkIdentity();
        model.verbs().checkedIdentity("");
        assertEquals(0, count(DossierFilter.UNCHECKED));
        desk.workplace
                .verbs()
                .resolve()
                .resolve(
                        hang.id(),
                        new Resolved(
                                "Giấy xác nhận",
                                Optional.of("12"),
                                Optional.empty(),
                                java.time.LocalDate.of(2026, 11, 23),
                                Optional.empty(),
                                false,
                                ""),
                        desk.workplace.who());
        model.shown();
        assertEquals(Optional.of(NextAct.HAND_OVER), model.verbs().nextAct());
        assertEquals(1, count(DossierFilter.WAITING));
    }

    private void defer() {
        var person = hang.content().people().getFirst().id();
        desk.data.ledger().write(desk.workplace.who(), entry -> {
            var heads = desk.dossier(hang.id()).heads();
            entry.append(Optional.of(hang.id()), heads, new IdentityDeferred(person, "mất mạng"));
            return heads;
        });
        model.shown();
        assertEquals(1, count(DossierFilter.UNCHECKED));
        model.list().choose(DossierFilter.UNCHECKED);
        assertEquals(1, model.list().rows().size());
        model.list().choose(DossierFilter.ALL);
    }

    @Test
    void a_look_up_that_differs_says_what() {
        choose(hang);
        defer();
        model.verbs().checkIdentity();
        assertInstanceOf(
                Asking.CheckIdentity.class, model.verbs().askingProperty().get());
        model.verbs().checkedIdentity("năm sinh 1998");
        assertEquals(
                "Đã tra cứu nhân thân, không khớp: năm sinh 1998",
                sheet().timeline().getLast().what());
    }

    @Test
    void other_codes_are_told_in_a_sentence() {
        model.scanned("https://vi.du/khac");
        assertTrue(model.messageProperty().get().startsWith("Mã này không phải giấy hẹn"));
    }
}
