package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.catalogue.portal.PortalProcedure.Basis;
import vn.motcua.catalogue.portal.PortalProcedure.Fee;
import vn.motcua.catalogue.portal.PortalProcedure.Group;
import vn.motcua.catalogue.portal.PortalProcedure.Method;
import vn.motcua.catalogue.portal.PortalProcedure.Row;
import vn.motcua.catalogue.portal.PortalProcedure.Time;

/// Reads the page of text *Chi tiết thủ tục hành chính*: `Tên mục: nội dung`, the longer parts over several lines.
final class PortalText {

    static final String TITLE = "Chi tiết thủ tục hành chính";

    private static final String NOTHING = "Không có thông tin";
    private static final List<String> PARTS = List.of(
            "Mã thủ tục",
            "Số quyết định",
            "Tên thủ tục",
            "Cấp thực hiện",
            "Loại thủ tục",
            "Lĩnh vực",
            "Trình tự thực hiện",
            "Cách thức thực hiện",
            "Thành phần hồ sơ",
            "Đối tượng thực hiện",
            "Cơ quan thực hiện",
            "Cơ quan có thẩm quyền",
            "Địa chỉ tiếp nhận HS",
            "Cơ quan được ủy quyền",
            "Cơ quan phối hợp",
            "Kết quả thực hiện",
            "Căn cứ pháp lý",
            "Yêu cầu, điều kiện thực hiện",
            "Từ khóa",
            "Mô tả");
    private static final Pattern CHANNEL = Pattern.compile("\\s*\\* Hình thức nộp: (\\S+)\\s*");
    private static final Pattern LIMIT = Pattern.compile("\\s+Thời hạn giải quyết: (.*?) ?([A-Z_]+)\\s*");
    private static final Pattern FEE = Pattern.compile("\\s+Phí, lệ phí: (.*)");
    private static final Pattern SUM = Pattern.compile("(\\d{1,12}) (\\S+) \\((.*)\\)?");
    private static final Pattern HEADING = Pattern.compile("\\s*\\[ (.*) ]\\s*");
    private static final Pattern COUNT =
            Pattern.compile("\\s+Số lượng: Bản chính: (\\d{1,3}), Bản sao: (\\d{1,3})\\s*");
    private static final Pattern BASIS = Pattern.compile("\\s*\\* (.*) \\(([^()]*)\\)\\s*");

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    private PortalText() {}

    static PortalProcedure read(byte[] bytes) throws UnreadableFile {
        var page = new PortalText();
        page.split(PortalJson.utf8(bytes));
        return page.procedure();
    }

    private void split(String text) {
        var current = Optional.<String>empty();
        for (var line : text.lines().toList()) {
            var name = PARTS.stream().filter(one -> line.startsWith(one + ":")).findFirst();
            if (name.isPresent() && !parts.containsKey(name.get())) {
                current = name;
                parts.put(
                        name.get(),
                        new ArrayList<>(List.of(line.substring(name.get().length() + 1))));
            } else if (current.isPresent()) {
                parts.computeIfAbsent(current.get(), _ -> new ArrayList<>()).add(line);
            }
        }
    }

    private PortalProcedure procedure() throws UnreadableFile {
        return new PortalProcedure(
                needed("Mã thủ tục"),
                needed("Tên thủ tục"),
                one("Lĩnh vực"),
                one("Cơ quan thực hiện"),
                said("Số quyết định"),
                Optional.empty(),
                bases(),
                one("Kết quả thực hiện"),
                said("Yêu cầu, điều kiện thực hiện"),
                said("Trình tự thực hiện"),
                methods(),
                List.of(),
                groups());
    }

    private String said(String part) {
        var text = String.join("\n", parts.getOrDefault(part, List.of())).strip();
        return text.equals(NOTHING) ? "" : text;
    }

    private String needed(String part) throws UnreadableFile {
        if (said(part).isEmpty()) {
            throw PortalJson.missing(part);
        }
        return said(part);
    }

    /// Names in one line are set apart by commas, which they also contain: they stay one.
    private List<String> one(String part) {
        return Stream.of(said(part)).filter(text -> !text.isEmpty()).toList();
    }

    private List<String> lines(String part) throws UnreadableFile {
        if (!parts.containsKey(part)) {
            throw PortalJson.missing(part);
        }
        return parts.getOrDefault(part, List.of());
    }

    private List<Basis> bases() {
        return parts.getOrDefault("Căn cứ pháp lý", List.of()).stream()
                .map(BASIS::matcher)
                .filter(line -> line.matches())
                .map(line -> new Basis(line.group(2), line.group(1)))
                .toList();
    }

    private List<Method> methods() throws UnreadableFile {
        var methods = new ArrayList<Method>();
        List<String> block = new ArrayList<>();
        for (var line : lines("Cách thức thực hiện")) {
            if (CHANNEL.matcher(line).matches()) {
                add(methods, block);
                block = new ArrayList<>();
            }
            block.add(line);
        }
        add(methods, block);
        return methods;
    }

    private static void add(List<Method> methods, List<String> block) throws UnreadableFile {
        var channel = first(block, CHANNEL);
        if (channel.isEmpty()) {
            return;
        }
        var limit = first(block, LIMIT).orElseThrow(() -> PortalJson.missing("Thời hạn giải quyết"));
        var fee = first(block, FEE).orElseThrow(() -> PortalJson.missing("Phí, lệ phí"));
        methods.add(new Method(
                PortalJson.channel(channel.get().getFirst()),
                new Time(limit.get(0), limit.get(1)),
                after("Mô tả:", block),
                fees(fee.getFirst(), block)));
    }

    private static List<Fee> fees(String first, List<String> block) {
        var whole = after("Phí, lệ phí:", block).split("Mô tả:", 2)[0].strip();
        var sum = SUM.matcher(Texts.line(whole));
        if (whole.equals(NOTHING) || first.isBlank()) {
            return List.of();
        }
        return sum.matches()
                ? List.of(new Fee(
                        "",
                        OptionalLong.of(Long.parseLong(sum.group(1))),
                        sum.group(2),
                        sum.group(3).replaceFirst("\\)$", "")))
                : List.of(new Fee("", OptionalLong.empty(), "", whole));
    }

    private static String after(String word, List<String> block) {
        var text = String.join("\n", block);
        int at = text.indexOf(word);
        return at < 0 ? "" : text.substring(at + word.length()).strip();
    }

    /// The groups of the first line that is of this shape.
    private static Optional<List<String>> first(List<String> block, Pattern shape) {
        return block.stream()
                .map(shape::matcher)
                .filter(line -> line.matches())
                .findFirst()
                .map(line -> {
                    var groups = new ArrayList<String>();
                    for (int i = 1; i <= line.groupCount(); i++) {
                        groups.add(line.group(i));
                    }
                    return groups;
                });
    }

    private List<Group> groups() throws UnreadableFile {
        var groups = new ArrayList<Group>();
        var rows = new ArrayList<Row>();
        var name = "";
        var text = new StringBuilder();
        for (var line : lines("Thành phần hồ sơ")) {
            var heading = HEADING.matcher(line);
            var count = COUNT.matcher(line);
            if (heading.matches()) {
                groups.add(new Group(name, List.copyOf(rows)));
                rows.clear();
                name = heading.group(1);
            } else if (count.matches()) {
                rows.add(new Row(text.toString(), Integer.parseInt(count.group(1)), Integer.parseInt(count.group(2))));
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        groups.add(new Group(name, List.copyOf(rows)));
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }
}
