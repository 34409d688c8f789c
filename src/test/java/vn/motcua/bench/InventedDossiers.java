package vn.motcua.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Folded;

/// Dossiers of people that nobody is: names put together by chance, identity numbers of a province that does not exist
/// (999). The same seed gives the same people.
final class InventedDossiers {

    static final Acting CLERK = new Acting("lethu", "Lê Thu", Acting.Role.ADMINISTRATOR);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);
    private static final int A_DAY = 900;
    private static final String OFFICE = "X99.01.02";
    private static final String PROCEDURE = "Cấp Giấy xác nhận tình trạng hôn nhân";

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Tôn Nữ", "Đoàn", "Trương", "Châu");
    private static final List<String> MIDDLE = List.of(
            "Văn",
            "Thị",
            "Đức",
            "Ngọc",
            "Thị Mỹ",
            "Quang",
            "Hữu",
            "Thanh",
            "Minh",
            "Quốc",
            "Gia",
            "Thị Quỳnh",
            "Xuân",
            "Bảo",
            "Đình",
            "Hoàng",
            "Thu",
            "Kim",
            "Anh",
            "Phước");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Châu", "Dũng", "Duyên", "Giang", "Hà", "Hằng", "Hiếu", "Hương", "Khánh", "Lan", "Linh",
            "Long", "Mai", "Nam", "Nga", "Ngân", "Nghĩa", "Nhung", "Phúc", "Phương", "Quân", "Quỳnh", "Sơn", "Tâm",
            "Thảo", "Thắng", "Thủy", "Trang", "Trí", "Trung", "Tú", "Tuấn", "Tuyết", "Uyên", "Vân", "Việt", "Vy",
            "Yến");
    private static final List<String> STREETS = List.of(
            "Hà Huy Tập", "Điện Biên Phủ", "Trường Chinh", "Nguyễn Phước Nguyên", "Thái Thị Bôi", "Hoàng Ngọc Phách");

    private final Random random;
    private int made;

    InventedDossiers(long seed) {
        random = new Random(seed);
    }

    /// Receives so many, many to a transaction: quick, and otherwise like the real thing.
    void receive(Ledger ledger, int count, int together) {
        for (int done = 0; done < count; done += together) {
            int now = Math.min(together, count - done);
            ledger.write(CLERK, entry -> {
                for (int i = 0; i < now; i++) {
                    next().accept(entry);
                }
                return now;
            });
        }
    }

    /// What one F9 asks and writes, as in `ReceiveVisit`; the people in it are invented before it is measured.
    Consumer<Ledger.Entry> next() {
        var day = FIRST_DAY.plusDays(made++ / A_DAY);
        var id = new UUID(random.nextLong(), random.nextLong());
        var visit = UUID.randomUUID();
        var content = content();
        return entry -> {
            if (entry.dossier(id).isPresent()) {
                throw new IllegalStateException("the same dossier twice");
            }
            var number = switch (entry.number(day)) {
                case Numbering.Given(var given) -> given;
                case Numbering.Stopped(var key) -> throw new IllegalStateException(key);
            };
            entry.append(Optional.of(id), List.of(), received(number, visit, content));
            entry.forgetDraft(visit);
        };
    }

    /// As of `DossierNames.searched`, without a store under it.
    String folded() {
        var day = FIRST_DAY.plusDays(made / A_DAY).toString().substring(2).replace("-", "");
        var number = OFFICE + "-" + day + "-Q" + (1001 + made++ % A_DAY);
        return Folded.of(String.join(" | ", number, "1.004873", PROCEDURE, name(), citizenId(), phone()));
    }

    private static Received received(GivenNumber number, UUID visit, Content content) {
        var at = number.date().atTime(LocalTime.of(9, 0)).atOffset(ZoneOffset.ofHours(7));
        return new Received(
                number,
                visit,
                at,
                true,
                OFFICE,
                OFFICE,
                at,
                Optional.of(at),
                new Received.ProcedureRef("1.004873", PROCEDURE, "01"),
                content,
                due(at),
                "0123456789ab");
    }

    private static Optional<Received.Due> due(OffsetDateTime at) {
        return Optional.of(new Received.Due(
                at.plusDays(4),
                "2026-1",
                List.of(
                        "Thời hạn giải quyết: 3 ngày làm việc.",
                        "Tiếp nhận trước 15 giờ: ngày tiếp nhận không tính, bắt đầu từ ngày làm việc tiếp theo.",
                        "Ngày 24/11 là ngày nghỉ lễ (Ngày Văn hóa Việt Nam), không tính.",
                        "Hẹn trả kết quả vào cuối giờ làm việc của ngày cuối cùng.")));
    }

    private Content content() {
        var answers = Map.of(
                "relation",
                Answer.text("self", Source.CITIZEN),
                "formerResidence",
                new Answer(new Value.YesNo(false), Source.CITIZEN, true),
                "maritalStatus",
                Answer.text("never-married", Source.CITIZEN),
                "purpose",
                Answer.text("Bổ túc hồ sơ vay vốn, không có giá trị đăng ký kết hôn", Source.CITIZEN),
                "copies",
                new Answer(new Value.Whole(1 + random.nextInt(3)), Source.CITIZEN, true),
                "reissue",
                new Answer(new Value.YesNo(false), Source.CITIZEN, true));
        var papers = List.of(
                new Content.PaperTaken("declaration", "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", 1, 0, 0, false),
                new Content.PaperTaken("identity", "Giấy tờ tùy thân của người yêu cầu", 1, 0, 0, true));
        return new Content(
                List.of(new Content.Party("p1", facts())),
                Map.of("applicant", List.of("p1"), "subject", List.of("p1")),
                answers,
                papers);
    }

    private Map<String, Answer> facts() {
        var facts = new HashMap<String, Answer>();
        facts.put("fullName", Answer.text(name(), Source.CARD));
        facts.put("birthDate", Answer.text("19" + (60 + random.nextInt(40)) + "-04-21", Source.CARD));
        facts.put("sex", Answer.text(random.nextBoolean() ? "male" : "female", Source.CARD));
        facts.put(
                "residence",
                Answer.text((1 + random.nextInt(300)) + " " + any(STREETS) + ", phường An Khê, Đà Nẵng", Source.CARD));
        facts.put("idPaper", Answer.text("can-cuoc", Source.CARD));
        facts.put("citizenId", Answer.text(citizenId(), Source.CARD));
        facts.put("idIssued", Answer.text("2024-08-15", Source.CARD));
        facts.put("idIssuer", Answer.text("Bộ Công an", Source.CARD));
        facts.put("ethnicity", Answer.text("01", Source.CITIZEN));
        facts.put("nationality", Answer.text("VN", Source.CITIZEN));
        facts.put("phone", Answer.text(phone(), Source.CITIZEN));
        return facts;
    }

    private String name() {
        return any(FAMILY) + " " + any(MIDDLE) + " " + any(GIVEN);
    }

    private String citizenId() {
        return String.format(Locale.ROOT, "999%09d", random.nextInt(1_000_000_000));
    }

    private String phone() {
        return String.format(Locale.ROOT, "0900%06d", random.nextInt(1_000_000));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
