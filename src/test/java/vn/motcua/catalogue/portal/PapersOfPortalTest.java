package vn.motcua.catalogue.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the rows that the portal lists as papers.
class PapersOfPortalTest {

    @TempDir
    Path folder;

    private PortalFile.Drafted drafted(PortalFile file) throws IOException {
        return file.method("DIRECT", 3, "WORKING_DAY", "").drafted(folder);
    }

    @Test
    void groups_of_one_dossier_are_not_alternatives() throws IOException {
        var draft = drafted(new PortalFile("1.000001", "Đăng ký việc A")
                .group("* Giấy tờ phải nộp:", "1/0 - Giấy chứng sinh;", "0/2 - Bản sao giấy B")
                .group("* Giấy tờ phải xuất trình:", "1/0 - Hộ chiếu hoặc thẻ căn cước;")
                .group("", "1/0 - Tờ khai theo mẫu;"));

        assertEquals(
                List.of(
                        "name: Tờ khai theo mẫu; originals: 1",
                        "name: Giấy chứng sinh; originals: 1",
                        "name: Bản sao giấy B; copies: 2",
                        "name: Hộ chiếu hoặc thẻ căn cước; shown: true"),
                draft.papers());
        assertFalse(draft.yaml().contains("filing"));
        assertEquals(List.of(), draft.open());
    }

