package vn.motcua.domain.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Invented people and the codes that their cards would carry; the same seed gives the same people.
final class Invented {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final DateTimeFormatter ON_CARD = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);
    private static final List<String> SURNAMES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Lý", "Rơ Chăm");
    private static final List<String> MIDDLES = List.of("Văn", "Thị", "Đức", "Ngọc", "Quốc", "Bích", "Hữu", "Mỹ");
    private static final List<String> GIVEN =
            List.of("Ân", "Bình", "Cường", "Dũng", "Đạt", "Hằng", "Khánh", "Lộc", "Mẫn", "Oanh", "Phượng", "Xuân");
    private static final List<String> PLACES = List.of(
            "Thôn 2, Hòa Phú, Ứng Hòa, Hà Nội",
            "12/5 Tổ 3, Hòa An, Cẩm Lệ, Đà Nẵng",
            "Khu phố 4, Phường An Khê, Đà Nẵng",
            "Ấp Bình Thạnh, Xã Thạnh Phú, Châu Thành, Tiền Giang",
            "Buôn Ea Kmát, Hòa Đông, Krông Pắc, Đắk Lắk",
            "Số 7 ngách 12/34 đường Láng, Láng Hạ, Đống Đa, Hà Nội");
    private static final List<String> PROVINCES = List.of("001", "048", "079", "082", "066", "096", "031");

    private final Random random;

    Invented(long seed) {
        random = new Random(seed);
    }

    static Stream<CardFacts> people(int count, long seed) {
        var invented = new Invented(seed);
        return Stream.generate(invented::person).limit(count);
    }

    CardFacts person() {
        var birth = LocalDate.of(1935 + random.nextInt(75), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var issued = LocalDate.of(2021, 1, 15).plusDays(random.nextInt(2000));
        return new CardFacts(
                number(birth, sex),
                java.util.Optional.of("1%08d".formatted(random.nextInt(100_000_000)))
                        .filter(_ -> random.nextInt(3) == 0),
                pick(SURNAMES) + " " + pick(MIDDLES) + " " + pick(GIVEN),
                birth,
                sex,
                pick(PLACES),
                java.util.Optional.of(issued),
                CardFacts.issuerOn(issued));
    }

    private CitizenId number(LocalDate birth, Sex sex) {
        int century = (birth.getYear() / 100 - 19) * 2 + sex.ordinal();
        return new CitizenId(
                "%s%d%02d%06d".formatted(pick(PROVINCES), century, birth.getYear() % 100, random.nextInt(1_000_000)));
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// The seven fields.
    static String code(CardFacts card) {
        return String.join(
                "|",
                card.number().text(),
                card.oldNumber().orElse(""),
                card.fullName(),
                ON_CARD.format(card.birthDate()),
                card.sex() == Sex.MALE ? "Nam" : "Nữ",
                card.residence(),
                ON_CARD.format(card.issued().orElseThrow()));
    }

    /// The eleven fields of the newer card.
    static String newerCode(CardFacts card) {
        return code(card) + "||Trần Văn Cha|Lê Thị Mẹ|";
    }
}
