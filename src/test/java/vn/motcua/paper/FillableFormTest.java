package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalogue.CatalogueCheck;
import vn.motcua.catalogue.Drawing.Kind;
import vn.motcua.catalogue.Mistake;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.OfficialForm;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Value;

/// Official forms are filled, closed and bounded; whatever does more than a form is not let in.
class FillableFormTest {

    private static final Map<String, String> BLANKS = Map.of(
            "name", "applicant.fullName.upper",
            "id", "applicant.citizenId",
            "purpose", "purpose",
            "single", "maritalStatus.is.single");

    private static final List<Field> FIELDS = List.of(
            Field.of("applicant.fullName", "Họ tên", FieldType.NAME),
            Field.of("applicant.citizenId", "Số định danh", FieldType.CITIZEN_ID),
            Field.of("purpose", "Mục đích", FieldType.TEXT),
            Field.of("maritalStatus", "Tình trạng", FieldType.CHOICE)
                    .withChoices(List.of(new Choice("single", "Độc thân"), new Choice("married", "Có vợ/chồng"))));

    @TempDir
    Path home;

    private static Map<String, Value> answers(String name, String purpose) {
        return Map.of(
                "applicant.fullName", new Value.Text(name),
                "applicant.citizenId", new Value.Text("048203001234"),
                "purpose", new Value.Text(purpose),
                "maritalStatus", new Value.Text("single"));
    }

    private static byte[] filled(byte[] pdf, Map<String, Value> answers) {
        var form = new OfficialForm(pdf, BLANKS);
        return new HtmlPapers()
                .declaration(new Declaration(
                        List.of(), List.of(form), FIELDS, answers, SamplePapers.HEAD, SamplePapers.DAY, true, false))
                .pdf();
    }

    @Test
    void answers_stand_in_their_places_and_nothing_is_left_to_fill() throws IOException {
        var pdf = filled(OwnForm.bytes(), answers("Nguyễn Thị Ánh Nguyệt", "Bổ sung hồ sơ vay vốn ngân hàng"));
        Files.write(home.resolve("filled.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertNull(document.getDocumentCatalog().getAcroForm(null));
            assertEquals(List.of(), document.getPage(0).getAnnotations());
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("NGUYỄN THỊ ÁNH NGUYỆT"), text);
            assertTrue(text.contains("Bổ sung hồ sơ vay vốn ngân hàng"), text);
            assertTrue(text.replaceAll("\\s", "").contains("048203001234"), text);
            assertTrue(text.contains("X"), text);
        }
    }

    @Test
    void a_long_answer_is_drawn_smaller_and_a_longer_one_refused_with_the_name_of_its_field() throws IOException {
        var form = OwnForm.bytes();
        var small = filled(form, answers("Công Tằng Tôn Nữ Nguyễn Thị Ánh Nguyệt", "Vay vốn"));
        try (var document = Loader.loadPDF(small)) {
            assertTrue(new PDFTextStripper().getText(document).contains("TÔN NỮ NGUYỄN THỊ ÁNH NGUYỆT"));
        }
        var refused = assertThrows(UndrawablePaper.class, () -> filled(form, answers("Nguyễn ".repeat(12), "Vay vốn")));
        assertEquals("counter.too-long", refused.sentence().key());
        assertEquals(List.of("applicant.fullName.upper"), refused.sentence().parts());
        assertThrows(UndrawablePaper.class, () -> filled(form, answers("An", "vay vốn ngân hàng ".repeat(40))));
    }

