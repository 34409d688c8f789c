package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Acting;
import vn.motcua.counter.PrintJobs;
import vn.motcua.counter.VisitText;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.ui.Bench;
import vn.motcua.ui.QuietWindow;

class ReceptionModelTest {

    @TempDir
    Path home;

    private Bench bench;
    private ReceptionModel model;
    private final QuietWindow window = new QuietWindow();

    @BeforeEach
    void sitDown() {
        bench = new Bench(home);
        model = model();
    }

    private ReceptionModel model() {
        return new ReceptionModel(bench.workplace(), Bench.lanes(), Words.VIETNAMESE, window);
    }

    @AfterEach
    void getUp() {
        bench.close();
    }

    @Test
    void a_card_fills_what_it_tells_and_leaves_the_residence_to_be_confirmed() {
        scanAndOpen();
        assertEquals(
                Optional.of(Answer.text("Nguyễn Thị Hằng", Source.CARD)),
                field("applicant.fullName").answer());
        assertInstanceOf(
                FieldState.ToConfirm.class, field("applicant.residence").state());
        model.answering().confirm("applicant.residence");
        assertInstanceOf(FieldState.Answered.class, field("applicant.residence").state());
        assertEquals(
                Source.CARD, field("applicant.residence").answer().orElseThrow().source());
    }

    @Test
    void a_person_scanned_after_the_form_was_opened_takes_its_first_role() {
        open();
        model.scanned(Bench.HANG);
        assertEquals("Nguyễn Thị Hằng", text("applicant.fullName"));
    }

    @Test
    void the_same_card_twice_is_one_person_and_another_card_is_another() {
        model.scanned(Bench.HANG);
        model.scanned(Bench.HANG);
        assertEquals(1, people());
        assertEquals("ui.scan-known", notice().lines().getFirst().key());
        model.scanned(Bench.AN);
        assertEquals(2, people());
    }

    @Test
    void the_same_number_under_another_name_is_asked_and_the_card_taken_only_if_told() {
        model.scanned(Bench.HANG);
        model.scanned(Bench.HANG.replace("Hằng", "Hạnh"));
        assertEquals(1, people());
        assertEquals("person.otherName", notice().lines().getFirst().key());
        notice().acts().getLast().run().run();
        assertEquals(1, people());
        open();
        assertEquals("Nguyễn Thị Hạnh", text("applicant.fullName"));
    }

    @Test
    void other_codes_are_named_and_change_nothing() {
        model.scanned("000201010212");
        assertEquals("ui.scan-bank", notice().lines().getFirst().key());
        model.scanned("https://vi.du/abc");
        assertEquals("ui.scan-web", notice().lines().getFirst().key());
        model.scanned("X99.01.02-261123-Q1001");
        assertEquals(List.of("ui.dossiers X99.01.02-261123-Q1001"), window.asked);
        assertEquals(0, people());
    }

    @Test
    void what_is_declared_is_marked_so_and_what_cannot_be_read_stays_to_be_mended() {
        scanAndOpen();
        model.answering().typed("applicant.phone", "0905 123 456");
        assertEquals(
                Optional.of(Answer.text("0905123456", Source.CITIZEN)),
                field("applicant.phone").answer());
        model.answering().typed("applicant.birthDate", "31/02/1990");
        assertEquals(
                "31/02/1990",
                model.answering().mistyped().get("applicant.birthDate").text());
        assertEquals("1990-03-15", text("applicant.birthDate"));
        model.taking().receive();
        assertEquals("ui.unreadable-first", notice().lines().getFirst().key());
        assertEquals(Optional.of("applicant.birthDate"), model.answering().first());
        model.answering().typed("applicant.birthDate", "15/3/1990");
        assertTrue(model.answering().mistyped().isEmpty());
    }

