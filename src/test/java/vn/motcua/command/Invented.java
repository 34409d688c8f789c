package vn.motcua.command;

import java.util.List;
import java.util.Locale;

/// A person that nobody is, for the rigs: the same for the same number, another for every number.
///
/// @param number 0 to 999
record Invented(int number) {

    private static final List<String> FIRST =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Võ", "Bùi", "Đỗ", "Dương");
    private static final List<String> MIDDLE =
            List.of("Quỳnh", "Thạch", "Vĩnh", "Khắc", "Bảo", "Hữu", "Diệu", "Mộng", "Xuân", "Đình");
    private static final List<String> LAST =
            List.of("Hường", "Giảng", "Ngoãn", "Thuyền", "Đượm", "Khuyên", "Triệu", "Lưỡng", "Ưởng", "Bưởi");

    private static final int TEN = 10;

    String name() {
        return FIRST.get(number / TEN / TEN % TEN) + " " + MIDDLE.get(number / TEN % TEN) + " "
                + LAST.get(number % TEN);
    }

    private boolean isWoman() {
        return number % 2 == 1;
    }

    private int year() {
        return 1970 + number % 30;
    }

    /// The citizen number, right for sex and year.
    String citizenId() {
        return String.format(Locale.ROOT, "048%d%02d%06d", isWoman() ? 1 : 0, year() % 100, 731_000 + number);
    }

    String phone() {
        return String.format(Locale.ROOT, "0905%06d", 417_000 + number);
    }

    /// Where they live, as far as the commune.
    String address() {
        return String.format(Locale.ROOT, "K%d/%d Ngõ Thử Nghiệm", 1000 + number, 2000 + number);
    }

    String card() {
        var born = String.format(Locale.ROOT, "%02d%02d%d", 1 + number % 28, 1 + number % 12, year());
        var sex = isWoman() ? "Nữ" : "Nam";
        return citizenId() + "||" + name() + "|" + born + "|" + sex + "|" + address()
                + ", An Khê, Thanh Khê, Đà Nẵng|10052021";
    }

    /// One visit of theirs, a line of JSON.
    String visit() {
        return DemoVisit.json(card(), "Vay vốn lần " + number).replace("0905000000", phone());
    }

    /// What must be found nowhere.
    List<String> secrets() {
        return List.of(name(), citizenId(), address(), phone());
    }
}
