package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

/// The part `attestation` of 2.000815 and 2.000884, and what is said of a mistake in it.
class AttestationFileTest {

    private static final String CODE = "2.000815";
    private static final String SIGNATURES = "2.000884";

    @TempDir
    Path disk;

    @BeforeEach
    void copy_the_shipped_folder() throws Exception {
        ShippedProcedureTest.copy(Path.of("src/main/resources/vn/motcua/procedure"), disk);
    }

    private static Attestation shipped() {
        return shipped(CODE);
    }

    private static Attestation shipped(String code) {
        return Catalogue.shipped().find(code).flatMap(one -> one.attestation()).orElseThrow();
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
    void a_signature_costs_ten_thousand_for_each_paper_however_many_pages() {
        var fee = shipped(SIGNATURES).fee();
        assertEquals(new Amount(10_000), fee.of(1, 1));
        assertEquals(new Amount(10_000), fee.of(40, 1));
        assertEquals(new Amount(30_000), fee.of(4, 3));
        assertThrows(IllegalArgumentException.class, () -> fee.of(0, 1));
        assertThrows(IllegalArgumentException.class, () -> fee.of(1, 0));
    }

    @Test
    void each_manner_of_signing_has_one_sentence_of_its_own_and_shares_the_rest() {
        var rules = shipped(SIGNATURES);
        assertEquals("SCT/CK,ĐC", rules.register());
        assertEquals(4, rules.refusals().size());
        int all = rules.statement().size();
        for (var manner : Attestation.Manner.values()) {
            var lines = rules.statement(manner);
            assertEquals(all - 2, lines.size(), manner.name());
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.text().contains("{person}"))
                            .count());
            assertEquals(Optional.of(manner), Attestation.Manner.of(manner.code()));
        }
    }

    @Test
    void kinds_can_be_typed_under_any_vietnamese_keyboard() {
        var codes = Stream.of(shipped(), shipped(SIGNATURES))
                .flatMap(rules -> rules.kinds().stream())
                .map(Choice::code)
                .toList();
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

    static Stream<Arguments> plantedInSignatures() {
        return Stream.of(
                Arguments.of("of: signature", "of: signatures", "word"),
                Arguments.of("of: signature", "of: copies", "statement-place"),
                Arguments.of("of: signature", "of: copies", "manner-of-copies"),
                Arguments.of("{case: 10000}", "{case: 10000, page: 2000}", "fee-two-ways"),
                Arguments.of("{case: 10000}", "{caze: 10000}", "missing"),
                Arguments.of("{case: 10000}", "{case: -1}", "not-positive"),
                Arguments.of("{for: neither,", "{for: nether,", "word"),
                Arguments.of("right: \"{title}\"", "right: \"{tittle}\"", "statement-place"),
                Arguments.of("list: signing-manner", "list: sex", "manners"),
                Arguments.of("{key: receiver,", "{key: recipient,", "no-signer-field"),
                Arguments.of("      - {key: applicant.idPaper,", "      - {key: applicant.sex,", "no-signer-field"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("plantedInSignatures")
    void a_mistake_in_the_attestation_of_signatures_is_named_too(String right, String wrong, String key)
            throws Exception {
        plant(SIGNATURES, right, wrong, key);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("planted")
    void a_planted_mistake_is_named_with_its_file(String right, String wrong, String key) throws Exception {
        plant(CODE, right, wrong, key);
    }

    private void plant(String code, String right, String wrong, String key) throws Exception {
        var file = disk.resolve(code + "/procedure.yaml");
        var text = Files.readString(file);
        assertTrue(text.contains(right), right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("{", "\\{")));
        var mistakes = assertInstanceOf(Reading.Faulty.class, ProcedureFolder.read(disk.resolve(code)))
                .mistakes();
        assertTrue(
                mistakes.stream()
                        .anyMatch(one -> one.what().key().equals("catalogue." + key)
                                && one.line() > 0
                                && one.file().equals(code + "/procedure.yaml")),
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
