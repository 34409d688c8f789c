package vn.motcua.domain;

import java.util.ArrayList;
import java.util.List;

/// Numbers and dates in Vietnamese words, as forms ask for them (*ghi bằng chữ*): hai mươi mốt, mười lăm, một trăm linh
/// tư, tháng tư.
public final class Spoken {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final List<String> GROUPS = List.of("", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ", "tỷ tỷ");

    private Spoken() {}

    /// `21` → `hai mươi mốt`.
    public static String number(long number) {
        if (number == 0) {
            return DIGITS.getFirst();
        }
        var digits = Long.toString(Math.abs(number));
        var padded = "0".repeat((3 - digits.length() % 3) % 3) + digits;
        int groups = padded.length() / 3;
        var words = new ArrayList<String>();
        for (int i = 0; i < groups; i++) {
            group(words, Integer.parseInt(padded.substring(3 * i, 3 * i + 3)), i == 0);
            name(words, padded.substring(3 * i, 3 * i + 3), groups - 1 - i);
        }
        return (number < 0 ? "âm " : "") + String.join(" ", words);
    }

    private static void group(List<String> words, int group, boolean first) {
        if (group == 0) {
            return;
        }
        if (!first || group >= 100) {
            words.add(DIGITS.get(group / 100));
            words.add("trăm");
        }
        tens(words, group % 100, !first || group >= 100);
    }

    private static void tens(List<String> words, int rest, boolean afterHundreds) {
        int ten = rest / 10;
        int one = rest % 10;
        if (ten == 0 && one > 0 && afterHundreds) {
            words.add("linh");
        }
        if (ten > 0) {
            words.add(ten == 1 ? "mười" : DIGITS.get(ten) + " mươi");
        }
        if (one > 0) {
            words.add(unit(ten, one, afterHundreds));
        }
    }

    private static String unit(int ten, int one, boolean afterHundreds) {
        if (one == 1 && ten > 1) {
            return "mốt";
        }
        if (one == 5 && ten > 0) {
            return "lăm";
        }
        return one == 4 && (ten > 1 || ten == 0 && afterHundreds) ? "tư" : DIGITS.get(one);
    }

    private static void name(List<String> words, String group, int power) {
        if (power > 0 && !group.equals("000")) {
            words.add(GROUPS.get(power));
        }
    }

    /// @param iso a date, a month or a year
    public static String date(String iso) {
        var parts = iso.split("-", -1);
        var words = "năm " + number(Long.parseLong(parts[0]));
        if (parts.length > 1) {
            words = "tháng " + month(Integer.parseInt(parts[1])) + " " + words;
        }
        return parts.length > 2 ? "ngày " + number(Integer.parseInt(parts[2])) + " " + words : words;
    }

    private static String month(int month) {
        return month == 4 ? "tư" : number(month);
    }
}
