package vn.motcua.domain.person;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The 63 provinces as they were before 2025-07-01, by the codes that citizens' numbers carry (TT 07/2016/TT-BCA
/// Phụ lục I); today's 34 reuse their names and codes. Not the mapping of units: only what reading a card needs.
final class Provinces {

    private static final String TABLE = """
            001 Hà Nội|002 Hà Giang|004 Cao Bằng|006 Bắc Kạn|008 Tuyên Quang|010 Lào Cai|011 Điện Biên|012 Lai Châu
            014 Sơn La|015 Yên Bái|017 Hòa Bình|019 Thái Nguyên|020 Lạng Sơn|022 Quảng Ninh|024 Bắc Giang|025 Phú Thọ
            026 Vĩnh Phúc|027 Bắc Ninh|030 Hải Dương|031 Hải Phòng|033 Hưng Yên|034 Thái Bình|035 Hà Nam|036 Nam Định
            037 Ninh Bình|038 Thanh Hóa|040 Nghệ An|042 Hà Tĩnh|044 Quảng Bình|045 Quảng Trị|046 Thừa Thiên Huế
            048 Đà Nẵng|049 Quảng Nam|051 Quảng Ngãi|052 Bình Định|054 Phú Yên|056 Khánh Hòa|058 Ninh Thuận
            060 Bình Thuận|062 Kon Tum|064 Gia Lai|066 Đắk Lắk|067 Đắk Nông|068 Lâm Đồng|070 Bình Phước|072 Tây Ninh
            074 Bình Dương|075 Đồng Nai|077 Bà Rịa - Vũng Tàu|079 Hồ Chí Minh|080 Long An|082 Tiền Giang|083 Bến Tre
            084 Trà Vinh|086 Vĩnh Long|087 Đồng Tháp|089 An Giang|091 Kiên Giang|092 Cần Thơ|093 Hậu Giang
            094 Sóc Trăng|095 Bạc Liêu|096 Cà Mau
            """;

    private static final Map<String, String> BY_CODE = TABLE.lines()
            .flatMap(line -> java.util.Arrays.stream(line.split("\\|", -1)))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(0, 3), entry -> entry.substring(4)));

    private static final Set<String> FOLDED =
            BY_CODE.values().stream().map(Provinces::bare).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WITH_MARKS = BY_CODE.values().stream()
            .filter(name -> !name.toLowerCase(Locale.ROOT).equals(Folded.of(name)))
            .map(Provinces::bare)
            .collect(Collectors.toUnmodifiableSet());

    private Provinces() {}

    static int count() {
        return BY_CODE.size();
    }

    static boolean hasCode(String code) {
        return BY_CODE.containsKey(code);
    }

    /// A province's name, with or without *Tỉnh*, *Thành phố*, *TP*; *Huế* is the name since 2025-01-01.
    static boolean isName(String text) {
        var bare = bare(text);
        return FOLDED.contains(bare) || bare.equals("hue");
    }

    /// A province's name that is written with marks, but here stands without any. `Đắk` is left out: offices
    /// have written it in every way.
    static boolean lostMarks(String text) {
        var bare = bare(text);
        return !bare.startsWith("dak") && WITH_MARKS.contains(bare) && Letters.plain(text) && !Letters.onlyUpper(text);
    }

    private static String bare(String name) {
        return Folded.of(name).replaceFirst("^(?:tinh|thanh pho|tp\\.?) *", "").replaceAll("[ -]+", "");
    }
}
