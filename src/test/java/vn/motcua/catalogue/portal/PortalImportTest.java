package vn.motcua.catalogue.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalogue.ProcedureFolder;
import vn.motcua.catalogue.Reading;
import vn.motcua.catalogue.portal.PortalImport.Outcome;
import vn.motcua.counter.Words;
import vn.motcua.domain.procedure.TimeLimit;

/// Files of the portal and what is drafted from them.
class PortalImportTest {

    private static final String PAGE = """
            Chi tiết thủ tục hành chính
            Mã thủ tục: 1.000042
            Số quyết định: 12/QĐ-BYT
            Tên thủ tục: Trợ cấp việc A
            Cấp thực hiện: Cấp Xã
            Lĩnh vực: Bảo trợ xã hội
            Trình tự thực hiện:
                - Bước 1: Nộp.
                Trường hợp: khác.

            Cách thức thực hiện:
              * Hình thức nộp: ONLINE
                Thời hạn giải quyết: 25 WORKING_DAY
                Phí, lệ phí: 0 VNĐ ()
              * Hình thức nộp: DIRECT
                Thời hạn giải quyết: 10 WORKING_DAY
                Phí, lệ phí: 2000 VNĐ (/trang)
                Mô tả: thu 2.000 đồng/trang

            Thành phần hồ sơ:
              [ Khi nộp trực tiếp cần xuất trình: ]
                - Giấy khai sinh
                  Số lượng: Bản chính: 1, Bản sao: 0
              [ Đối với việc A ]
                - + Đơn đề nghị theo Mẫu số 01
                  Số lượng: Bản chính: 1, Bản sao: 0
              [ Đối với việc B ]
                - Đơn đề nghị theo Mẫu số 02
                  Số lượng: Bản chính: 1, Bản sao: 0

            Đối tượng thực hiện: Công dân Việt Nam
            Cơ quan thực hiện: Ủy ban Nhân dân xã, phường, thị trấn.
            Kết quả thực hiện: Quyết định A
            Căn cứ pháp lý:
              * Luật Người khuyết tật (51/2010/QH12)

            Yêu cầu, điều kiện thực hiện: Không có thông tin
            """;

    @TempDir
    Path folder;

    private Outcome draft(Path file) {
        return new PortalImport(folder.resolve("drafts"), Words.VIETNAMESE::say).draft(file);
    }

    private Reading read(String code) {
        return ProcedureFolder.read(folder.resolve("drafts").resolve(code));
    }

    @Test
    void a_draft_with_nothing_open_is_a_sound_procedure() throws IOException {
        var file = PortalFile.sound("1.000001", "Thủ tục đăng ký việc A").in(folder);

        assertEquals(new Outcome.Drafted("1.000001", "Đăng ký việc A", List.of(), 0), draft(file));
        var procedure = assertInstanceOf(Reading.Sound.class, read("1.000001")).procedure();
        assertEquals("Hộ tịch", procedure.field());
        assertEquals("commune", procedure.authority());
        assertEquals(List.of("Luật Hộ tịch 60/2014/QH13", "Quyết định 163/QĐ-BTP"), procedure.legalBasis());
        assertEquals("2026-01-16", procedure.effective().from().toString());
        assertInstanceOf(TimeLimit.WorkingDays.class, procedure.timeLimit());
        assertEquals(1, procedure.papers().size());
    }

    @Test
    void a_draft_with_something_open_is_refused_and_says_what_and_where() throws IOException {
        draft(new PortalFile("1.000002", "Đăng ký việc B")
                .method("DIRECT", 3, "OTHER", "")
                .group("", "1/1 Đơn đề nghị")
                .in(folder));

        var mistakes = assertInstanceOf(Reading.Faulty.class, read("1.000002")).mistakes();
        var sentences = mistakes.stream()
                .map(one -> Words.VIETNAMESE.say(one.sentence()))
                .toList();
        assertEquals(2, mistakes.size(), sentences.toString());
        assertTrue(
                sentences.getFirst().contains("còn để ngỏ: thời hạn chưa rõ, Cổng ghi “3 OTHER”"),
                sentences.toString());
        var lines = Files.readAllLines(folder.resolve("drafts/1.000002/procedure.yaml"));
        assertTrue(lines.get(mistakes.getLast().line() - 1).contains("cả 1 bản chính và 1 bản sao"), lines.toString());
    }

