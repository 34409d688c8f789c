package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.procedure.Attestation;

/// The part `attestation` of 2.000815, and what is said of a mistake in it.
class AttestationFileTest {

    private static final String CODE = "2.000815";

    @TempDir
    Path disk;

    @BeforeEach
    void copy_the_shipped_folder() throws Exception {
        ShippedProcedureTest.copy(Path.of("src/main/resources/vn/motcua/procedure"), disk);
    }

    private static Attestation shipped() {
        return Catalogue.shipped().find(CODE).flatMap(one -> one.attestation()).orElseThrow();
    }

    @Test
    void a_diploma_in_two_copies_costs_what_the_portal_says() {
        assertEquals(new Amount(4000), shipped().fee().of(shipped().usualPages("BT"), 2));
        assertEquals(new Amount(7000), shipped().fee().of(5, 1));
        assertEquals(2, shipped().usualPages("CC"));
    }

    @Test
    void the_statement_has_the_words_of_the_annex_and_article_22_has_six_grounds() {
        var lines = shipped().statement().stream().map(Attestation.Line::text).toList();
        assertEquals("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", lines.get(0));
        assertTrue(lines.get(1).startsWith("Số chứng thực: {number}"), lines.get(1));
        assertEquals("SCT/BS", shipped().register());
        assertEquals(6, shipped().refusals().size());
    }

    @Test
    void kinds_can_be_typed_under_any_vietnamese_keyboard() {
        var codes = shipped().kinds().stream().map(Choice::code).toList();
        assertTrue(codes.containsAll(java.util.List.of("BT", "CC", "KS", "HB", "KH")));
        codes.forEach(code -> assertTrue(!code.matches("AA|DD|EE|OO|.*W.*"), code));
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of("furtherPage: 1000", "furtherPge: 1000", "unknown-key"),
                Arguments.of("{page: 2000,", "{page: -2000,", "not-positive"),
                Arguments.of("ceiling: 200000", "ceiling: hai trăm", "kind"),
                Arguments.of("{number}  quyển", "{nunber}  quyển", "statement-place"),
                Arguments.of("{day} tháng", "{day tháng", "statement-place"),
                Arguments.of("place: {left: 103", "place: {left: 190", "off-page"),
                Arguments.of("label: {width: 100", "label: {width: 10", "label-size"),
                Arguments.of("pages: {BD: 2", "pages: {BX: 2", "unknown-key"),
                Arguments.of("{key: copies,", "{key: coppies,", "no-originals"),
                Arguments.of("sheetsToSeal: 2", "sheetsToSeal: 0", "not-positive"),
                Arguments.of("register: SCT/BS", "regster: SCT/BS", "missing"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("planted")
    void a_planted_mistake_is_named_with_its_file(String right, String wrong, String key) throws Exception {
        var file = disk.resolve(CODE + "/procedure.yaml");
        var text = Files.readString(file);
        assertTrue(text.contains(right), right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("{", "\\{")));
        var mistakes = assertInstanceOf(Reading.Faulty.class, ProcedureFolder.read(disk.resolve(CODE)))
                .mistakes();
        assertTrue(
                mistakes.stream()
                        .anyMatch(one -> one.what().key().equals("catalogue." + key)
                                && one.line() > 0
                                && one.file().equals(CODE + "/procedure.yaml")),
                mistakes::toString);
    }

    @Test
    void a_kind_of_three_letters_is_refused() throws Exception {
        Files.writeString(disk.resolve("lists/attested-documents.yaml"), "- {code: KHA, label: Khác}\n");
        var mistakes = assertInstanceOf(Reading.Faulty.class, ProcedureFolder.read(disk.resolve(CODE)))
                .mistakes();
        assertTrue(mistakes.stream().anyMatch(one -> one.what().key().equals("catalogue.kind-code")));
    }
}
