package vn.motcua.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the table of units that the program carries out of the registers named in NOTICE: two lie in one folder, the
/// districts of before come as lines `code|district` in a file of their own.
///
/// The codes and kinds of communes are those of the register of 2026-07-25; tones stand where the resolutions of 2025
/// put them (*Hòa*, not *Hoà*).
final class UnitTableMaker {

    static final Path TABLE = Path.of("src/main/resources/vn/motcua/unit/units.txt");

    /// Rows of the mapping that are known to be wrong: where these communes belong today is not known here.
    private static final Set<String> WRONG = Set.of("30622", "31771");

    /// Codes that the two registers disagree on: mapping → register.
    private static final Map<String, String> RECODED = Map.of("06970", "06978", "23737", "23938");

    /// Other names under which a card may know a province of before.
    private static final Map<String, String> ALSO = Map.of("46", "Thừa Thiên Huế");

    /// A province that is hardly ever written without its kind.
    private static final Map<String, String> WRITTEN = Map.of("79", "Thành phố Hồ Chí Minh");

    private static final Map<String, String> KINDS =
            Map.of("Phường", "p", "Xã", "x", "Đặc khu", "d", "Thị trấn", "t", "Huyện", "h");

    private static final Pattern LATE_TONE =
            Pattern.compile("[Oo][àáảãạèéẻẽẹ]\\b|(?<![Qq])[Uu][ỳýỷỹỵ]\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private final JsonNode register;
    private final JsonNode splits;
    private final Map<String, String> districts;

    /// @param districts code of a commune of before → its district; what is not in it has none in the table
    UnitTableMaker(Path folder, Map<String, String> districts) throws IOException {
        this.districts = districts;
        var json = new JsonMapper();
        register = json.readTree(Files.readString(folder.resolve("vn_units_2026-07-25.json")));
        splits = json.readTree(Files.readString(folder.resolve("splits_2025-07-01.json")))
                .get("data");
    }

    static void main(String[] arguments) throws IOException {
        var districts = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of(arguments[1]))) {
            districts.put(line.substring(0, line.indexOf('|')), tidy(line.substring(line.indexOf('|') + 1)));
        }
        Files.writeString(TABLE, new UnitTableMaker(Path.of(arguments[0]), districts).table());
    }

    String table() {
        var lines = new ArrayList<String>();
        for (var province : register) {
            var code = text(province, "Code");
            var name = tidy(text(province, "Name"));
            lines.add("+" + code + "|" + WRITTEN.getOrDefault(code, name));
            for (var commune : province.get("Wards")) {
                lines.add(text(commune, "Code") + "|" + kindAndName(tidy(text(commune, "FullName"))));
            }
        }
        for (var province : splits) {
            former(province, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void former(JsonNode province, List<String> lines) {
        var code = text(province, "level1_id");
        var name = tidy(text(province, "name")).replaceFirst("^(Tỉnh|Thành phố) ", "");
        var also = ALSO.containsKey(code) ? ";" + ALSO.get(code) : "";
        lines.add(
                "-" + name + also + "|" + text(province.get("splits").iterator().next(), "new_id"));
        var byDistrict = new LinkedHashMap<String, List<String>>();
        byDistrict.put("", new ArrayList<>());
        for (var level : List.of("level2", "level3")) {
            if (province.get(level + "s") instanceof JsonNode units) {
                for (var unit : units) {
                    var its = text(unit, level + "_id");
                    byDistrict
                            .computeIfAbsent(districts.getOrDefault(its, ""), _ -> new ArrayList<>())
                            .add(former(its, unit));
                }
            }
        }
        byDistrict.forEach((district, communes) -> {
            if (!district.isEmpty()) {
                lines.add("=" + district);
            }
            lines.addAll(communes);
        });
    }

    private static String former(String code, JsonNode unit) {
        var today = new ArrayList<String>();
        if (!WRONG.contains(code)) {
            unit.get("splits").forEach(split -> today.add(today(text(split, "new_id"))));
        }
        return kindAndName(tidy(text(unit, "name"))) + "|" + String.join(",", today);
    }

    private static String today(String code) {
        return RECODED.getOrDefault(code, code);
    }

    private static String kindAndName(String full) {
        for (var kind : KINDS.entrySet()) {
            if (full.regionMatches(
                    true, 0, kind.getKey() + " ", 0, kind.getKey().length() + 1)) {
                return kind.getValue()
                        + "|"
                        + full.substring(kind.getKey().length() + 1).strip();
            }
        }
        throw new IllegalStateException("no kind: " + full);
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static String tidy(String name) {
        var one = Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .replace('’', '\'');
        var capital = one.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.substring(1);
        return LATE_TONE.matcher(capital).replaceAll(late -> early(late.group()));
    }

    /// `oà` as `òa`.
    private static String early(String late) {
        var parts = Normalizer.normalize(late, Normalizer.Form.NFD);
        var moved = "" + parts.charAt(0) + parts.charAt(2) + parts.charAt(1);
        return Normalizer.normalize(moved, Normalizer.Form.NFC);
    }
}