    @Test
    void who_is_not_known_when_is_not_said_and_names_of_two_lines_are_left_open() throws IOException {
        var file = new PortalFile("1.000003", "Hòa giải\n(1) Trình tự")
                .named("unitGroupsExecuting", "Phòng Kinh tế")
                .named("categoriesDetails", "Đất đai", "Hộ tịch")
                .method("DIRECT", 3, "DAY", "")
                .group("", "1/0 Đơn đề nghị");
        file.data.remove("procedureProposal");

        assertEquals(
                List.of("portal.name-lines", "portal.field-unclear", "portal.authority-unclear", "portal.no-date"),
                file.drafted(folder).open());
    }

    @Test
    void a_repealed_procedure_is_flagged_with_what_replaces_it() throws IOException {
        var draft = PortalFile.sound("2.000986", "Liên thông khai sinh").drafted(folder);

        assertEquals(List.of("portal.repealed"), draft.open());
        assertTrue(draft.outcome().open().getFirst().what().parts().toString().contains("3.000722"));
    }

    @Test
    void the_page_of_text_is_read_as_well() throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), PAGE);

        var drafted = assertInstanceOf(Outcome.Drafted.class, draft(file));
        assertEquals("Trợ cấp việc A", drafted.name());
        assertEquals(
                List.of(Open.Why.DECISION),
                drafted.open().stream().map(Open::why).toList());
        var text = Files.readString(folder.resolve("drafts/1.000042/procedure.yaml"));
        assertTrue(text.contains("timeLimit: {workingDays: 10}"), text);
        assertTrue(text.contains("perUnit: count1"), text);
        assertTrue(text.contains("when: \"filing == 'case2'\""), text);
        assertTrue(text.contains("shown: true"), text);
        assertTrue(text.contains("Luật Người khuyết tật 51/2010/QH12"), text);
    }

    static Stream<Arguments> bad() {
        var sound = PortalFile.sound("1.000001", "Đăng ký việc A").toString();
        return Stream.of(
                Arguments.of("portal.not-json", sound.substring(0, 300)),
                Arguments.of("portal.not-json", "PK\u0003\u0004"),
                Arguments.of("portal.not-json", "[".repeat(5000)),
                Arguments.of(
                        "portal.not-json", sound.replaceFirst("\"code\":\"1", "\"code\":\"9.999999\",\"code\":\"1")),
                Arguments.of("portal.not-json", sound + "{}"),
                Arguments.of("portal.missing", "{\"message\":\"Không tìm thấy\"}"),
                Arguments.of(
                        "portal.missing", sound.replace("\"executionMethods\":[", "\"executionMethods\":7,\"x\":[")),
                Arguments.of("portal.missing", sound.replace("\"originalQty\":1", "\"originalQty\":-1")),
                Arguments.of("portal.missing", sound.replace("\"name\":\"Đăng ký việc A\"", "\"name\":\"\\n\"")),
                Arguments.of("portal.code", sound.replace("1.000001", "../../etc")),
                Arguments.of("portal.channel-unknown", sound.replace("DIRECT", "PIGEON")),
                Arguments.of("portal.missing", PAGE.replace("Mã thủ tục: 1.000042", "Mã thủ tục:")),
                Arguments.of("portal.missing", PAGE.replace("Thời hạn giải quyết", "Thời hạn")),
                Arguments.of("portal.missing", PAGE.replace("Thành phần hồ sơ:", "Thành phần:")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_file_is_refused_with_a_reason_and_leaves_nothing_behind(String why, String text) throws IOException {
        var file = Files.writeString(folder.resolve("bad.json"), text);

        assertEquals(
                why, assertInstanceOf(Outcome.Refused.class, draft(file)).why().key());
        assertFalse(Files.exists(folder.resolve("drafts")));
    }

    @Test
    void what_is_no_file_no_text_or_too_large_is_refused_too() throws IOException {
        assertEquals(
                "portal.no-file",
                assertInstanceOf(Outcome.Refused.class, draft(folder)).why().key());
        var large = Files.write(folder.resolve("large.json"), new byte[PortalImport.LARGEST + 1]);
        assertEquals(
                "portal.too-large",
                assertInstanceOf(Outcome.Refused.class, draft(large)).why().key());
        var latin = Files.write(folder.resolve("latin.json"), "{\"data\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "portal.not-utf8",
                assertInstanceOf(Outcome.Refused.class, draft(latin)).why().key());
    }

    @Test
    void a_folder_that_is_there_is_not_touched() throws IOException {
        var file = PortalFile.sound("1.000001", "Đăng ký việc A").in(folder);
        draft(file);
        var mine = Files.writeString(folder.resolve("drafts/1.000001/procedure.yaml"), "của tôi");

        assertEquals(
                "portal.folder-there",
                assertInstanceOf(Outcome.Refused.class, draft(file)).why().key());
        assertEquals("của tôi", Files.readString(mine));
    }

    /// Whatever stands in the portal's texts, the draft is YAML whose only mistakes are what is left open.
    @Test
    void no_text_of_the_portal_breaks_the_draft() throws IOException {
        var bits = List.of(
                "\"",
                "\\",
                "\n",
                "\t",
                ": ",
                "#",
                " - ",
                "{",
                "}",
                "[",
                "&a",
                "*a",
                "'",
                "%",
                "\u0000",
                "\u2028",
                "Tờ khai ",
                "trong trường hợp ",
                "(nếu có)",
                "; ",
                ". Đơn",
                "hộ khẩu ",
                "8.000 đồng/",
                "open:");
        var random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            var code = "1.%06d".formatted(100 + i);
            var file = new PortalFile(code, "A" + wild(random, bits))
                    .named("resultsDetails", wild(random, bits))
                    .method(
                            "DIRECT",
                            3,
                            "WORKING_DAY",
                            wild(random, bits),
                            PortalFile.fee("FEE", 9000, wild(random, bits)))
                    .group(wild(random, bits), "1/0 Tờ khai " + wild(random, bits), "1/0 Giấy " + wild(random, bits))
                    .group(wild(random, bits), "1/1 Giấy " + wild(random, bits), "0/0 " + wild(random, bits));
            assertInstanceOf(Outcome.Drafted.class, draft(file.in(folder)), code);
            if (read(code) instanceof Reading.Faulty(var mistakes)) {
                var others = new ArrayList<String>();
                mistakes.forEach(mistake -> others.add(mistake.what().key()));
                others.removeAll(List.of("catalogue.open", "catalogue.paper-no-way"));
                assertEquals(
                        List.of(),
                        others,
                        Files.readString(folder.resolve("drafts").resolve(code).resolve("procedure.yaml")));
            }
        }
    }

    private static String wild(Random random, List<String> bits) {
        var text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(bits.get(random.nextInt(bits.size())));
        }
        return text.toString();
    }

    @Test
    void bent_files_are_read_or_refused_and_nothing_else() throws IOException {
        var random = new Random(7);
        var sound = PortalFile.sound("1.000001", "Đăng ký việc A").toString().getBytes(StandardCharsets.UTF_8);
        var page = PAGE.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            var bytes = (i % 2 == 0 ? sound : page).clone();
            for (int bend = random.nextInt(3); bend >= 0; bend--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : ' ' + random.nextInt(95));
            }
            var out = folder.resolve("bent" + i);
            var outcome =
                    new PortalImport(out, Words.VIETNAMESE::say).draft(Files.write(folder.resolve("bent"), bytes));
            refused += outcome instanceof Outcome.Refused ? 1 : 0;
        }
        assertTrue(refused > 200 && refused < 1900, "refused " + refused);
    }
}
