package vn.motcua.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The visits that a ward has most. Every person is invented.
final class Visits {

    private static final String HANG =
            "048192000117|201000117|Nguyễn Thị Hằng|12031992|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021";

    private static final String HOA =
            "048165000122|201000122|Nguyễn Thị Hòa|05061965|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021";

    private static final String MINH =
            "048215000123||Trần Thị Minh|05062015|Nữ|K12/4 Hà Huy Tập, An Khê, Thanh Khê, Đà Nẵng|10092024";
    private static final String NAM =
            "048218000124||Trần Văn Nam|07082018|Nam|K12/4 Hà Huy Tập, An Khê, Thanh Khê, Đà Nẵng|10092024";

    private static final String BAO =
            "048090000118|201000118|Trần Văn Bảo|02031990|Nam|K12/4 Hà Huy Tập, An Khê, Thanh Khê, Đà Nẵng|05042021";

    private static final String BIRTH = "Đăng ký khai sinh";
    private static final String MARITAL_STATUS = "Cấp Giấy xác nhận tình trạng hôn nhân";
    private static final String RESIDENCE = "Đăng ký tạm trú";
    private static final String MARRIAGE = "Đăng ký kết hôn";
    private static final String EXTRACT = "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh";

    /// The new certificates of marriage have no book; of the mother no number is known; of a parent with a
    /// number the form wants neither ethnicity nor nationality (its note 2).
    private static final String[] NOT_ASKED = {
        "marriageBook",
        "mother.idPaper",
        "mother.citizenId",
        "mother.idIssuer",
        "mother.idIssued",
        "father.ethnicity",
        "father.nationality"
    };

    /// What stands on the form, by the labels of its fields; it is not kept, so that no verb can tell it.
    private static final Map<String, String> CT01 = ct01();

    /// A procedure by itself, and the same as the second of a visit.
    static final String ALONE = "extract-alone";

    static final String SECOND = "extract-second";

    /// The form of an extract is filled as far as somebody knows.
    private static final String[] NOT_KNOWN = {
        "subject.ethnicity", "subject.nationality", "registeredAt", "registeredOn", "registerNumber", "registerBook",
        "subject.sex", "subject.residence", "subject.idPaper", "subject.citizenId", "subject.idIssuer",
                "subject.idIssued"
    };

    private static final String[] OF_BOTH =
            Stream.of(NOT_ASKED, NOT_KNOWN).flatMap(Stream::of).toArray(String[]::new);

    private static final String FIRST_PLACE = "bv da nang, hai chau";

    private static final String MEMBERS = "Thành viên cùng thay đổi";
    private static final String STAYS = "Trong thời gian cư trú tại";

    static final List<Walk> ALL = List.of(
            Walk.of("diploma", 10, Visits::diploma),
            Walk.of("marital-status", 60, Visits::maritalStatus, HANG)
                    .onPaper(Map.of("subject.fullName", "Nguyễn Thị Hằng", "copies", "1")),
            Walk.of("birth-married", 120, Visits::birthMarried, BAO)
                    .onPaper(Map.of(
                            "child.fullName", "Trần Minh Khang",
                            "child.birthPlace", "Bệnh viện Đà Nẵng, Phường Hải Châu, Đà Nẵng",
                            "marriagePlace", "UBND phường Thanh Khê, Đà Nẵng",
                            "mother.residence", "K12/4 Hà Huy Tập, Phường An Khê, Đà Nẵng"))
                    .struck(NOT_ASKED),
            Walk.of("birth-unmarried", 120, Visits::birthUnmarried, BAO)
                    .onPaper(Map.of("child.fullName", "Trần Minh Khang", "father.fullName", "Trần Văn Bảo"))
                    .struck(NOT_ASKED),
            Walk.of("marriage", 50, Visits::marriage, HANG, BAO)
                    .onPaper(Map.of("bride.fullName", "Nguyễn Thị Hằng", "groom.fullName", "Trần Văn Bảo")),
            Walk.of("extract", 50, Visits::extract, HANG, HOA)
                    .onPaper(Map.of("subject.fullName", "Nguyễn Thị Hòa", "extract", "Trích lục kết hôn"))
                    .struck(NOT_KNOWN),
            Walk.of("residence", 70, Visits::residence, HANG, BAO, MINH, NAM)
                    .writes(0)
                    .onPaper(CT01)
                    .byHand("Ý kiến của chủ sở hữu chỗ ở hợp pháp: ký, ghi rõ họ tên"),
            Walk.of(ALONE, 60, Visits::extractAlone, BAO).struck(NOT_KNOWN),
            Walk.of(SECOND, 180, Visits::birthThenExtract, BAO).writes(2).struck(OF_BOTH));

    private Visits() {}