    @Test
    void a_letter_that_our_face_lacks_is_named_and_no_grade_is_claimed_for_anothers_page() throws IOException {
        var form = OwnForm.bytes();
        var refused = assertThrows(UndrawablePaper.class, () -> filled(form, answers("An 字", "Vay vốn")));
        assertEquals("counter.unprintable", refused.sentence().key());
        try (var document = Loader.loadPDF(filled(form, answers("An", "Vay vốn")));
                var said = document.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
            var text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("Tờ khai") && !text.contains("conformance"), text);
        }
    }

    private static List<Kind> flaws(byte[] pdf, Map<String, String> blanks) {
        return new TemplateProbe()
                .flaws(pdf, blanks, FIELDS, answers("An", "Vay vốn")).stream()
                        .map(flaw -> flaw.kind())
                        .toList();
    }

    @Test
    void unknown_names_and_required_ones_without_an_answer_are_flaws() throws IOException {
        var form = OwnForm.bytes();
        assertEquals(List.of(), flaws(form, BLANKS));
        assertEquals(List.of(Kind.BLANK, Kind.UNFILLED), flaws(form, Map.of("nmae", "applicant.fullName")));
        assertEquals(List.of(Kind.TICK), flaws(form, Map.of("name", "applicant.fullName", "single", "maritalStatus")));
        var letters = new TemplateProbe().flaws(form, BLANKS, FIELDS, answers("Nguyễn ".repeat(12), "Vay vốn"));
        assertEquals(
                List.of(Kind.TOO_LONG),
                letters.stream().map(flaw -> flaw.kind()).toList());
    }

    static Stream<OwnForm.Change> hostile() {
        return Stream.of(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                FillableFormTest::attach,
                FillableFormTest::link,
                FillableFormTest::swell,
                document -> document.getDocumentCatalog()
                        .getAcroForm(null)
                        .getCOSObject()
                        .setString(COSName.getPDFName("XFA"), "x"),
                document -> document.getPage(0).setRotation(90),
                document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("x.exe");
        file.getCOSObject().setItem(COSName.EF, new PDStream(document, new ByteArrayInputStream(new byte[] {1})));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("x", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void link(PDDocument document) throws IOException {
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI("https://example.invalid/");
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }

    private static void swell(PDDocument document) throws IOException {
        var large = new PDStream(document, new ByteArrayInputStream(new byte[40_000_000]), COSName.FLATE_DECODE);
        document.getPage(0).setContents(large);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_form_that_does_more_than_hold_answers_is_not_let_in(OwnForm.Change change) throws IOException {
        refused(OwnForm.bytes(change));
    }

    @Test
    void what_is_no_pdf_is_not_let_in() throws IOException {
        refused("no PDF at all".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        refused(Arrays.copyOf(OwnForm.bytes(), 1_000_001));
    }

    private static void refused(byte[] pdf) {
        assertEquals(List.of(Kind.FORM), flaws(pdf, BLANKS));
        assertThrows(UndrawablePaper.class, () -> filled(pdf, answers("An", "Vay vốn")));
    }

    private List<Mistake> check(String fields) throws IOException {
        var folder = Files.createDirectories(home.resolve("1.000001"));
        Files.write(folder.resolve("form.pdf"), OwnForm.bytes());
        Files.writeString(folder.resolve("procedure.yaml"), """
                code: "1.000001"
                name: Đăng ký việc A
                field: Hộ tịch
                authority: commune
                effective: {from: 2026-01-16}
                timeLimit: {workingDays: 3}
                roles:
                  applicant: {label: Người nộp}
                sections:
                  - title: Người nộp
                    fields:
                      - {key: applicant.citizenId, required: true}
                      - {key: copies, label: Số bản, type: number, max: 20}
                prints:
                  - id: form
                    template: form.pdf
                    sign: [applicant]
                    fields:
                      name: copies.words
                """ + fields);
        return CatalogueCheck.of(home, Optional.of(TemplateProbe::new)).mistakes();
    }

    @Test
    void the_check_tells_the_line_of_a_name_that_the_form_has_not() throws IOException {
        assertEquals(List.of(), check("      id: applicant.citizenId\n"));
        var mistake = check("      idd: applicant.citizenId\n").getFirst();
        assertEquals("catalogue.drawn-blank", mistake.what().key());
        assertEquals("1.000001/procedure.yaml 20", mistake.file() + " " + mistake.line());
        assertEquals(
                "catalogue.print-blank",
                check("      id: applicant.citizen\n").getFirst().what().key());
    }
}
