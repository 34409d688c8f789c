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

/// The procedures besides marital status, through `motcua receive`. Every person here is invented.
class ProceduresVerbTest {

    private static final String COUPLE = """
            {"people":[{"id":"nam","card":"048099000201||Phạm Quốc Mẫu|08011999|Nam|Tổ 5, Ví Dụ|20052025",
              "facts":{"ethnicity":"Kinh","nationality":"Việt Nam"}},
             {"id":"nu","card":"048101000202||Trần Thị Ví Dụ|17082001|Nữ|Tổ 8, Mẫu|11062025",
              "facts":{"ethnicity":"Tày","nationality":"Việt Nam"}}],
             "dossiers":[{"procedure":"1.000894","answers":{"bride.marriageNumber":1,"groom.marriageNumber":1,
              "bride.maritalStatus":"never-married","groom.maritalStatus":"never-married","wantCopies":false},
              "confirm":["bride.residence","groom.residence"],
              "papers":["declaration","identityBride","identityGroom"]}]}
            """;

    private static final String EXTRACT = """
            {"people":[{"id":"con","card":"048195000102||Lê Thị Ví Dụ|17081995|Nữ|Tổ 8, Mẫu|11062025"},
             {"id":"me","facts":{"fullName":"Trần Thị Thí Dụ","birthDate":"1968"}}],
             "dossiers":[{"procedure":"2.000635","roles":{"applicant":"con","subject":"me"},
              "answers":{"relation":"Con","extract":"Giấy khai sinh","copies":3},
              "confirm":["applicant.residence"],"papers":["declaration","identity","authorisationOfRelative"]}]}
            """;

    private static final String FAMILY = """
            {"people":[{"id":"cha","card":"048088000103||Phạm Văn Mẫu|30111988|Nam|Tổ 1, Mẫu|09092025"},
             {"id":"me","card":"048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Mẫu|20052025"},
             {"id":"con","facts":{"fullName":"Phạm Ví Dụ","birthDate":"12/3/2015","sex":"Nam","citizenId":"048215000105"}}],
             "dossiers":[{"procedure":"1.004194","roles":{"applicant":"cha","member":["me","con"]},
              "answers":{"relationToHead":"Chủ hộ","stayAddress":"Số 1 Đường Ví Dụ","stayFrom":"1/12/2026",
              "stayUntil":"30/11/2027","members":[{"relation":"Vợ"},{"relation":"Con"}],
              "ownerConsent":"Ký vào tờ khai","dwellingKnown":true},"papers":["declaration","identity"]}]}
            """;

    @TempDir
    Path home;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void password() throws IOException {
        System.setProperty("motcua.argon2.mib", "1");
        Files.writeString(home.resolve("pw"), "mot mat khau dai\n");
    }

    @Test
    void a_couple_and_an_extract_get_numbers_and_papers() throws IOException {
        init();
        assertEquals(0, receive(COUPLE), err.toString());
        has(read("/dossiers/0/receipt"), "Phạm Quốc Mẫu, Trần Thị Ví Dụ", "048099000201, 048101000202");
        assertEquals(0, receive(EXTRACT), err.toString());
        has(read("/dossiers/0/declaration"), "Trần Thị Thí Dụ");
        has(read("/dossiers/0/receipt"), "Lê Thị Ví Dụ", "Trong ngày");
        assertEquals(0, desk("dossiers"));
        assertEquals(2, out.toString().lines().count());
        assertEquals(0, desk("verify"), err.toString());
    }

    @Test
    void a_form_for_the_police_gets_no_number_and_nothing_of_it_is_kept() throws IOException {
        init();
        assertEquals(0, receive(FAMILY), err.toString());
        assertTrue(answer().at("/dossiers").isEmpty());
        var file = Path.of(answer().at("/forms/0/declaration").stringValue());
        assertTrue(file.getFileName().toString().matches("1\\.004194-\\d+-declaration\\.pdf"), file::toString);
        has(read("/forms/0/declaration"), "CÔNG AN PHƯỜNG AN KHÊ", "Võ Thị Thí Dụ", "Phạm Ví Dụ");
        assertTrue(err.toString().contains("quầy này không nhận hồ sơ"), err.toString());
        assertEquals(0, desk("dossiers"));
        assertEquals("", out.toString());
    }

    @Test
    void a_form_for_the_police_is_whole_before_it_is_printed() throws IOException {
        init();
        assertEquals(1, receive(FAMILY.replace("\"relationToHead\":\"Chủ hộ\",", "")));
        assertTrue(err.toString().contains("Mối quan hệ với chủ hộ"), err.toString());
    }

    @Test
    void where_the_counter_takes_residence_dossiers_the_receipt_is_ct04() throws IOException {
        init("--police-dossiers", "--police-parent", "CÔNG AN TP ĐÀ NẴNG");
        assertEquals(0, receive(FAMILY), err.toString());
        assertFalse(answer().has("forms"));
        has(
                read("/dossiers/0/receipt"),
                "CÔNG AN TP ĐÀ NẴNG CÔNG AN PHƯỜNG AN KHÊ",
                "Mẫu CT04",
                "PHIẾU TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                "Phạm Văn Mẫu",
                "CÁN BỘ TIẾP NHẬN HỒ SƠ");
        assertEquals(0, desk("dossiers", "--find", "thi du vo"));
        assertFalse(out.toString().isEmpty(), "a member is found");
        assertEquals(1, receive(FAMILY.replace("[\"declaration\",\"identity\"]", "[\"declaration\"]")));
        assertTrue(err.toString().contains("Giấy tờ tùy thân"), err.toString());
    }

    private void init(String... more) {
        var words = new ArrayList<>(List.of("--agency", "X99.01.02", "--name", "UBND PHƯỜNG AN KHÊ"));
        words.addAll(List.of("--parent", "UBND TP ĐÀ NẴNG", "--unit", "Trung tâm", "--place", "An Khê"));
        words.addAll(List.of("--look-up", "https://tracuu.vi.du", "--desk", "1", "--user", "lethu"));
        words.addAll(List.of("--clerk", "Lê Thu"));
        words.addAll(List.of(more));
        assertEquals(0, desk("init", words.toArray(String[]::new)), err.toString());
    }

    private int receive(String visit) throws IOException {
        var file = Files.writeString(home.resolve("visit.json"), visit.replace("\n", "") + "\n");
        return desk(
                "receive",
                "--visit",
                file.toString(),
                "--out",
                home.resolve("out").toString());
    }

    private int desk(String verb, String... more) {
        var words = new ArrayList<>(List.of(verb, "--data", home.resolve("data").toString()));
        words.addAll(List.of("--state", home.resolve("state").toString()));
        words.addAll(List.of("--password-file", home.resolve("pw").toString()));
        words.addAll(List.of(more));
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(words.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private ObjectNode answer() {
        return Json.object(out.toString().lines().findFirst().orElseThrow());
    }

    private String read(String pointer) throws IOException {
        try (var document =
                Loader.loadPDF(Path.of(answer().at(pointer).stringValue()).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    private static void has(String text, String... parts) {
        for (var part : parts) {
            assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
        }
    }
}