    @Test
    void alternatives_become_one_question_and_what_they_share_is_written_once() throws IOException {
        var draft = drafted(new PortalFile("1.000002", "Đăng ký ở trọ")
                .group("* Hồ sơ đăng ký ở trọ gồm:", "1/0 Tờ khai CT9", "1/0 Giấy tờ về chỗ ở")
                .group("* Đăng ký ở trọ theo danh sách, hồ sơ gồm:", "1/0 Tờ khai CT9", "1/0 Danh sách người ở trọ")
                .group("Trường hợp ở nhà công vụ, hồ sơ gồm:", "1/0 Tờ khai CT9", "1/0 Danh sách người ở trọ"));

        assertTrue(draft.has("- {code: case1, label: \"Đăng ký ở trọ\"}"), draft.yaml());
        assertTrue(draft.has("- {code: case2, label: \"Đăng ký ở trọ theo danh sách\"}"), draft.yaml());
        assertTrue(draft.has("- {code: case3, label: \"Trường hợp ở nhà công vụ\"}"), draft.yaml());
        assertEquals(
                List.of(
                        "name: Tờ khai CT9; originals: 1",
                        "name: Giấy tờ về chỗ ở; originals: 1; when: filing == 'case1'",
                        "name: Danh sách người ở trọ; originals: 1; when: filing in ['case2', 'case3']"),
                draft.papers());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void a_sort_of_dossier_without_the_declaration_that_others_have_is_asked_about() throws IOException {
        var draft = drafted(new PortalFile("1.000003", "Đăng ký ở")
                .group("Trường hợp A", "1/0 Tờ khai CT9")
                .group("Trường hợp B", "1/0 Giấy tờ B")
                .group("Trường hợp B", "1/0 Giấy tờ C"));

        assertEquals(List.of("portal.group-twice", "portal.group-no-declaration"), draft.open());
    }

    @Test
    void a_heading_that_is_neither_is_asked_about() throws IOException {
        var draft = drafted(new PortalFile("1.000004", "Đăng ký ở").group("Phần một", "1/0 Tờ khai CT9"));

        assertEquals(List.of("portal.group-unclear"), draft.open());
    }

    @Test
    void remarks_explanations_headings_and_forms_for_the_net_are_no_papers() throws IOException {
        var draft = drafted(new PortalFile("1.000005", "Đăng ký việc A")
                .group("* Lưu ý :", "0/0 + Người tiếp nhận kiểm tra.", "1/0 Bản chụp phải rõ nét.")
                .group(
                        "",
                        "1/1 *Lưu ý: - Văn bản cho thuê không phải công chứng.",
                        "0/0 - Người có yêu cầu nộp các giấy tờ sau:",
                        "0/0 Trường hợp không khai thác được thông tin thì yêu cầu xuất trình bản chính.",
                        "1/0 - Mẫu hộ tịch điện tử tương tác đăng ký việc A (nếu người có yêu cầu nộp trực tuyến)",
                        "1/0 - Tờ khai theo mẫu (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp);"));

        assertEquals(List.of("name: Tờ khai theo mẫu; originals: 1"), draft.papers());
        assertEquals(6, draft.outcome().skipped());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void a_paper_with_a_condition_is_asked_for_only_under_it() throws IOException {
        var draft = drafted(new PortalFile("1.000006", "Đăng ký việc A")
                .group(
                        "",
                        "1/0 - Trường hợp trẻ bị bỏ rơi thì phải có biên bản về việc trẻ bị bỏ rơi.",
                        "1/0 - Văn bản ủy quyền trong trường hợp ủy quyền. Người thân thì không phải chứng thực.",
                        "1/0 Đối với Quân đội: Giấy giới thiệu của đơn vị.",
                        "0/1 Bản sao bệnh án (nếu có)",
                        "1/0 - Giấy chứng sinh; nếu không có thì nộp văn bản của người làm chứng;"));

        assertEquals(
                List.of(
                        "name: Biên bản về việc trẻ bị bỏ rơi; originals: 1; when: condition1",
                        "name: Văn bản ủy quyền trong trường hợp ủy quyền; originals: 1; when: condition2; "
                                + "note: Người thân thì không phải chứng thực",
                        "name: Giấy giới thiệu của đơn vị; originals: 1; when: condition3",
                        "name: Bản sao bệnh án; copies: 1; when: condition4",
                        "name: Giấy chứng sinh; nếu không có thì nộp văn bản của người làm chứng; originals: 1"),
                draft.papers());
        assertTrue(draft.yaml().contains("key: condition1, label: \"Trường hợp trẻ bị bỏ rơi\", type: yes-no"));
        assertTrue(draft.yaml().contains("label: \"Có bản sao bệnh án\""));
        assertEquals(List.of(), draft.open());
    }

    @Test
    void what_the_office_can_look_up_is_only_shown_and_only_where_it_cannot() throws IOException {
        var draft = drafted(new PortalFile("1.000007", "Đăng ký việc A")
                .group(
                        "",
                        "1/0 Thông tin về chỗ ở trong cơ sở dữ liệu. Trường hợp không khai thác được thông tin thì công dân "
                                + "xuất trình giấy tờ chứng minh chỗ ở. Ví dụ: sổ đỏ."));

        assertEquals(
                List.of("name: Giấy tờ chứng minh chỗ ở; shown: true; when: condition1; note: Ví dụ: sổ đỏ"),
                draft.papers());
        assertEquals(List.of(), draft.open());
    }

    @Test
    void what_is_not_clear_is_kept_and_asked_about() throws IOException {
        var draft = drafted(new PortalFile("1.000008", "Đăng ký việc A")
                .group(
                        "",
                        "1/1 Đơn đề nghị",
                        "0/0 Giấy xác nhận",
                        "1/0 Khi có người đến thì chủ nhà báo công an",
                        "1/0 + Trường hợp không có văn bản nêu trên thì phải có văn bản cam đoan",
                        "1/0 Tờ khai trong trường hợp là cá nhân hoặc Văn bản yêu cầu trong trường hợp là cơ quan"));

        assertEquals(
                List.of(
                        "portal.paper-both",
                        "portal.paper-condition",
                        "portal.paper-no-count",
                        "portal.paper-unlike",
                        "portal.paper-instead"),
                draft.open());
    }

    @Test
    void papers_that_exist_no_more_are_named() throws IOException {
        var draft = drafted(new PortalFile("1.000009", "Đăng ký việc A")
                .group("", "1/0 - Sổ hộ khẩu của cha, mẹ", "0/1 Bản sao CMND", "1/0 Giấy xác nhận hộ nghèo"));

        assertEquals(
                List.of(
                        List.of("sổ hộ khẩu", "thông tin cư trú trong cơ sở dữ liệu"),
                        List.of("cmnd", "thẻ căn cước hoặc căn cước công dân")),
                draft.outcome().open().stream().map(one -> one.what().parts()).toList());
    }
}