    @Test
    void the_number_of_somebody_else_in_the_visit_is_refused() {
        scanAndOpen();
        model.scanned(Bench.AN);
        model.answering().typed("relation", "Chồng");
        model.answering().typed("subject.citizenId", "048190000123");
        assertEquals(
                "ui.same-number",
                model.answering().mistyped().get("subject.citizenId").why().key());
        assertEquals("048088000456", text("subject.citizenId"));
    }

    @Test
    void fields_that_go_and_come_back_keep_their_answers() {
        scanAndOpen();
        model.answering().typed("maritalStatus", "divorced");
        model.answering().typed("judgmentNumber", "12/2020/HNGĐ");
        model.answering().typed("maritalStatus", "never-married");
        assertTrue(filled().field("judgmentNumber").isEmpty());
        model.answering().typed("maritalStatus", "divorced");
        assertEquals("12/2020/HNGĐ", text("judgmentNumber"));
    }

    @Test
    void stays_are_rows_and_a_wrong_cell_is_told_with_its_row() {
        scanAndOpen();
        model.answering().typed("formerResidence", "có");
        model.answering().typed("stays", List.of(List.of("Huế", "2010", "2015"), List.of("Vinh", "13/2016", "")));
        assertEquals("form.row", model.answering().mistyped().get("stays").why().key());
        model.answering().typed("stays", List.of(List.of("Huế", "2010", "05/2015")));
        assertEquals(
                Optional.of(new Value.Rows(List.of(java.util.Map.of(
                        "place", new Value.Text("Huế"),
                        "from", new Value.Text("2010"),
                        "to", new Value.Text("2015-05"))))),
                field("stays").answer().map(Answer::value));
    }

    @Test
    void every_answer_is_on_disk_and_a_killed_program_takes_it_up_again() {
        scanAndOpen();
        model.answering().typed("purpose", "Du học, không có giá trị đăng ký kết hôn");
        var after = model();
        after.start();
        assertEquals(model.visit().visit(), after.visit().visit());
        assertTrue(after.visit().shown().working().isPresent());
    }

    @Test
    void a_visit_set_aside_is_offered_and_taken_back() {
        scanAndOpen();
        var first = model.visit().visit();
        model.begin();
        assertTrue(model.visit().visit().isEmpty());
        assertEquals(List.of(first), model.visit().othersProperty().get());
        model.scanned(Bench.AN);
        var second = model.visit().visit();
        model.visit().resume(first);
        assertEquals(first, model.visit().visit());
        assertEquals(List.of(second), model.visit().othersProperty().get());
        assertEquals(2, VisitText.all(bench.data().drafts()).size());
    }

    @Test
    void an_empty_visit_leaves_no_draft() {
        model.scanned(Bench.HANG);
        model.people().remove(model.visit().visit().people().everyone().getFirst());
        assertEquals(List.of(), bench.data().drafts().all());
    }

    @Test
    void what_is_lacking_is_told_and_nothing_is_received() {
        scanAndOpen();
        model.taking().receive();
        assertInstanceOf(Stage.Filling.class, model.taking().stage());
        assertEquals(Notice.Kind.WRONG, notice().kind());
        assertTrue(bench.data().ledger().find("X99.01.02-261123-Q1001").isEmpty());
        assertEquals(Optional.of("applicant.residence"), model.answering().first());
    }

    @Test
    void a_whole_visit_is_received_printed_and_seen_to_come_out() {
        takeOne();
        var handed = handed();
        assertEquals("X99.01.02-261123-Q1001", handed.dossier().number().text());
        assertEquals(Stage.Progress.SENT, handed.progress());
        assertEquals("X99.01.02-261123-Q1001", bench.printer.sent.getFirst().jobName());
        assertEquals(List.of(), bench.data().drafts().all());
        model.receipts().cameOut();
        assertTrue(model.receipts().allOut());
        assertEquals(1, handed().dossier().printed("receipt"));
    }

    @Test
    void nothing_typed_after_receiving_brings_the_draft_back() {
        takeOne();
        model.answering().typed("applicant.phone", "0905123456");
        model.people().noCard();
        assertEquals(List.of(), bench.data().drafts().all());
    }

