package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Visit;
import vn.motcua.counter.VisitText;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;
import vn.motcua.ui.Pages;
import vn.motcua.ui.QuietWindow;
import vn.motcua.wire.UnreadableException;

/// The next key at every stage.
class HandTest {

    @TempDir
    Path home;

    private Bench bench;
    private ReceptionModel model;
    private final QuietWindow window = new QuietWindow();

    @BeforeEach
    void sitDown() {
        bench = new Bench(home);
        model = new ReceptionModel(bench.workplace(), Bench.lanes(), Words.VIETNAMESE, window);
        model.start();
    }

    @AfterEach
    void getUp() {
        bench.close();
    }

    @Test
    void before_anything_the_finder_is_the_way_and_a_card() {
        assertEquals("F3: Tìm thủ tục", first());
        model.at(new Where.InFinder(Optional.of("Cấp giấy")));
        assertEquals(List.of("Enter: mở Cấp giấy", ": Quét thẻ căn cước để bắt đầu"), keys());
    }

    @Test
    void an_answer_to_be_confirmed_is_confirmed_by_enter_and_several_of_one_person_at_once() {
        scanAndOpen();
        model.at(new Where.InField("applicant.residence"));
        assertEquals("Enter: xác nhận: Nơi cư trú", first());
        var person = model.visit().visit().people().everyone().getFirst();
        var residence = person.facts().get(Attribute.RESIDENCE);
        model.visit()
                .change(model.visit()
                        .visit()
                        .with(model.visit().visit().people().with(person.with(Attribute.HOMETOWN, residence))));
        assertEquals(List.of("applicant.residence"), model.answering().toConfirm("applicant.residence"));
        model.answering().confirmAll("applicant.fullName");
        assertEquals(List.of(), model.answering().toConfirm("applicant.residence"));
    }

    @Test
    void a_field_without_an_answer_says_its_digits_and_where_enter_leads() {
        scanAndOpen();
        model.at(new Where.InField("formerResidence"));
        assertEquals(List.of("1–2: chọn theo số hoặc chữ đầu", "Enter: mục tiếp theo: Tình trạng hôn nhân"), keys());
        model.at(new Where.InField("relation"));
        assertTrue(first().startsWith("1–9"), first());
    }

    @Test
    void what_cannot_be_read_is_to_be_mended() {
        scanAndOpen();
        model.at(new Where.InField("applicant.birthDate"));
        model.answering().typed("applicant.birthDate", "31/02/1990");
        assertEquals(List.of("Enter: đọc lại sau khi sửa chỗ có dòng chữ đỏ"), keys());
    }

    @Test
    void in_the_last_missing_field_enter_says_what_comes_after_it() {
        scanAndOpen();
        fill();
        model.answering().typed("copies", "");
        model.at(new Where.InField("copies"));
        assertEquals("Enter: ghi mục cuối, rồi xem 2 giấy tờ cần nhận", first());
        model.allPapers();
        assertEquals("Enter: ghi mục cuối, rồi F9: Tiếp nhận và in giấy hẹn", first());
    }

    @Test
    void F10_stands_beside_F9_while_a_signer_is_in_and_the_system_can_be_reached() {
        model.systemIsIn();
        signer(true);
        scanAndOpen();
        fill();
        model.allPapers();
        model.at(new Where.Elsewhere());
        assertEquals(List.of("F9: Tiếp nhận và in giấy hẹn", "F10: trả kết quả ngay"), keys().subList(0, 2));
        signer(false);
        model.waiting().ask();
        assertEquals("F7", keys().get(1).substring(0, 2));
    }

    @Test
    void answers_that_lead_to_another_procedure_lead_there_in_one_key() {
        model.scanned(Bench.HANG);
        open("1.001193");
        assertEquals(List.of(), model.routing().ways());
        model.answering().typed("parentsMarried", "không");
        model.at(new Where.InField("child.fullName"));
        assertEquals("Alt+R: chuyển thủ tục", keys().get(1));
        model.answering().typed("child.fullName", "Phạm Thí Dụ");
        model.routing().take();
        var worked = model.visit().shown().working().orElseThrow();
        assertEquals("1.000689", worked.procedure().code());
        assertEquals(
                Optional.of(new Value.Text("Phạm Thí Dụ")),
                worked.filled().field("child.fullName").orElseThrow().answer().map(Answer::value));
    }

    @Test
    void of_several_procedures_one_is_asked_for() {
        open("1.001193");
        model.answering().typed("parentsMarried", "không");
        model.answering().typed("mobile", "có");
        assertEquals(2, model.routing().ways().size());
        model.routing().take();
        var asked = model.visit().noticeProperty().get().orElseThrow();
        assertEquals(Notice.Kind.ASKED, asked.kind());
        asked.acts().getLast().run().run();
        assertEquals(
                "1.003583",
                model.visit().shown().working().orElseThrow().procedure().code());
    }

    @Test
    void a_procedure_that_the_desk_lacks_is_only_told() {
        open("1.000894");
        model.answering().typed("bride.nationality", "Lào");
        model.at(new Where.InField("bride.phone"));
        assertTrue(keys().stream().noneMatch(key -> key.startsWith("Alt+R")), keys()::toString);
        assertEquals(
                List.of("hand.way-lacking"),
                model.routing().ways().stream().map(way -> way.told().key()).toList());
        model.routing().take();
        assertEquals(
                "1.000894",
                model.visit().shown().working().orElseThrow().procedure().code());
        assertEquals(
                "hand.way-lacking",
                model.visit()
                        .noticeProperty()
                        .get()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .key());
    }

