package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.Words;

class PlantedMistakesTest {

    private static final String FILE = "1.004873/procedure.yaml";

    @TempDir
    Path disk;

    @BeforeEach
    void copy_the_shipped_folder() throws Exception {
        ShippedProcedureTest.copy(Path.of("src/main/resources/vn/motcua/procedure"), disk);
    }

    static Stream<Arguments> plantedInABirth() {
        return Stream.of(
                Arguments.of("to: \"1.000689\"", "to: 1.000689", "kind"),
                Arguments.of("to: \"1.000689\"", "to: \"000689\"", "code"),
                Arguments.of("to: \"1.000689\"", "to: \"1.001193\"", "route-self"),
                Arguments.of("when: parentsMarried == false", "when: parentsMaried == false", "cel"),
                Arguments.of("when: parentsMarried == false", "when: parentsMarried == 'no'", "cel"),
                Arguments.of("when: parentsMarried == false", "wen: parentsMarried == false", "unknown-key"),
                Arguments.of("{to: \"1.003583\", when: mobile == true, say:", "{to: \"1.003583\", say:", "missing"),
                Arguments.of("linked: [\"1.004222\"]", "linked: [\"004222\"]", "code"),
                Arguments.of("linked: [\"1.004222\"]", "linked: [\"1.001193\"]", "linked-self"),
                Arguments.of("linked: [\"1.004222\"]", "linked: \"1.004222\"", "kind"),
                Arguments.of("child: {label: Người", "child: {linkedFrom: [child.fullName], label: Người", "bad-key"),
                Arguments.of("[father.ethnicity, mother.ethnicity]", "[fater.ethnicity]", "no-like"),
                Arguments.of("[father.ethnicity, mother.ethnicity]", "father.ethnic", "no-like"),
                Arguments.of("[father.ethnicity, mother.ethnicity]", "{a: b}", "kind"),
                Arguments.of("template: birth-declaration.html", "template: birth-decl.html", "no-template"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("plantedInABirth")
    void a_planted_mistake_about_routes_copies_and_templates_is_named(String right, String wrong, String key)
            throws Exception {
        int line = plant("1.001193/procedure.yaml", right, wrong);
        var mistakes = refused("1.001193");
        assertTrue(
                mistakes.stream()
                        .anyMatch(mistake ->
                                mistake.line() == line && mistake.what().key().equals("catalogue." + key)),
                () -> "line " + line + " " + key + " is not in " + mistakes);
    }

    @Test
    void a_folder_of_its_own_takes_the_shipped_template_and_may_bring_another() throws Exception {
        Files.delete(disk.resolve("templates/birth-declaration.html"));
        var shipped = version();
        assertEquals(Catalogue.shipped().find("1.001193").orElseThrow().version(), shipped);
        Files.writeString(disk.resolve("1.001193/birth-declaration.html"), "<html/>");
        assertNotEquals(shipped, version());
    }

    private String version() {
        return assertInstanceOf(Reading.Sound.class, ProcedureFolder.read(disk.resolve("1.001193")))
                .procedure()
                .version();
    }

    @Test
    void a_mistake_in_the_condition_of_a_print_is_named_at_its_line() throws Exception {
        int line = plant(
                "1.001776/procedure.yaml",
                "template: foster.html, when: \"request in ['foster', 'allowanceFoster']\"",
                "template: foster.html, when: \"reqest == 'foster'\"");
        var mistakes = refused("1.001776");
        assertTrue(
                mistakes.stream()
                        .anyMatch(mistake ->
                                mistake.line() == line && mistake.what().key().equals("catalogue.cel")),
                mistakes::toString);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of("frequent: true", "frequnt: true", "unknown-key"),
                Arguments.of("frequent: true", "frequent: yes", "kind"),
                Arguments.of("applicant: {label: Người yêu cầu}", "applicant: {label: Người, sex: nu}", "word"),
                Arguments.of(
                        "applicant: {label: Người yêu cầu}",
                        "applicant: {label: Người yêu cầu}\n  head: {label: Chủ hộ}",
                        "bad-key"),
                Arguments.of("defaultsTo: applicant, when", "several: true, defaultsTo: applicant, when", "both"),
                Arguments.of("type: table\n", "type: table\n        people: applicant\n", "role-single"),
                Arguments.of("code: \"1.004873\"", "code: 1.004873", "kind"),
                Arguments.of("code: \"1.004873\"", "code: \"1.004874\"", "folder"),
                Arguments.of("field: Hộ tịch", "field: Hộ tịch\nfield: Hộ tịch", "duplicate"),
                Arguments.of("authority: commune", "authority: comune", "word"),
                Arguments.of("receipt: standard", "receipt: standart", "word"),
                Arguments.of("result: Giấy xác nhận tình trạng hôn nhân", "result:", "blank"),
                Arguments.of("effective: {from: 2026-01-16}", "effective: {from: 2026-02-30}", "date"),
                Arguments.of("timeLimit: {workingDays: 3}", "timeLimit: {workingDays: 3, days: 3}", "one-limit"),
                Arguments.of("timeLimit: {workingDays: 3}", "timeLimit: {workingDays: -3}", "not-positive"),
                Arguments.of("timeLimit: {workingDays: 3}", "timeLimit: {open: hỏi lại thời hạn}", "open"),
                Arguments.of("frequent: true", "open: [hỏi lại tên]", "open"),
                Arguments.of("{key: applicant.phone}", "{key: aplicant.phone}", "no-role"),
                Arguments.of("{key: applicant.phone}", "{key: applicant.phon}", "missing"),
                Arguments.of("{key: applicant.phone}", "{key: applicant.phone, type: fone}", "word"),
                Arguments.of("{key: applicant.phone}", "{key: applicant.fullName}", "duplicate"),
                Arguments.of("{key: applicant.phone}", "{key: today, label: Hôm nay, type: date}", "bad-key"),
                Arguments.of("list: relation,", "list: relations,", "no-list"),
                Arguments.of("list: relation,", "", "choices"),
                Arguments.of("when: formerResidence", "when: formerResidense", "cel"),
                Arguments.of("when: formerResidence", "when: reissue", "cel-below"),
                Arguments.of("when: \"maritalStatus == 'divorced'\"", "when: \"maritalStatus = 'divorced'\"", "cel"),
                Arguments.of("when: \"maritalStatus == 'widowed'\"", "when: \"maritalStatus\"", "cel"),
                Arguments.of("maritalStatus == 'divorced'", "maritalStatus == 'divorcd'", "cel-code"),
                Arguments.of("relation in ['authorised', 'grandchild']", "relation in ['authorized']", "cel-code"),
                Arguments.of("subject.idPaper == 'ho-chieu'", "'ho-chiu' == subject.idPaper", "cel-code"),
                Arguments.of("when: \"relation == 'self'\"", "when: \"maritalStatus == 'married'\"", "cel-below"),
                Arguments.of("{id: sign, by: leader", "{id: verify, by: leader", "duplicate"),
                Arguments.of("max: 300", "max: \"purpose\"", "bound-why"),
                Arguments.of("applicant.birthDate < today\"", "applicant.birthDay < today\"", "cel"),
                Arguments.of("check: \"judgmentDate <= today\"", "check: \"judgmentDate <= 5\"", "cel"),
                Arguments.of("at: stays", "at: stay", "no-field"),
                Arguments.of("name: Giấy tờ tùy thân của người yêu cầu, shown: true", "name: Giấy tờ", "paper-no-way"),
                Arguments.of(
                        "name: Giấy tờ tùy thân của người yêu cầu, shown: true",
                        "name: Giấy tờ, shown: true, only: đi thay",
                        "paper-only-always"),
                Arguments.of("produced: declaration", "produced: declaraton", "no-print"),
                Arguments.of("office.fees.maritalStatus", "office.fee.maritalStatus", "amount"),
                Arguments.of("office.fees.maritalStatus", "8000, perUnit: purpose", "no-number"),
                Arguments.of("applicant.birthDate < today\"", "years(applicant.birthDate) > 18\"", "cel"),
                Arguments.of("applicant.birthDate < today\"", "years(applicant.birthDate, today)\"", "cel"),
                Arguments.of("template: declaration.html", "template: ../declaration.html", "template-name"),
                Arguments.of("sign: [applicant]", "sign: [subjec]", "no-role"),
                Arguments.of("id: sign, by: leader", "id: sign, by: ledaer", "word"),
                Arguments.of("{id: sign, by: leader,", "{id: sign,", "missing"),
                Arguments.of("within: {hours: 4}", "within: {hours: 9}", "step-beyond"),
                Arguments.of("within: {workingDays: 2}", "within: {workingDays: 3.5}", "step-beyond"),
                Arguments.of("within: {hours: 4}", "within: {hour: 4}", "unknown-key"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("planted")
    void a_planted_mistake_is_named_with_file_and_line(String right, String wrong, String key) throws Exception {
        int line = plant(right, wrong) + (wrong.contains("\n") ? 1 : 0);
        var mistakes = refused();
        assertTrue(
                mistakes.stream()
                        .anyMatch(mistake -> mistake.file().equals(FILE)
                                && mistake.line() == line
                                && mistake.what().key().equals("catalogue." + key)),
                () -> "line " + line + " " + key + " is not in " + mistakes);
        assertEquals(
                List.of(),
                mistakes.stream().filter(mistake -> mistake.line() == 0).toList());
        for (var mistake : mistakes) {
            var said = Words.VIETNAMESE.say(mistake.sentence());
            assertTrue(said.startsWith(FILE + ", dòng "), said);
        }
    }

    @Test
    void a_linked_procedure_that_the_folder_lacks_or_that_was_repealed_is_told_with_file_and_line() throws Exception {
        var birth = "1.001193/procedure.yaml";
        int lacking = plant(birth, "linked: [\"1.004222\"]", "linked: [\"1.004223\",\n  \"2.002622\"]");
        assertEquals(
                List.of(
                        birth + ":" + lacking + ":catalogue.linked-unknown",
                        birth + ":" + (lacking + 1) + ":catalogue.code-repealed"),
                CatalogueCheck.of(disk, Optional.empty()).mistakes().stream()
                        .map(mistake -> mistake.file() + ":" + mistake.line() + ":"
                                + mistake.what().key())
                        .toList());
    }

    @Test
    void several_mistakes_are_told_at_once() throws Exception {
        plant("frequent: true", "frequnt: true");
        plant("at: stays", "at: stay");
        plant("when: formerResidence", "when: formerResidense");
        assertEquals(3, refused().size(), () -> refused().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sameDay: {}", "sameDay: {cutOff: 15}", "sameDay: {cutOff: \"25:00\"}"})
    void a_limit_without_a_time_is_one_mistake(String limit) throws Exception {
        plant("timeLimit: {workingDays: 3}", "timeLimit: {" + limit + "}");
        assertEquals(1, refused().size(), () -> refused().toString());
    }

    @Test
    void a_day_of_another_kind_is_one_mistake() throws Exception {
        plant("effective: {from: 2026-01-16}", "effective: {from: 20260116}");
        assertEquals(1, refused().size(), () -> refused().toString());
    }

    @Test
    void an_attribute_that_stands_twice_is_refused() throws Exception {
        var list = disk.resolve("lists/attributes.yaml");
        Files.writeString(list, Files.readString(list) + "- {key: phone, label: Điện thoại, type: phone}\n");
        var mistake = refused().getFirst();
        assertEquals("lists/attributes.yaml", mistake.file());
        assertEquals("catalogue.duplicate", mistake.what().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "a.b", "Người"})
    void a_role_that_no_condition_could_name_is_refused(String role) throws Exception {
        int line = plant("roles:", "roles:\n  " + role + ": {label: Vai}") + 1;
        assertTrue(
                refused().stream()
                        .anyMatch(mistake ->
                                mistake.line() == line && mistake.what().key().equals("catalogue.bad-key")),
                () -> refused().toString());
    }

    @Test
    void broken_yaml_is_refused_at_its_line() throws Exception {
        int line = plant("roles:", "roles: {");
        var mistake = refused().getFirst();
        assertEquals("catalogue.yaml-open-bracket", mistake.what().key());
        assertEquals(line, mistake.line());
    }

    @Test
    void an_alias_is_refused() throws Exception {
        plant("name: Cấp Giấy xác nhận tình trạng hôn nhân", "name: &ten Cấp Giấy");
        int line = plant("result: Giấy xác nhận tình trạng hôn nhân", "result: *ten");
        assertEquals("catalogue.alias", refused().getFirst().what().key());
        assertEquals(line, refused().getFirst().line());
    }

    @Test
    void a_mistake_in_a_list_names_the_list() throws Exception {
        Files.writeString(
                disk.resolve("lists/relation.yaml"), "- {code: self, label: Bản thân}\n- {code: child, lable: Con}\n");
        assertTrue(refused().stream()
                .anyMatch(mistake -> mistake.file().equals("lists/relation.yaml") && mistake.line() == 2));
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() throws Exception {
        Files.write(disk.resolve(FILE), "name: Cấp".getBytes(StandardCharsets.UTF_16BE));
        assertEquals(1, refused().size());
        Files.write(disk.resolve(FILE), new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'});
        assertEquals("catalogue.not-utf8", refused().getFirst().what().key());
    }

    @Test
    void an_empty_file_a_missing_file_and_a_bare_list_are_refused() throws Exception {
        Files.writeString(disk.resolve(FILE), "");
        assertEquals("catalogue.empty", refused().getFirst().what().key());
        Files.writeString(disk.resolve(FILE), "- a\n");
        assertEquals("catalogue.not-group-of", refused().getFirst().what().key());
        Files.delete(disk.resolve(FILE));
        assertEquals("catalogue.no-file", refused().getFirst().what().key());
    }

    private List<Mistake> refused() {
        return refused("1.004873");
    }

    private List<Mistake> refused(String code) {
        return assertInstanceOf(Reading.Faulty.class, ProcedureFolder.read(disk.resolve(code)))
                .mistakes();
    }

    /// Replaces the first place where `right` stands and returns its line.
    private int plant(String right, String wrong) throws Exception {
        return plant(FILE, right, wrong);
    }

    private int plant(String path, String right, String wrong) throws Exception {
        var file = disk.resolve(path);
        var text = Files.readString(file);
        int at = text.indexOf(right);
        assertTrue(at >= 0, right);
        Files.writeString(file, text.substring(0, at) + wrong + text.substring(at + right.length()));
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
