package vn.motcua.catalogue.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;

/// The registers as they were read.
final class Registers {

    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");

    /// Five island districts had no communes and go by their own code.
    private static final Pattern BEFORE = Pattern.compile("\\d{3}|\\d{5}");

    /// @param communes code → kind and name
    record Province(String code, String name, Map<String, String> communes) {}

    /// @param today codes of the communes it went to
    record Former(String code, String kindAndName, Set<String> today, int line) {}

    /// @param today the code of the province in whose land it lies
    record FormerProvince(String code, String name, String today, List<Former> communes, int line) {}

    final List<Province> provinces = new ArrayList<>();
    final List<FormerProvince> before = new ArrayList<>();

    /// Code of a commune of before → those it went to, as a list by today's communes has it.
    final Map<String, Set<String>> merges = new LinkedHashMap<>();

    private final Set<String> seen = new HashSet<>();

    /// Takes over one file, whichever of the registers it is.
    void add(Value whole, Mistakes mistakes) {
        if (whole instanceof Value.Items(var items, int _)) {
            items.forEach(item -> province(Group.of(item, mistakes), mistakes));
            return;
        }
        var file = Group.of(whole, mistakes);
        for (var item : file.groups("data")) {
            if (item.has("merges")) {
                merged(item);
            } else {
                former(item, mistakes);
            }
        }
    }

    private void province(Group group, Mistakes mistakes) {
        var communes = new LinkedHashMap<String, String>();
        var code = once(group, "Code", PROVINCE, "+", mistakes);
        var name = name(group, "Name", mistakes);
        for (var ward : group.groups("Wards")) {
            communes.put(once(ward, "Code", COMMUNE, "", mistakes), kindAndName(ward, "FullName", mistakes));
        }
        provinces.add(new Province(code, name, communes));
    }

    private void former(Group group, Mistakes mistakes) {
        var communes = new ArrayList<Former>();
        var code = once(group, "level1_id", PROVINCE, "-", mistakes);
        var name = name(group, "name", mistakes).replaceFirst("^(Tỉnh|Thành phố) ", "");
        var today = targets(group, PROVINCE, mistakes);
        for (var level : List.of("level2", "level3")) {
            if (group.has(level + "s")) {
                for (var unit : group.groups(level + "s")) {
                    communes.add(new Former(
                            once(unit, level + "_id", BEFORE, "=", mistakes),
                            kindAndName(unit, "name", mistakes),
                            targets(unit, COMMUNE, mistakes),
                            unit.line()));
                }
            }
        }
        before.add(new FormerProvince(
                code, name, today.isEmpty() ? "" : today.iterator().next(), communes, group.line()));
    }

    private static Set<String> targets(Group unit, Pattern shape, Mistakes mistakes) {
        var codes = new LinkedHashSet<String>();
        unit.groups("splits").forEach(split -> codes.add(split.code("new_id", shape)));
        if (codes.isEmpty()) {
            mistakes.add(unit.line(), Sentence.of("register.nowhere"));
        }
        return codes;
    }

    private void merged(Group province) {
        for (var unit : province.groups("level2s")) {
            var today = unit.code("level2_id", COMMUNE);
            for (var old : unit.groups("merges")) {
                merges.computeIfAbsent(old.code("old_id", BEFORE), _ -> new LinkedHashSet<>())
                        .add(today);
            }
        }
    }

    private String once(Group group, String key, Pattern shape, String sort, Mistakes mistakes) {
        var code = group.code(key, shape);
        if (!seen.add(sort + code)) {
            mistakes.add(group.line(), Sentence.of("register.twice", code));
        }
        return code;
    }

    private static String name(Group group, String key, Mistakes mistakes) {
        var name = UnitWords.tidy(group.text(key));
        if (!UnitWords.isName(name)) {
            mistakes.add(group.line(), Sentence.of("register.name", shortened(name)));
        }
        return name;
    }

    private static String kindAndName(Group group, String key, Mistakes mistakes) {
        var name = name(group, key, mistakes);
        return UnitWords.kindAndName(name).orElseGet(() -> {
            mistakes.add(group.line(), Sentence.of("register.kind", shortened(name)));
            return "";
        });
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 60));
    }
}