    @Test
    void a_form_for_another_office_is_printed_and_promises_nothing() {
        open("1.004194");
        assertEquals(
                "In tờ khai, chuyển CÔNG AN PHƯỜNG AN KHÊ",
                Words.VIETNAMESE.say(model.forms().act()));
        var procedure = model.visit().shown().working().orElseThrow().procedure();
        assertEquals("hand.handed-in", model.promise(procedure).line().key());
        open("1.004873");
        assertEquals("ui.receive", model.forms().act().key());
    }

    private void signer(boolean in) {
        var signer = new Signer("Trần Thị Mẫu", "Phó Chủ tịch");
        Signers.of(bench.data().notes())
                .with(new Signers.One(signer, List.of(Signers.EVERYTHING), in))
                .keep(bench.data().notes());
    }

    private void open(String code) {
        model.open(bench.workplace().procedures().catalogue().find(code).orElseThrow());
    }

    @Test
    void after_the_last_field_come_the_papers_in_one_key_and_then_F9() {
        scanAndOpen();
        fill();
        model.at(new Where.InField("copies"));
        assertEquals("Enter: xem 2 giấy tờ cần nhận", first());
        model.at(new Where.InPapers());
        assertEquals("Enter: đã nhận và xem đủ 2 giấy tờ", first());
        model.allPapers();
        assertEquals("F9: Tiếp nhận và in giấy hẹn", first());
        model.at(new Where.Elsewhere());
        assertEquals("F9: Tiếp nhận và in giấy hẹn", first());
        model.readBack();
        assertEquals(List.of(Pages.READ_BACK), window.asked);
    }

    @Test
    void after_receiving_enter_says_that_the_receipt_came_out_and_then_takes_the_next_visit() {
        scanAndOpen();
        fill();
        model.allPapers();
        model.taking().receive();
        assertEquals("Enter: giấy hẹn đã ra", first());
        model.receipts().cameOut();
        assertEquals("Enter: Lượt mới", first());
    }

    @Test
    void a_printer_that_did_not_take_it_is_tried_again() {
        bench.printer.answer(Bench.noPrinter());
        scanAndOpen();
        fill();
        model.allPapers();
        model.taking().receive();
        assertEquals("Enter: In lại", first());
    }

    @Test
    void what_was_received_is_offered_first_the_next_time() {
        assertNotEquals("1.004873", usual().getFirst());
        scanAndOpen();
        fill();
        model.allPapers();
        model.taking().receive();
        assertEquals(Optional.of("1.004873 2026-11-23 1"), bench.data().notes().read("frequency"));
        assertEquals("1.004873", usual().getFirst());
        model.open(model.usualProperty().get().getFirst());
        assertTrue(model.visit().shown().working().isPresent());
        assertEquals(0, model.visit().visit().people().everyone().size());
    }

    @Test
    void a_visit_set_aside_says_who_began_it_and_a_colleague_takes_it_back() {
        scanAndOpen();
        model.begin();
        assertEquals(
                "hand.held-now",
                model.visit()
                        .noticeProperty()
                        .get()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .key());
        var colleague = new ReceptionModel(
                bench.workplace(new Acting("hoalan", "Hoa Lan", Acting.Role.RECEIVER)),
                Bench.lanes(),
                Words.VIETNAMESE,
                window);
        colleague.start();
        assertTrue(colleague.visit().visit().isEmpty(), "what another began does not jump onto the desk");
        assertEquals(
                List.of(Optional.of(Desk.CLERK.name())),
                colleague.visit().othersProperty().get().stream()
                        .map(Visit::begunBy)
                        .toList());
        colleague.takeBack(2);
        assertTrue(colleague.visit().visit().isEmpty());
        colleague.takeBack(1);
        assertEquals(1, colleague.visit().visit().people().everyone().size());
        assertEquals(List.of(), colleague.visit().othersProperty().get());
    }

    @Test
    void a_draft_of_the_program_before_is_still_read_and_one_of_a_newer_is_left_alone() {
        scanAndOpen();
        var text = VisitText.write(model.visit().visit());
        var old = text.replace("\"format\":2,", "").replaceFirst("\"begunBy\":\"[^\"]*\",", "");
        assertEquals(Optional.empty(), VisitText.read(old).begunBy());
        assertEquals(model.visit().visit().forms(), VisitText.read(old).forms());
        var newer = text.replace("\"format\":2", "\"format\":3");
        assertThrows(UnreadableException.class, () -> VisitText.read(newer));
    }

    private List<String> usual() {
        return model.usualProperty().get().stream().map(one -> one.code()).toList();
    }

    private void scanAndOpen() {
        model.scanned(Bench.HANG);
        model.open(model.search("hon nhan").getFirst());
    }

    private void fill() {
        var answering = model.answering();
        answering.confirmAll("applicant.residence");
        answering.typed("relation", "ban than");
        answering.typed("subject.ethnicity", "Kinh");
        answering.typed("subject.nationality", "Việt Nam");
        answering.typed("formerResidence", "không");
        answering.typed("maritalStatus", "never-married");
        answering.typed("purpose", "Xin việc làm");
        answering.typed("copies", "1");
    }

    private String first() {
        return keys().getFirst();
    }

    private List<String> keys() {
        return model.nextProperty().get().stream()
                .map(key -> key.cap() + ": " + Words.VIETNAMESE.say(key.act()))
                .toList();
    }
}