    private static Map<String, String> ct01() {
        var paper = new HashMap<String, String>();
        person(paper, "", "Trần Văn Bảo", "02/03/1990", "Nam", "048090000118", "Chủ hộ");
        paper.put("Họ, chữ đệm và tên chủ hộ", "Trần Văn Bảo");
        paper.put("Số định danh cá nhân của chủ hộ", "048090000118");
        paper.put("Địa chỉ đăng ký tạm trú", "45 Trần Can, Phường An Khê, Đà Nẵng");
        paper.put("Tạm trú từ ngày", "22/11/2026");
        paper.put("Tạm trú đến ngày", "22/11/2027");
        person(paper, MEMBERS + ", ", "Nguyễn Thị Hằng", "12/03/1992", "Nữ", "048192000117", "Vợ");
        person(paper, MEMBERS + ",  ", "Trần Thị Minh", "05/06/2015", "Nữ", "048215000123", "Con");
        person(paper, MEMBERS + ",   ", "Trần Văn Nam", "07/08/2018", "Nam", "048218000124", "Con");
        paper.put("Ý kiến của chủ sở hữu chỗ ở hợp pháp: ký, ghi rõ họ tên", "");
        return paper;
    }

    private static void person(Map<String, String> paper, String of, String... five) {
        var labels = List.of(
                "Họ, chữ đệm và tên",
                "Ngày, tháng, năm sinh",
                "Giới tính",
                "Số định danh cá nhân",
                "Mối quan hệ với chủ hộ");
        for (int i = 0; i < five.length; i++) {
            paper.put(of + labels.get(i), five[i]);
        }
    }

    /// A diploma, two copies.
    private static void diploma(Clerk clerk) {
        clerk.before(() -> {
            clerk.press("the lane", "Quyển số", "F8");
            clerk.type("book", "01", "Quyển số");
            clerk.press("the book is open", "Chức danh", "Return");
            clerk.type("who signs", "Trần Văn Bảo", "Họ và tên");
            clerk.press("to the title", "Chức danh", "Return");
            clerk.type("title", "PHÓ CHỦ TỊCH", "Chức danh");
            clerk.press("the signer is known", "Trần Văn Bảo", "Return");
            clerk.press("back to reception", "F3", "F2");
        });
        clerk.press("the lane", "Trần Văn Bảo", "F8");
        clerk.type("a diploma", "bt", "Bằng");
        clerk.press("its one page is right", "Số bản", "Return");
        clerk.type("copies", "2", "4.000");
        clerk.press("attest", "Lời chứng đã ra đúng", "F9");
        clerk.press("all came out", "Vừa chứng thực số 1", "Return");
    }

    /// A woman formerly resident in another province, with a card of before 2025.
    private static void maritalStatus(Clerk clerk) {
        clerk.scan("her card", HANG, "Nguyễn Thị Hằng");
        clerk.open(MARITAL_STATUS);
        clerk.fill(Answers.NONE
                .choose("Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân", "1")
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .choose("Đã từng đăng ký thường trú ở nơi khác, không tra cứu được", "1")
                .cell(STAYS, "Nơi cư trú", "krong pac", "Return")
                .cell(STAYS, "Từ ngày", "2010", "Return")
                .cell(STAYS, "Đến ngày", "2016", "Return")
                .choose("Tình trạng hôn nhân", "1")
                .choose("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân", "2")
                .type("Số bản", "1"));
        receive(clerk);
    }

    /// The father only, the mother without a card, married; the very first birth of a desk that has learned nothing.
    private static void birthMarried(Clerk clerk) {
        clerk.scan("his card", BAO, "Trần Văn Bảo");
        clerk.open(BIRTH);
        clerk.fill(birth());
        receive(clerk);
    }

    private static Answers birth() {
        return Answers.NONE
                .choose("Cha, mẹ trẻ đã đăng ký kết hôn", "1")
                .choose("Giấy tờ về việc sinh", "1")
                .choose("Quan hệ với người được khai sinh", "1")
                .type("Họ, chữ đệm, tên", "trần minh khang")
                .type("Ngày, tháng, năm sinh", "04112026")
                .choose("Giới tính", "1")
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .type("Nơi sinh", FIRST_PLACE)
                .type("Quê quán", "dien ban")
                .type("Họ, chữ đệm, tên người mẹ", "lê thị thanh")
                .type("Năm sinh", "17081995")
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .choose("Nơi cư trú", "=")
                .type("Số", "45")
                .type("Đăng ký ngày", "12062021")
                .type("Tại", "thanh khe")
                .choose("Đề nghị cấp bản sao", "2");
    }

