package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.counter.AttestDesk;
import vn.motcua.counter.Corners;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.Letterhead;
import vn.motcua.counter.Originals;
import vn.motcua.counter.Paper;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.RegisterPaper;
import vn.motcua.counter.Signers;
import vn.motcua.counter.StatementPaper;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;

/// What is printed of an attestation, with the words of the shipped procedure.
class AttestPapersTest {

    private static final Signer LONGEST =
            new Signer("Nguyễn Hoàng Phương Khánh Quỳnh Như", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");

    @TempDir
    Path home;

    private Bench bench;
    private Workplace workplace;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        workplace = bench.workplace();
        Originals.ready(bench.data(), 1);
        new Signers(List.of(new Signers.One(LONGEST, List.of("*"), true)))
                .keep(bench.data().notes());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Dossier attested(String... rows) {
        var visit = Originals.visit(OffsetDateTime.parse("2026-11-23T09:00:00+07:00"), rows);
        return switch (workplace.verbs().receive().receive(visit, Desk.CLERK)) {
            case Receiving.Done done -> done.dossiers().getFirst();
            case Receiving.Incomplete _, Receiving.Refused _, Receiving.DayToConfirm _ -> throw new AssertionError();
        };
    }

    @Test
    void each_copy_has_a_page_with_the_number_of_its_original_and_nothing_else() throws Exception {
        attested("KS 1 1");
        var paper = kept(
                "statement", workplace.attestPapers().statement(attested("BT 1 2", "HB 5 1"), DossierPapers.STATEMENT));
        assertEquals(3, paper.pages());
        var text = Texts.of(paper);
        var page = "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH Số chứng thực: %d quyển số: 01/2026 - SCT/BS "
                + "Ngày 23 tháng 11 năm 2026 Người thực hiện chứng thực (ký, ghi rõ họ tên, chức vụ, đóng dấu) "
                + "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH Nguyễn Hoàng Phương Khánh Quỳnh Như ";
        assertEquals(page.formatted(2) + page.formatted(2) + page.formatted(3), text);
    }

    @Test
    void a_label_is_as_large_as_the_procedure_says_and_holds_all_of_it() throws Exception {
        var dossier = attested("BT 1 2");
        var paper = kept("label", workplace.attestPapers().statement(dossier, DossierPapers.STATEMENT_LABEL));
        assertEquals(2, paper.pages());
        var picture = bench.workplace().drawing().pictures(paper.pdf(), 254).getFirst();
        assertEquals(1000, picture.width(), 2);
        assertEquals(600, picture.height(), 2);
        assertTrue(Texts.of(paper).contains("Quỳnh Như"));
    }

    @Test
    void the_text_stands_where_the_printer_has_to_be_aimed() {
        var notes = bench.data().notes();
        var dossier = attested("BT 1 1");
        int before = firstInk(workplace.attestPapers().statement(dossier, DossierPapers.STATEMENT));
        assertEquals(2050, before, 45);
        AttestDesk.of(notes)
                .with("Máy in quầy 1", Corners.of(List.of(0, 50, 0, 50, 0, 50, 0, 50)))
                .keep(notes);
        assertEquals(before - 50, firstInk(workplace.attestPapers().statement(dossier, DossierPapers.STATEMENT)), 2);
        AttestDesk.of(notes)
                .at(Attestation.Of.COPIES, new Attestation.Place(10, 30, 90))
                .keep(notes);
        assertEquals(
                before - 50 - 1750, firstInk(workplace.attestPapers().statement(dossier, DossierPapers.STATEMENT)), 2);
    }

    /// Tenths of a millimetre from the upper edge.
    private int firstInk(Paper paper) {
        var page = workplace.drawing().pictures(paper.pdf(), 254).getFirst();
        return IntStream.range(0, page.argb().length)
                        .filter(at -> (page.argb()[at] & 0xFF) < 0x80)
                        .findFirst()
                        .orElseThrow()
                / page.width();
    }

    @Test
    void a_reprint_says_so_whichever_way_it_came_out_before() throws Exception {
        var dossier = attested("BT 1 1");
        var prints = workplace.prints();
        var printed = prints.prepare(dossier, DossierPapers.STATEMENT, "", Desk.CLERK);
        assertFalse(Texts.of(printed.paper()).contains("In lại"));
        prints.cameOut(printed.job(), Desk.CLERK);
        var fresh = bench.data().ledger().dossier(dossier.id()).orElseThrow();
        assertThrows(
                IllegalArgumentException.class, () -> prints.prepare(fresh, DossierPapers.STATEMENT, "", Desk.CLERK));
        var again = prints.prepare(fresh, DossierPapers.STATEMENT, "kẹt giấy", Desk.CLERK);
        assertTrue(Texts.of(kept("again", again.paper())).endsWith("(In lại lần 1) "));
        assertTrue(Texts.of(workplace.attestPapers().statement(fresh, DossierPapers.STATEMENT_LABEL))
                .contains("(In lại lần 1)"));
    }

    @Test
    void what_does_not_fit_is_refused_not_cut() {
        var endless = new Signer("A ".repeat(400).strip(), "B");
        new Signers(List.of(new Signers.One(endless, List.of("*"), true)))
                .keep(bench.data().notes());
        var dossier = attested("BT 1 1");
        assertThrows(
                UndrawablePaper.class,
                () -> workplace.attestPapers().statement(dossier, DossierPapers.STATEMENT_LABEL));
    }

    @Test
    void the_register_of_a_month_lists_every_number_with_sums() throws Exception {
        attested("BT 1 2", "HB 5 1");
        attested("CC 2 3");
        assertEquals(List.of(), workplace.attestPapers().register(YearMonth.of(2026, 10)));
        var register = workplace.attestPapers().register(YearMonth.of(2026, 11)).getFirst();
        assertEquals(
                List.of(1, 2, 3),
                register.rows().stream().map(RegisterPaper.Row::number).toList());
        var paper = kept("register", workplace.attestPapers().draw(register));
        var text = Texts.of(paper);
        assertTrue(text.contains("Quyển số: 01/2026-SCT/BS – tháng 11 năm 2026"), text);
        assertTrue(text.contains("3 23/11/2026 Thẻ căn cước"), text);
        assertTrue(text.contains("Cộng: 3 số 6 23.000"), text);
        assertTrue(text.contains("Hai mươi ba nghìn đồng"), text);
    }

    private Dossier signed(String manner, String... rows) {
        var visit = Originals.signed(OffsetDateTime.parse("2026-11-23T09:00:00+07:00"), manner, rows);
        return switch (workplace.verbs().receive().receive(visit, Desk.CLERK)) {
            case Receiving.Done done -> done.dossiers().getFirst();
            case Receiving.Incomplete(var why) -> throw new AssertionError(why.toString());
            case Receiving.Refused _, Receiving.DayToConfirm _ -> throw new AssertionError();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "signature,và đã ký vào giấy tờ",
        "fingerprint,và đã điểm chỉ vào giấy tờ",
        "neither,'không thể ký, không thể điểm chỉ được, cam đoan'"
    })
    void a_signature_is_attested_in_the_words_of_how_it_was_given(String manner, String words) throws Exception {
        var dossier = signed(manner, "UQ 1 1");
        for (var way : List.of(DossierPapers.STATEMENT, DossierPapers.STATEMENT_LABEL)) {
            var paper = kept(manner + "-" + way, workplace.attestPapers().statement(dossier, way));
            assertEquals(1, paper.pages());
            var text = Texts.of(paper);
            assertTrue(text.contains("Ngày 23 tháng 11 năm 2026 (bằng chữ: "), text);
            assertTrue(text.contains("Tôi Nguyễn Hoàng Phương Khánh Quỳnh Như, là PHÓ CHỦ TỊCH "), text);
            assertTrue(text.contains("Ông/bà Nguyễn Thị Hằng, Thẻ căn cước số 048190000123,"), text);
            assertTrue(text.contains(words), text);
            assertTrue(text.contains("trước mặt ông/bà Lê Thị Thu là người tiếp nhận hồ sơ"), text);
            assertTrue(text.contains("Số chứng thực: 1 quyển số: 01/2026 - SCT/CK,ĐC"), text);
            assertEquals(1, text.split("Ông/bà", -1).length - 1, text);
        }
    }

    @Test
    void every_signed_paper_of_a_row_bears_the_number_of_the_row() throws Exception {
        var text = Texts.of(
                workplace.attestPapers().statement(signed("signature", "LL 4 2", "UQ 1 1"), DossierPapers.STATEMENT));
        assertEquals(2, text.split("Số chứng thực: 1 ", -1).length - 1);
        assertEquals(1, text.split("Số chứng thực: 2 ", -1).length - 1);
    }

    @Test
    void the_register_of_signatures_names_the_identity_paper_and_counts_papers() throws Exception {
        signed("signature", "LL 4 2", "UQ 1 1");
        attested("BT 1 2");
        var both = workplace.attestPapers().register(YearMonth.of(2026, 11));
        assertEquals(
                List.of("01/2026-SCT/BS", "01/2026-SCT/CK,ĐC"),
                both.stream().map(RegisterPaper::book).toList());
        var text = Texts.of(kept("register-signatures", workplace.attestPapers().draw(both.getLast())));
        assertTrue(text.contains("SỔ CHỨNG THỰC CHỮ KÝ/CHỨNG THỰC ĐIỂM CHỈ"), text);
        assertTrue(text.contains("Nguyễn Thị Hằng, Thẻ căn cước số"), text);
        assertTrue(text.contains("Cộng: 2 số 3 30.000"), text);
        assertFalse(Texts.of(workplace.attestPapers().draw(both.getFirst())).contains("số giấy tờ tùy thân"));
    }

    @Test
    void a_sheet_to_measure_has_four_marks() throws Exception {
        var paper = kept("calibration", workplace.attestPapers().calibration());
        assertEquals(1, paper.pages());
        assertTrue(Texts.of(paper).contains("Máy in quầy 1"));
    }

    /// One of each, also a register of many pages.
    static List<Paper> samples() {
        var papers = new HtmlPapers();
        var lines = List.of(
                new Attestation.Line("CHỨNG THỰC", true, false, 0),
                new Attestation.Line("", false, false, 20),
                new Attestation.Line("Trần Văn Bình", false, true, 0));
        var rows = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> new RegisterPaper.Row(
                        i,
                        java.time.LocalDate.of(2026, 11, 1 + i % 28),
                        i % 3 == 0 ? "Nguyễn Thị Hằng" : "",
                        "Giấy chứng nhận quyền sử dụng đất",
                        "Trần Văn Bình, KT. CHỦ TỊCH – PHÓ CHỦ TỊCH",
                        2,
                        new Amount(10_000)))
                .toList();
        var head = new Letterhead("UBND THÀNH PHỐ ĐÀ NẴNG", "UBND PHƯỜNG AN KHÊ", "Trung tâm", "An Khê");
        return List.of(
                papers.statement(new StatementPaper(
                        List.of(lines, lines), new StatementPaper.Layout.OnPage(new Corners.Spot(110, 205), 85), 1)),
                papers.statement(new StatementPaper(List.of(lines), new StatementPaper.Layout.OnLabel(100, 60), 0)),
                papers.register(
                        new RegisterPaper(Attestation.Of.COPIES, head, "01/2026-SCT/BS", YearMonth.of(2026, 11), rows)),
                papers.calibration("Máy in quầy 1", Corners.STRAIGHT));
    }

    /// Kept below `target/papers` for looking at.
    private static Paper kept(String name, Paper paper) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve("attest-" + name + ".pdf"), paper.pdf());
        return paper;
    }

    @Test
    void a_long_register_repeats_its_head() throws Exception {
        var paper = kept("register-long", samples().get(2));
        assertTrue(paper.pages() > 3);
        assertEquals(paper.pages(), Texts.of(paper).split("Tên của bản chính giấy tờ, văn bản", -1).length - 1);
    }
}
