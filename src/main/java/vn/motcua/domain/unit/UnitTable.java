package vn.motcua.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the table's own text:
///
/// - `+01|Hà Nội` begins a province of today, `00004|p|Ba Đình` is a commune of it;
/// - `-Hà Giang|08` begins a province of before and names today's; its other names stand behind `;`;
/// - `=Huyện Đồng Văn` begins a district of that, `t|Đồng Văn|00721,00742` is a commune of it and the communes of
///   today it went to.
final class UnitTable {

    private final Map<String, Province> provinces = new LinkedHashMap<>();
    private final Map<String, Commune> communes = new LinkedHashMap<>();
    private final Map<String, List<Former>> former = new HashMap<>();
    private final Map<String, Province> formerProvinces = new LinkedHashMap<>();
    private List<Former> open = new ArrayList<>();
    private String district = "";
    private Province present = new Province("", "");

    /// @throws IllegalArgumentException if a line is not of that shape or names a unit that is not there
    static Units read(String text) {
        var table = new UnitTable();
        text.lines().forEach(table::line);
        return table.units();
    }

    private void line(String line) {
        var parts = line.split("\\|", -1);
        switch (line.charAt(0)) {
            case '+' -> {
                present = new Province(parts[0].substring(1), parts[1]);
                provinces.put(parts[0], present);
            }
            case '-' -> beginFormer(parts[0].substring(1), province(parts[1]));
            case '=' -> district = UnitName.district(line.substring(1));
            default -> commune(parts);
        }
    }

    private void beginFormer(String names, Province today) {
        open = new ArrayList<>();
        district = "";
        for (var name : names.split(";")) {
            former.put(UnitName.province(name), open);
            formerProvinces.put(UnitName.province(name), today);
        }
    }

    private void commune(String[] parts) {
        if (parts[0].length() > 1) {
            var kind = Kind.of(parts[1].charAt(0));
            communes.put(parts[0], new Commune(parts[0], kind.word() + " " + parts[2], present));
        } else {
            open.add(new Former(Kind.of(parts[0].charAt(0)), parts[1], district, today(parts[2])));
        }
    }

    private List<Commune> today(String codes) {
        var today = new ArrayList<Commune>();
        for (var code : codes.isEmpty() ? new String[0] : codes.split(",")) {
            if (!communes.containsKey(code)) {
                throw new IllegalArgumentException("no commune " + code);
            }
            today.add(communes.get(code));
        }
        return List.copyOf(today);
    }

    private Province province(String code) {
        var province = provinces.get("+" + code);
        if (province == null) {
            throw new IllegalArgumentException("no province " + code);
        }
        return province;
    }

    private Units units() {
        var before = new HashMap<String, FormerProvince>();
        formerProvinces.forEach((name, today) ->
                before.put(name, new FormerProvince(today, former.getOrDefault(name, List.of()))));
        return new Units(List.copyOf(provinces.values()), List.copyOf(communes.values()), before);
    }
}