    @Test
    void without_a_printer_the_dossier_stands_and_printing_again_is_no_reprint() {
        bench.printer.answer(Bench.noPrinter());
        takeOne();
        assertEquals(Stage.Progress.FAILED, handed().progress());
        assertEquals("print.none", handed().trouble().orElseThrow().key());
        assertTrue(model.receipts().again(""));
        assertEquals(Stage.Progress.SENT, handed().progress());
        assertEquals(1, handed().printed().orElseThrow().job().time());
    }

    @Test
    void a_reprint_of_what_came_out_wants_a_reason_and_is_counted() {
        takeOne();
        model.receipts().cameOut();
        assertFalse(model.receipts().again(" "));
        assertTrue(model.receipts().again("Kẹt giấy"));
        model.receipts().cameOut();
        var jobs = bench.data().printJobs().of(handed().dossier().id());
        assertEquals(
                List.of(1, 2), jobs.stream().map(PrintJobs.Job::time).sorted().toList());
        assertEquals(2, handed().dossier().printed("receipt"));
    }

    @Test
    void a_receipt_is_saved_as_pdf_where_the_clerk_wants_it() throws Exception {
        takeOne();
        var file = home.resolve("phieu.pdf");
        model.receipts().save(handed(), file);
        assertTrue(new String(java.nio.file.Files.readAllBytes(file), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)
                .startsWith("%PDF-"));
        model.receipts().save(handed(), home.resolve("khong-co").resolve("phieu.pdf"));
        assertEquals("ui.pdf-not-saved", notice().lines().getFirst().key());
    }

    @Test
    void after_a_card_is_scanned_over_the_result_the_next_visit_begins_with_it() {
        takeOne();
        model.scanned(Bench.AN);
        assertInstanceOf(Stage.Filling.class, model.taking().stage());
        assertEquals(1, people());
        assertTrue(model.visit().visit().forms().isEmpty());
    }

    @Test
    void a_clock_that_was_set_back_is_asked_about_and_the_answer_is_the_numbers_day() {
        bench.desk.now = Instant.parse("2026-11-10T02:00:00Z");
        bench.clock = Clock.fixed(bench.desk.now, ZoneOffset.UTC);
        model = model();
        scanAndFill();
        model.taking().receive();
        var asking = assertInstanceOf(Stage.AskingDay.class, model.taking().stage());
        model.taking().confirmDay(asking.doubt(), LocalDate.of(2026, 11, 23));
        var received = handed().dossier().received();
        assertEquals("X99.01.02-261123-Q1001", received.number().text());
        assertEquals(LocalDate.of(2026, 11, 23), received.arrivedAt().toLocalDate());
    }

    @Test
    void a_clock_that_is_off_the_centres_is_asked_about_at_the_next_dossier_and_not_at_the_one_after() {
        long now = bench.clock.millis();
        vn.motcua.counter.CentreClock.compare(bench.workplace().data().notes(), now + 86_400_000, now);
        model = model();
        scanAndFill();
        model.taking().receive();
        var asking = assertInstanceOf(Stage.AskingDay.class, model.taking().stage());
        assertEquals("centre-clock", asking.doubt().doubt());
        model.taking().confirmDay(asking.doubt(), asking.doubt().likely());
        assertEquals(
                asking.doubt().likely(),
                handed().dossier().received().arrivedAt().toLocalDate());
        model.scanned(Bench.AN);
        scanAndFill();
        model.taking().receive();
        assertInstanceOf(Stage.Taken.class, model.taking().stage());
    }

    @Test
    void who_has_just_come_has_come_on_the_day_that_the_desk_proposes() {
        bench.desk.now = Instant.parse("2026-11-10T02:00:00Z");
        bench.clock = Clock.fixed(bench.desk.now, ZoneOffset.UTC);
        model = model();
        model.start();
        assertEquals(
                model.visit().now().toOffsetDateTime(), model.visit().visit().arrivedAt());
        assertEquals(LocalDate.of(2026, 11, 23), model.visit().now().toLocalDate());
    }

