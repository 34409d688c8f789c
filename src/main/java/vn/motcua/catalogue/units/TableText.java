package vn.motcua.catalogue.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.units.Registers.Former;
import vn.motcua.catalogue.units.Registers.FormerProvince;

/// Writes the registers as the program's own table, whose lines `UnitTable` explains.
final class TableText {

    private final Corrections corrections;
    private final Map<String, String> districts;

    /// @param districts code of a commune of before → its district; what is not in it has none in the table
    TableText(Corrections corrections, Map<String, String> districts) {
        this.corrections = corrections;
        this.districts = districts;
    }

    String of(Registers registers) {
        var lines = new ArrayList<String>();
        for (var province : registers.provinces) {
            lines.add("+" + province.code() + "|" + corrections.written(province.code(), province.name()));
            province.communes().forEach((code, commune) -> lines.add(code + "|" + commune));
        }
        registers.before.forEach(province -> former(province, lines));
        return String.join("\n", lines) + "\n";
    }

    private void former(FormerProvince province, List<String> lines) {
        lines.add("-" + province.name() + corrections.also(province.code()) + "|" + province.today());
        var byDistrict = new LinkedHashMap<String, List<String>>();
        byDistrict.put("", new ArrayList<>());
        for (var one : province.communes()) {
            byDistrict
                    .computeIfAbsent(districts.getOrDefault(one.code(), ""), _ -> new ArrayList<>())
                    .add(one.kindAndName() + "|" + String.join(",", today(one)));
        }
        byDistrict.forEach((district, communes) -> {
            if (!district.isEmpty()) {
                lines.add("=" + district);
            }
            lines.addAll(communes);
        });
    }

    private List<String> today(Former one) {
        return corrections.isWrong(one.code())
                ? List.of()
                : one.today().stream().map(corrections::today).toList();
    }
}
