package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Value;

/// Made-up answers to every field of a form, whether it would be asked or not: what a paper looks like filled.
/// Nobody in them lives; their numbers begin with 000, which no province has.
public final class SampleAnswers {

    /// How much is answered.
    public enum Amount {
        /// as most people answer
        ORDINARY,
        /// every field, as long as somebody might plausibly answer
        LONGEST,
        /// required fields only, as short as can be
        MINIMAL
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final int LONG_TEXT = 200;
    private static final int LONG_LINES = 900;
    private static final int LONG_PLACE = 140;
    private static final int MOST_TEXT = 1_000;
    private static final int MANY_ROWS = 12;

    private static final List<String> WORDS = List.of(
            "phường", "nghiêng", "thường", "quyền", "trưởng", "khuyến", "nguyên", "chuyển", "thuyết", "hướng", "xuống",
            "người", "đường", "giấy", "huyện", "truyền", "rượu", "muỗng", "khoảng", "ngoằn");
    private static final List<String> NAMES = List.of(
            "Lê Thị Ví Dụ", "Trần Văn Mẫu", "Phạm Thí Dụ", "Nguyễn Thị Giả Định", "Võ Quốc Minh Họa", "Đỗ Ví Dụ");

    private final Amount amount;
    private int count;

    private SampleAnswers(Amount amount) {
        this.amount = amount;
    }

    public static Map<String, Value> of(Form form, Amount amount) {
        var answers = new SampleAnswers(amount).answers(form.fields());
        form.roles().forEach(role -> role.defaultsTo().ifPresent(other -> alike(role.key(), other, answers)));
        return answers;
    }

    /// Where two roles may be one person, what only one of them is asked is known of the other too.
    private static void alike(String role, String other, Map<String, Value> answers) {
        for (var key : List.copyOf(answers.keySet())) {
            if (key.startsWith(role + ".")) {
                answers.putIfAbsent(other + key.substring(role.length()), answers.get(key));
            }
        }
    }

    private Map<String, Value> answers(List<Field> fields) {
        var answers = new LinkedHashMap<String, Value>();
        for (var field : fields) {
            count++;
            if (amount != Amount.MINIMAL || field.required()) {
                value(field).ifPresent(value -> answers.put(field.key(), value));
            }
        }
        return answers;
    }

    private Optional<Value> value(Field field) {
        return switch (field.type().holds()) {
            case WHOLE -> Optional.of(new Value.Whole(whole(field)));
            case YES_NO -> Optional.of(new Value.YesNo(amount == Amount.LONGEST));
            case SEVERAL -> several(field);
            case ROWS -> rows(field);
            case TEXT -> text(field).map(Value.Text::new);
        };
    }

    private long whole(Field field) {
        long most = bound(field.max()).orElse(field.type() == FieldType.MONEY ? 987_654_321_000L : 999_999L);
        return amount == Amount.LONGEST ? most : Math.clamp(bound(field.min()).orElse(2L), 0, most);
    }

    /// The largest number that an expression names.
    private static Optional<Long> bound(Optional<String> expression) {
        return expression.flatMap(text -> NUMBER.matcher(text)
                .results()
                .map(found -> Long.valueOf(found.group()))
                .max(Comparator.naturalOrder()));
    }

    private Optional<Value> several(Field field) {
        var codes = field.choices().stream().map(Choice::code).toList();
        int most = amount == Amount.LONGEST ? codes.size() : Math.min(1, codes.size());
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Value.Several(codes.subList(0, most)));
    }

    private Optional<Value> rows(Field field) {
        int many = switch (amount) {
            case ORDINARY -> 2;
            case LONGEST -> MANY_ROWS;
            case MINIMAL -> 1;
        };
        var rows =
                IntStream.range(0, many).mapToObj(_ -> answers(field.columns())).toList();
        return rows.getFirst().isEmpty() ? Optional.empty() : Optional.of(new Value.Rows(rows));
    }

    private Optional<String> text(Field field) {
        return switch (field.type()) {
            case CHOICE -> choice(field);
            case NAME -> Optional.of(name());
            case DATE ->
                Optional.of(amount == Amount.LONGEST ? "2025-12-28" : "2024-05-%02d".formatted(1 + count % 28));
            case PARTIAL_DATE -> Optional.of(partialDate());
            case DATE_IN_WORDS ->
                Optional.of("Ngày hai mươi tám tháng mười hai năm một nghìn chín trăm chín mươi chín");
            case TIME -> Optional.of("09:30");
            case CITIZEN_ID -> Optional.of("000%09d".formatted(199_000_000 + count));
            case PASSPORT ->
                Optional.of(amount == Amount.LONGEST ? "WMWM12345678" : "C0000%03d".formatted(count % 1000));
            case PHONE ->
                Optional.of(amount == Amount.LONGEST ? "+84000000000000" : "0000000%03d".formatted(count % 1000));
            case EMAIL ->
                Optional.of(
                        amount == Amount.LONGEST
                                ? "nguyenthigiadinhmotdiachithudienturatdai@vidu.thidu.vn"
                                : "vidu@thidu.vn");
            case ADDRESS, PLACE -> Optional.of(line(field, LONG_PLACE, "Số 1 Đường Ví Dụ, phường Mẫu, tỉnh Mẫu"));
            case MULTI_LINE -> Optional.of(line(field, LONG_LINES, "Dòng thứ nhất\nDòng thứ hai"));
            case FILE -> file();
            case TEXT ->
                Optional.of(line(
                        field,
                        LONG_TEXT,
                        field.suggestions().isEmpty()
                                ? "Ví dụ"
                                : field.suggestions().getFirst()));
            case NUMBER, MONEY, SEVERAL, YES_NO, TABLE, CONSENT -> Optional.empty();
        };
    }

    private Optional<String> file() {
        var name = amount == Amount.LONGEST ? "bản chụp ".repeat(8) + ".pdf" : "ban-chup.pdf";
        return FileAnswer.of("0".repeat(64), name).value() instanceof Value.Text(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private Optional<String> choice(Field field) {
        var codes = new ArrayList<>(field.choices());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        if (amount == Amount.LONGEST) {
            codes.sort(Comparator.comparingInt((Choice choice) -> choice.label().length())
                    .reversed());
        }
        return Optional.of(codes.getFirst().code());
    }

    private String name() {
        return amount == Amount.LONGEST
                ? "Công Tằng Tôn Nữ Nguyễn Hoàng Phương Quỳnh Thụy Khuê Ánh Nguyệt " + NAMES.get(count % NAMES.size())
                : NAMES.get(count % NAMES.size());
    }

    private String partialDate() {
        return switch (amount) {
            case ORDINARY -> "1990-%02d-17".formatted(1 + count % 12);
            case LONGEST -> "1989-12-28";
            case MINIMAL -> "1990";
        };
    }

    private String line(Field field, int usual, String ordinary) {
        int most = bound(field.max()).map(max -> (int) Math.min(max, MOST_TEXT)).orElse(usual);
        if (amount != Amount.LONGEST) {
            return ordinary.substring(0, Math.min(ordinary.length(), most)).strip();
        }
        var text = new StringBuilder();
        for (int i = count; text.length() < most; i++) {
            text.append(i == count ? "" : " ").append(WORDS.get(i * (1 + count % 7) % WORDS.size()));
        }
        text.setLength(Math.min(most, text.length()));
        return text.toString().strip();
    }
}