    @Test
    void a_third_person_whose_card_gives_to_think_is_told_where_to_choose_a_role() {
        open();
        model.scanned(Bench.HANG);
        model.scanned(Bench.AN);
        model.scanned("048190000118||Trần Văn Bảo|02031990|Nam|Tổ 8, Hòa An, Cẩm Lệ, Đà Nẵng|05042021");
        var keys = notice().lines().stream().map(Sentence::key).toList();
        assertEquals("ui.scan-added-choose-role", keys.getFirst());
        assertEquals(2, keys.size());
    }

    @Test
    void who_may_not_receive_is_told_so() {
        var leader = new Acting("tranlanh", "Trần Lãnh", Acting.Role.LEADER);
        model = new ReceptionModel(bench.workplace(leader), Bench.lanes(), Words.VIETNAMESE, new QuietWindow());
        scanAndFill();
        model.taking().receive();
        assertEquals("counter.may-not-receive", notice().lines().getFirst().key());
        assertInstanceOf(Stage.Filling.class, model.taking().stage());
    }

    @Test
    void the_declaration_is_printed_only_when_nothing_is_missing_in_it() {
        scanAndOpen();
        assertFalse(model.livePaper().print());
        assertEquals("ui.declaration-not-ready", notice().lines().getFirst().key());
        fill();
        assertTrue(model.livePaper().print());
        assertEquals("1.004873", bench.printer.sent.getFirst().jobName());
        assertEquals("ui.declaration-sent", notice().lines().getFirst().key());
    }

    @Test
    void the_live_paper_is_drawn_and_goes_with_its_form() {
        model.livePaper().draw();
        assertTrue(model.livePaper().pagesProperty().get().isEmpty());
        scanAndOpen();
        model.livePaper().draw();
        assertEquals(1, model.livePaper().pagesProperty().get().size());
        model.visit().close(model.visit().shown().current().orElseThrow());
        model.livePaper().draw();
        assertTrue(model.livePaper().pagesProperty().get().isEmpty());
    }

    @Test
    void a_form_for_the_police_is_printed_and_the_next_citizen_comes() {
        fillResidence();
        model.taking().receive();
        assertEquals(List.of("1.004194"), jobs());
        assertEquals("counter.form-only", notice().lines().getFirst().key());
        assertInstanceOf(Stage.Filling.class, model.taking().stage());
        assertTrue(model.visit().visit().isEmpty());
        assertEquals(List.of(), bench.data().drafts().all());
        assertEquals(List.of(), bench.data().find("", 9));
    }

    @Test
    void a_form_for_the_police_that_does_not_come_out_stays_on_the_screen() {
        fillResidence();
        bench.printer.answer(Bench.noPrinter());
        model.taking().receive();
        assertEquals("print.none", notice().lines().getFirst().key());
        assertInstanceOf(Stage.Filling.class, model.taking().stage());
        assertFalse(model.visit().visit().isEmpty());
        assertEquals(1, bench.data().drafts().all().size());
        model.taking().receive();
        assertTrue(model.visit().visit().isEmpty());
    }

    @Test
    void a_form_for_the_police_goes_beside_a_dossier_of_our_own() {
        scanAndFill();
        openResidence();
        fillTheStay();
        model.taking().receive();
        assertInstanceOf(Stage.Taken.class, model.taking().stage());
        assertEquals(1, bench.data().find("", 9).size());
        assertEquals(List.of("X99.01.02-261123-Q1001", "1.004194"), jobs());
    }

    @Test
    void a_chip_lets_one_more_join_the_household_and_leave_it() {
        openResidence();
        model.scanned(Bench.HANG);
        model.scanned(Bench.AN);
        var an = model.visit().visit().people().everyone().getLast();
        var form = model.visit().shown().form().orElseThrow();
        assertEquals(List.of(an.id()), form.holders("member"));
        var role = model.visit()
                .shown()
                .working()
                .orElseThrow()
                .procedure()
                .form()
                .roles()
                .get(1);
        model.people().unassign(role, an);
        assertTrue(model.visit().shown().form().orElseThrow().holders("member").isEmpty());
        model.people().assign(role, an);
        model.people().assign(role, model.visit().visit().people().everyone().getFirst());
        assertEquals(
                2, model.visit().shown().form().orElseThrow().holders("member").size());
    }

