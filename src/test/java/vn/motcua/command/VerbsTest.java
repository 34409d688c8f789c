package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.wire.Json;

/// The verbs as a script uses them: exit codes, JSON on one side, sentences on the other.
class VerbsTest {

    private static final String CARD =
            "048195000017|201234567|Nguyễn Thị Hằng|12031995|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021";

    @TempDir
    Path home;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void passwords() throws IOException {
        System.setProperty("motcua.argon2.mib", "1");
        Files.writeString(home.resolve("pw"), Program.PASSWORD + "\n");
        Files.writeString(home.resolve("pw2"), "mat khau thu hai\n");
    }

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int desk(String... verb) {
        var words = new ArrayList<>(List.of(verb));
        words.addAll(List.of(
                "--data",
                home.resolve("data").toString(),
                "--state",
                home.resolve("state").toString()));
        words.addAll(List.of("--password-file", home.resolve("pw").toString()));
        return run(words.toArray(String[]::new));
    }

    private void init() {
        int exit = desk(Program.initOf("X99.01.02"));
        assertEquals(0, exit, err.toString());
    }

    private Path visits(String... lines) throws IOException {
        return Files.write(home.resolve("visits.json"), List.of(lines));
    }

    private ObjectNode answer() {
        return Json.object(out.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void a_visit_goes_in_and_every_verb_sees_it() throws IOException {
        init();
        var visits = visits(DemoVisit.json(CARD, "Vay vốn, không có giá trị đăng ký kết hôn"));
        assertEquals(
                0,
                desk(
                        "receive",
                        "--visit",
                        visits.toString(),
                        "--out",
                        home.resolve("out").toString()),
                err.toString());
        var number = answer().at("/dossiers/0/number").stringValue();
        assertTrue(number.matches("X99\\.01\\.02-\\d{6}-Q1001"), number);
        assertTrue(Files.size(Path.of(answer().at("/dossiers/0/receipt").stringValue())) > 1000);
        assertTrue(Files.size(Path.of(answer().at("/dossiers/0/declaration").stringValue())) > 1000);

        assertEquals(0, desk("dossiers", "--find", "hang NGUYEN"));
        assertEquals(number, answer().get("number").stringValue());
        assertEquals(0, desk("dossier", number));
        assertEquals("Received", answer().at("/actions/0/kind").stringValue());
        assertEquals(1, desk("dossier", "X99.01.02-261122-Q9999"));
        assertEquals(0, desk("verify"));
        assertTrue(answer().get("sound").booleanValue());
    }

    private static final String BIRTH = """
            {"people": [
               {"id": "cha", "card": "048092000011||Trần Văn Thí Dụ|14051992|Nam|12 Đường Mẫu, An Khê, Đà Nẵng|15082024"},
               {"id": "me", "card": "048194000012||Lê Thị Ví Dụ|21041994|Nữ|12 Đường Mẫu, An Khê, Đà Nẵng|15082024"}],
             "dossiers": [{"procedure": "1.001193", "roles": {"applicant": "cha", "mother": "me"},
               "confirm": ["applicant.residence", "mother.residence"],
               "answers": {"parentsMarried": true, "birthEvidence": "certificate", "relation": "Cha",
                 "child.fullName": "Trần Thí Dụ Con", "child.birthDate": "04/11/2026", "child.sex": "Nam",
                 "child.ethnicity": "Kinh", "child.nationality": "Việt Nam",
                 "child.birthPlace": "Bệnh viện Mẫu, Đà Nẵng", "child.hometown": "Phường An Khê, Đà Nẵng",
                 "marriageNumber": "45", "marriageDate": "20/10/2019", "marriagePlace": "UBND phường An Khê",
                 "father.ethnicity": "Kinh", "father.nationality": "Việt Nam", "wantsCopies": true, "copies": 2},
               "papers": ["declaration", "identity", "birthCertificate", "marriage"]}]}""";

    @Test
    void a_birth_goes_in_and_its_declaration_is_drawn_again_from_what_is_kept() throws IOException {
        init();
        var out = home.resolve("out").toString();
        assertEquals(0, desk("receive", "--visit", visits(BIRTH).toString(), "--out", out), err.toString());
        var number = answer().at("/dossiers/0/number").stringValue();
        try (var drawn = Loader.loadPDF(Files.readAllBytes(
                Path.of(answer().at("/dossiers/0/declaration").stringValue())))) {
            var text = new PDFTextStripper().getText(drawn);
            assertTrue(text.contains("người cha: Trần Văn Thí Dụ"), text);
            assertTrue(text.contains("người mẹ: Lê Thị Ví Dụ"), text);
            assertTrue(text.contains("ngày bốn tháng mười một"), text);
        }
        assertEquals(0, desk("dossier", number));
    }

    @Test
    void a_father_who_is_not_married_to_the_mother_is_not_written_in() throws IOException {
        init();
        var unmarried = BIRTH.replace("\"parentsMarried\": true", "\"parentsMarried\": false")
                .replaceAll("\"(marriage\\w+|father\\.\\w+)\": \"[^\"]*\",\\s*", "")
                .replace(", \"marriage\"]", "]");
        assertEquals(1, desk("receive", "--visit", visits(unmarried).toString()));
        assertTrue(err.toString().contains("1.000689"), err.toString());
        assertEquals(0, desk("dossiers"));
        assertEquals("", out.toString());
    }

    @Test
    void what_cannot_be_received_changes_nothing_and_says_why() throws IOException {
        init();
        assertEquals(
                1,
                desk(
                        "receive",
                        "--visit",
                        visits("{\"people\":[],\"dossiers\":[]}").toString()));
        assertFalse(answer().get("ok").booleanValue());
        assertEquals(2, desk("receive", "--visit", visits("not a visit").toString()));
        assertEquals(2, desk("receive", "--visit", home.resolve("nowhere").toString()));
        var half = DemoVisit.json(CARD, "Vay vốn").replace("\"confirm\":[\"applicant.residence\"],", "");
        assertEquals(1, desk("receive", "--visit", visits(half).toString()));
        assertTrue(err.toString().contains("Chưa xác nhận"), err.toString());
        assertEquals(0, desk("dossiers"));
        assertEquals("", out.toString());
    }

    @Test
    void a_backup_comes_back_under_a_new_desk_number() throws IOException {
        init();
        desk("receive", "--visit", visits(DemoVisit.json(CARD, "Vay vốn")).toString());
        var file = home.resolve("copy.mcb").toString();
        assertEquals(0, desk("backup", "--out", file, "--user", "lethu"), err.toString());
        var other = new String[] {
            "restore",
            "--data",
            home.resolve("data2").toString(),
            "--state",
            home.resolve("state2").toString(),
            "--password-file",
            home.resolve("pw").toString(),
            "--user",
            "lethu",
            "--from",
            file,
            "--desk",
            "1"
        };
        assertEquals(1, run(other), "a desk number is not used twice");
        other[other.length - 1] = "2";
        assertEquals(0, run(other), err.toString());
        assertEquals(1, desk("backup", "--out", file, "--user", "lethu"), "nothing is written over");
    }

    @Test
    void users_are_added_by_an_administrator_and_passwords_change_by_the_recovery_key() throws IOException {
        init();
        var recovery = answer().get("recoveryKey").stringValue();
        var second = home.resolve("pw2").toString();
        assertEquals(
                0,
                desk(
                        "user",
                        "add",
                        "minh",
                        "--user",
                        "lethu",
                        "--clerk",
                        "Trần Minh",
                        "--role",
                        "receiver",
                        "--new-password-file",
                        second),
                err.toString());
        assertEquals(2, desk("dossiers"), "with two users one has to say who");
        assertEquals(1, desk("dossiers", "--user", "minh"), "the first user's password is not minh's");
        Files.writeString(home.resolve("pw"), recovery.toUpperCase());
        assertEquals(
                0,
                desk("user", "password", "--user", "lethu", "--recovery", "--new-password-file", second),
                err.toString());
        Files.copy(home.resolve("pw2"), home.resolve("pw"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, desk("dossiers", "--user", "lethu"), err.toString());
    }

    @Test
    void short_passwords_and_wrong_offices_are_refused() throws IOException {
        Files.writeString(home.resolve("pw"), "ngan\n");
        assertEquals(2, desk(Program.initOf("X99.01.02")));
        Files.writeString(home.resolve("pw"), "du dai roi nhe\n");
        assertEquals(2, desk(Program.initOf("no agency")));
        assertTrue(err.toString().contains("Mã định danh"), err.toString());
        assertEquals(2, desk("dossiers"), "no office was made");
    }
}
