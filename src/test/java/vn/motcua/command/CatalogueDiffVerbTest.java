package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `motcua catalogue diff`, as whoever prepares an announcing decision types it.
class CatalogueDiffVerbTest {

    private static final String YAML = """
            code: "CODE"
            name: Đăng ký việc A
            field: Hộ tịch
            authority: commune
            legalBasis: [Luật Hộ tịch 60/2014/QH13]
            effective: {from: 2026-01-16}
            timeLimit: {workingDays: 3}
            roles:
              applicant: {label: Người nộp}
            sections:
              - title: Người nộp
                fields:
                  - {key: applicant.fullName, required: true}
                  - {key: purpose, label: Mục đích, type: text}
            papers:
              - {id: declaration, name: Tờ khai, originals: 1, produced: declaration}
              - {id: old, name: Giấy cũ, originals: 1}
            fees:
              - {id: fee, name: Lệ phí, amount: 8000}
            prints:
              - {id: declaration, template: declaration.html, sign: [applicant]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private void write(String side, String code, String yaml, String template) throws IOException {
        var home = Files.createDirectories(folder.resolve(side).resolve(code));
        Files.writeString(home.resolve("procedure.yaml"), yaml.replace("CODE", code));
        Files.writeString(home.resolve("declaration.html"), template);
    }

    private int diff() {
        return Main.run(
                new String[] {
                    "catalogue",
                    "diff",
                    folder.resolve("a").toString(),
                    folder.resolve("b").toString()
                },
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true));
    }

    @Test
    void lists_what_is_new_amended_and_repealed_with_every_change() throws IOException {
        write("a", "1.000001", YAML, "<html/>");
        write("a", "1.000002", YAML, "<html/>");
        write("a", "1.000003", YAML, "<html/>");
        write("a", "1.000005", YAML, "<html/>");
        write("b", "1.000001", YAML, "<html/>");
        write(
                "b",
                "1.000002",
                YAML.replace("workingDays: 3", "days: 5")
                        .replace("60/2014/QH13", "03/2026/QH16")
                        .replace("amount: 8000", "amount: 10000")
                        .replace("{id: old, name: Giấy cũ, originals: 1}", "{id: fresh, name: Giấy mới, copies: 1}")
                        .replace("name: Tờ khai, originals: 1", "name: Tờ khai, originals: 2")
                        .replace("label: Mục đích, type: text", "label: Mục đích, type: text, required: true")
                        .replace("template: declaration.html,", "template: declaration.html, when: \"purpose != ''\","),
                "<html><p>mới</p></html>");
        write("b", "1.000004", YAML.replace("field: Hộ tịch", "field: Đất đai"), "<html/>");
        write(
                "b",
                "1.000005",
                YAML.replace("2026-01-16}", "2026-01-16, until: 2027-02-28, replacedBy: \"1.000004\"}"),
                "<html/>");

        assertEquals(0, diff(), out.toString());
        assertEquals("""
                I. Thủ tục hành chính mới ban hành: 1
                1. 1.000004 Đăng ký việc A (lĩnh vực Đất đai)
                II. Thủ tục hành chính được sửa đổi, bổ sung: 1
                1. 1.000002 Đăng ký việc A (lĩnh vực Hộ tịch)
                   – Thời hạn: 3 ngày làm việc thành 5 ngày
                   – Thêm căn cứ pháp lý: Luật Hộ tịch 03/2026/QH16
                   – Bỏ căn cứ pháp lý: Luật Hộ tịch 60/2014/QH13
                   – Sửa giấy tờ “Tờ khai”: số bản chính, bản sao, xuất trình
                   – Thêm giấy tờ “Giấy mới”
                   – Bỏ giấy tờ “Giấy cũ”
                   – Sửa khoản thu “Lệ phí”: 8.000 đồng thành 10.000 đồng
                   – Sửa mục của tờ khai “Mục đích”: bắt buộc
                   – Sửa bản in “declaration.html”: mẫu in
                   – Sửa bản in “declaration.html”: điều kiện
                III. Thủ tục hành chính bị bãi bỏ: 2
                1. 1.000003 Đăng ký việc A (lĩnh vực Hộ tịch)
                2. 1.000005 Đăng ký việc A (lĩnh vực Hộ tịch)
                   – thay bằng 1.000004
                """, out.toString());
    }

    @Test
    void what_the_office_decides_otherwise_stands_after_the_procedures() throws IOException {
        write("a", "1.000001", YAML, "<html/>");
        write("b", "1.000001", YAML, "<html/>");
        Files.writeString(folder.resolve("a/office.yaml"), "fees: {maritalStatus: 8000, lateBirth: 5000}\n");
        Files.writeString(folder.resolve("b/office.yaml"), """
                fees: {maritalStatus: 10000, lateBirth: 5000}
                hours: {morning: 07:30-11:30, afternoon: 13:00-17:00}
                notes: {"1.000001": Nộp ở cửa số 2}
                """);
        assertEquals(0, diff(), out.toString());
        assertTrue(out.toString().endsWith("""
                IV. Quy định riêng của tỉnh, xã (office.yaml): 3
                   – Mức thu maritalStatus: 8.000 đồng thành 10.000 đồng
                   – Giờ tiếp nhận: chưa quy định thành 07:30-11:30, 13:00-17:00
                   – Ghi chú 1.000001: chưa quy định thành Nộp ở cửa số 2
                """), out.toString());
    }

    @Test
    void a_faulty_folder_is_named_and_not_taken_for_repealed() throws IOException {
        write("a", "1.000001", YAML, "<html/>");
        write("b", "1.000001", YAML.replace("authority: commune", "authority: comune"), "<html/>");

        assertEquals(Speaker.FAILED, diff());
        assertTrue(out.toString().contains("III. Thủ tục hành chính bị bãi bỏ: 0"), out.toString());
        assertTrue(out.toString().contains("Không so được 1.000001/procedure.yaml, dòng 4"), out.toString());
    }

    @Test
    void what_is_no_folder_is_refused() {
        assertEquals(Speaker.UNREADABLE, diff());
    }
}