    /// The father only, the mother without a card, not married: he acknowledges the child.
    private static void birthUnmarried(Clerk clerk) {
        clerk.scan("his card", BAO, "Trần Văn Bảo");
        clerk.open(BIRTH);
        clerk.fill(Answers.NONE
                .choose("Cha, mẹ trẻ đã đăng ký kết hôn", "2")
                .choose("Giấy tờ về việc sinh", "1")
                .choose("Quan hệ với người được khai sinh", "1")
                .type("Họ, chữ đệm, tên", "trần minh khang")
                .type("Ngày, tháng, năm sinh", "04112026")
                .choose("Giới tính", "1")
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .type("Nơi sinh", FIRST_PLACE)
                .type("Quê quán", "dien ban")
                .type("Họ, chữ đệm, tên người mẹ", "lê thị thanh")
                .type("Năm sinh", "17081995")
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .choose("Nơi cư trú", "=")
                .choose("Người nhận con", "1")
                .choose("Nơi cư trú của con", "=")
                .choose("Chứng cứ quan hệ cha con hoặc mẹ con", "2")
                .choose("Đề nghị cấp bản sao", "2"));
        receive(clerk);
    }

    /// Two cards, in whatever order.
    private static void marriage(Clerk clerk) {
        clerk.scan("her card", HANG, "Nguyễn Thị Hằng");
        clerk.scan("his card", BAO, "Trần Văn Bảo");
        clerk.open(MARRIAGE);
        clerk.fill(Answers.NONE
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .type("Kết hôn lần thứ mấy", "1")
                .choose("Tình trạng hôn nhân", "1")
                .choose("Dân tộc", "1")
                .choose("Quốc tịch", "1")
                .type("Kết hôn lần thứ mấy", "1")
                .choose("Tình trạng hôn nhân", "1")
                .choose("Đề nghị cấp bản sao", "2"));
        receive(clerk);
    }

    /// A daughter for her mother.
    private static void extract(Clerk clerk) {
        clerk.scan("her card", HANG, "Nguyễn Thị Hằng");
        clerk.scan("her mother's card", HOA, "Nguyễn Thị Hòa");
        clerk.open(EXTRACT);
        clerk.fill(Answers.NONE
                .choose("Quan hệ với người được cấp bản sao trích lục hộ tịch", "4")
                .choose("Loại bản sao trích lục", "3")
                .type("Số lượng bản sao đề nghị cấp", "1"));
        receive(clerk);
    }

    /// CT01 for a family of four; the owner of the dwelling is not there and signs later.
    private static void residence(Clerk clerk) {
        clerk.scan("his card", BAO, "Trần Văn Bảo");
        clerk.scan("her card", HANG, "Nguyễn Thị Hằng");
        clerk.scan("the daughter's card", MINH, "Trần Thị Minh");
        clerk.scan("the son's card", NAM, "Trần Văn Nam");
        clerk.open(RESIDENCE);
        clerk.fill(Answers.NONE
                .choose("Mối quan hệ với chủ hộ", "1")
                .type("Địa chỉ đăng ký tạm trú", "45 Trần Can, an khe")
                .type("Tạm trú từ ngày", "22112026")
                .type("Tạm trú đến ngày", "22112027")
                .cell(MEMBERS, "Mối quan hệ với chủ hộ", "Vợ", "Return")
                .cell(MEMBERS, "Mối quan hệ với chủ hộ", "Con", "Return")
                .cell(MEMBERS, "Mối quan hệ với chủ hộ", "Con", "Return")
                .choose("Ý kiến của chủ sở hữu chỗ ở hợp pháp", "1")
                .choose("Thông tin chỗ ở hợp pháp tra cứu được trong cơ sở dữ liệu", "1"));
        clerk.press("print the form", "Đã in tờ khai", "F9");
    }

    /// A father asks for an extract of the birth of his child.
    private static void extractAlone(Clerk clerk) {
        clerk.scan("his card", BAO, "Trần Văn Bảo");
        clerk.open(EXTRACT);
        clerk.fill(Answers.NONE
                .choose("Quan hệ với người được cấp bản sao trích lục hộ tịch", "2")
                .choose("Loại bản sao trích lục", "2")
                .type("Họ, chữ đệm, tên", "trần minh khang")
                .type("Ngày, tháng, năm sinh", "04112026")
                .type("Số lượng bản sao đề nghị cấp", "1"));
        receive(clerk);
    }

    /// The same extract in the visit in which their child was registered.
    private static void birthThenExtract(Clerk clerk) {
        clerk.scan("his card", BAO, "Trần Văn Bảo");
        clerk.open(BIRTH);
        clerk.fill(birth());
        clerk.second();
        clerk.press("one procedure more", "1", "ctrl+n");
        clerk.open(EXTRACT);
        clerk.fill(Answers.NONE
                .choose("Quan hệ với người được cấp bản sao trích lục hộ tịch", "2")
                .choose("Loại bản sao trích lục", "2")
                .type("Số lượng bản sao đề nghị cấp", "1"));
        clerk.first();
        receive(clerk);
    }

    /// F9 and the receipt; the card of the next citizen begins the next visit.
    private static void receive(Clerk clerk) {
        clerk.press("receive", "giấy hẹn đã ra", "F9");
        clerk.press("the receipt came out", "Mời đưa giấy hẹn", "Return");
    }
}