    private List<String> jobs() {
        return bench.printer.sent.stream().map(order -> order.jobName()).toList();
    }

    private void fillResidence() {
        model.scanned(Bench.HANG);
        openResidence();
        fillTheStay();
    }

    private void openResidence() {
        model.visit()
                .open(model.visit()
                        .workplace()
                        .procedures()
                        .catalogue()
                        .find("1.004194")
                        .orElseThrow());
    }

    private void fillTheStay() {
        model.answering().typed("relationToHead", "Chủ hộ");
        model.answering().typed("stayAddress", "Số 1 Đường Ví Dụ");
        model.answering().typed("stayFrom", "1/12/2026");
        model.answering().typed("stayUntil", "30/11/2027");
        model.answering().typed("ownerConsent", "Ký vào tờ khai");
        model.answering().typed("dwellingKnown", "có");
    }

    @Test
    void two_procedures_of_one_visit_are_received_together() {
        scanAndFill();
        open();
        fill();
        assertEquals(2, model.visit().visit().forms().size());
        model.taking().receive();
        var taken = assertInstanceOf(Stage.Taken.class, model.taking().stage());
        assertEquals(
                List.of("X99.01.02-261123-Q1001", "X99.01.02-261123-Q1002"),
                taken.handed().stream()
                        .map(one -> one.dossier().number().text())
                        .toList());
    }

    @Test
    void the_promise_names_the_day_off_that_it_passes_over() {
        scanAndOpen();
        var promise =
                model.promise(model.visit().shown().working().orElseThrow().procedure());
        assertEquals("hẹn trả Thứ Sáu 27/11 lúc 09:12", Words.VIETNAMESE.say(promise.line()));
        assertTrue(promise.why().stream().map(Words.VIETNAMESE::say).anyMatch(step -> step.contains("24/11/2026")));
    }

    private void takeOne() {
        scanAndFill();
        model.taking().receive();
        assertInstanceOf(Stage.Taken.class, model.taking().stage(), () -> String.valueOf(notice()));
    }

    private void scanAndFill() {
        scanAndOpen();
        fill();
    }

    private void fill() {
        var answering = model.answering();
        answering.confirm("applicant.residence");
        answering.typed("relation", "ban than");
        answering.typed("applicant.ethnicity", "Kinh");
        answering.typed("subject.ethnicity", "Kinh");
        answering.typed("subject.nationality", "Việt Nam");
        answering.typed("formerResidence", "không");
        answering.typed("maritalStatus", "never-married");
        answering.typed("purpose", "Xin việc làm");
        answering.typed("copies", "1");
        assertTrue(filled().printable(), () -> filled().fields().toString());
        model.visit().shown().working().orElseThrow().papers().stream()
                .map(RequiredPaper::id)
                .forEach(paper -> model.paper(paper, true));
    }

    private void scanAndOpen() {
        model.scanned(Bench.HANG);
        open();
    }

    private void open() {
        model.visit().open(model.search("hon nhan").getFirst());
    }

    private Notice notice() {
        return model.visit().noticeProperty().get().orElseThrow();
    }

    private int people() {
        return model.visit().visit().people().everyone().size();
    }

    private vn.motcua.domain.form.FilledForm filled() {
        return model.visit().shown().filled().orElseThrow();
    }

    private FilledField field(String key) {
        return filled().field(key).orElseThrow();
    }

    private String text(String key) {
        return ((Value.Text) field(key).answer().orElseThrow().value()).text();
    }

    private Stage.Handed handed() {
        return ((Stage.Taken) model.taking().stage()).handed().getFirst();
    }
}
