package vn.motcua.catalogue.units;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalogue.units.Registers.Former;

/// How many there are, and how many of the communes of before the clerk has to be asked about.
///
/// @param split communes of before that went to several of today
/// @param unknown communes of before of which it is not known where they belong
/// @param alike names that several communes of one province of before bear and that lie in different ones today
/// @param reused communes of today that bear the name of one of before in their province that did not become them alone
/// @param recoded codes of the mapping that today's register has otherwise
public record UnitCounts(
        int provinces, int communes, int before, int split, int unknown, int alike, int reused, int recoded) {

    static UnitCounts of(Registers registers, Corrections corrections) {
        int communes = 0;
        int before = 0;
        int split = 0;
        int unknown = 0;
        int alike = 0;
        var recoded = new HashSet<String>();
        for (var province : registers.provinces) {
            communes += province.communes().size();
        }
        for (var province : registers.before) {
            before += province.communes().size();
            var byName = new HashMap<String, Set<Set<String>>>();
            for (var one : province.communes()) {
                split += one.today().size() > 1 && !corrections.isWrong(one.code()) ? 1 : 0;
                unknown += corrections.isWrong(one.code()) ? 1 : 0;
                one.today().stream()
                        .filter(code -> !corrections.today(code).equals(code))
                        .forEach(recoded::add);
                byName.computeIfAbsent(one.kindAndName(), _ -> new HashSet<>()).add(one.today());
            }
            alike +=
                    (int) byName.values().stream().filter(all -> all.size() > 1).count();
        }
        return new UnitCounts(
                registers.provinces.size(),
                communes,
                before,
                split,
                unknown,
                alike,
                reused(registers, corrections),
                recoded.size());
    }

    private static int reused(Registers registers, Corrections corrections) {
        var today = new HashMap<String, Map<String, String>>();
        registers.provinces.forEach(province -> province.communes()
                .forEach((code, name) -> today.computeIfAbsent(province.code(), _ -> new HashMap<>())
                        .put(name, code)));
        var reused = new HashSet<String>();
        for (var province : registers.before) {
            for (Former one : province.communes()) {
                var same = today.getOrDefault(province.today(), Map.of()).get(one.kindAndName());
                boolean became = one.today().size() == 1
                        && corrections.today(one.today().iterator().next()).equals(same);
                if (same != null && !became) {
                    reused.add(same);
                }
            }
        }
        return reused.size();
    }
}
