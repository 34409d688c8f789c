package vn.motcua.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.domain.person.Folded;

/// Houses that bear a unit's name (*Bệnh viện Đà Nẵng*, *Trạm Y tế phường An Khê*, *UBND phường Thanh Khê*),
/// meant by their initials and the beginning of that name. Only what is typed is completed; whether the house
/// exists, and whether it is the right one, the clerk sees on the paper that was handed over. Safe for many
/// threads.
public final class Houses {

    private static final int MOST = 7;

    private enum House {
        COMMITTEE("UBND", true, "ubnd"),
        STATION("Trạm Y tế", true, "tyt"),
        CENTRE("Trung tâm Y tế", false, "ttyt"),
        MATERNITY("Bệnh viện Phụ sản – Nhi", false, "bvpsn"),
        GENERAL("Bệnh viện Đa khoa", false, "bvdk"),
        HOSPITAL("Bệnh viện", false, "bv");

        private final String word;
        private final boolean ofCommune;
        private final String initials;

        House(String word, boolean ofCommune, String initials) {
            this.word = word;
            this.ofCommune = ofCommune;
            this.initials = initials;
        }

        /// What of a typed text is the unit's name.
        Optional<String> name(String typed) {
            return Stream.of(initials, Folded.of(word))
                    .filter(begins -> typed.startsWith(begins + " "))
                    .findFirst()
                    .map(begins -> typed.substring(begins.length() + 1));
        }
    }

    private final Units units;
    private final Addresses addresses;

    public Houses(Units units) {
        this.units = units;
        addresses = new Addresses(units);
    }

    /// Where somebody was born: `bv da nang, hai chau` may mean `Bệnh viện Đà Nẵng, Phường Hải Châu, Đà Nẵng`. Nothing
    /// typed means the health station of the office's commune.
    ///
    /// @param home its communes come first
    public List<String> births(String typed, Optional<Commune> office, Optional<Province> home) {
        return typed.isBlank() ? own(House.STATION, office) : complete(typed, home);
    }

    /// Where something was registered: `thanh khe` may mean `UBND phường Thanh Khê, Đà Nẵng`, and communes of before
    /// 2025-07-01 are among them. Nothing typed means the office's own commune.
    ///
    /// @param home its communes come first
    public List<String> registrations(String typed, Optional<Commune> office, Optional<Province> home) {
        if (typed.isBlank()) {
            return own(House.COMMITTEE, office);
        }
        var named = complete(typed, home);
        return named.isEmpty() && typed.indexOf(',') < 0 ? ofCommunes(House.COMMITTEE, Folded.of(typed), home) : named;
    }

    private static List<String> own(House house, Optional<Commune> office) {
        return office.map(commune -> house.word + " " + small(commune.text())).stream()
                .toList();
    }

    private List<String> complete(String typed, Optional<Province> home) {
        int comma = typed.indexOf(',');
        var front = Folded.of(comma < 0 ? typed : typed.substring(0, comma));
        for (var house : House.values()) {
            var name = house.name(front);
            if (name.isPresent()) {
                var called = house.ofCommune ? ofCommunes(house, name.get(), home) : byName(house, name.get(), home);
                return comma < 0 ? called : at(called, typed.substring(comma + 1), home);
            }
        }
        return List.of();
    }

    /// The first of them, wherever it may stand.
    private List<String> at(List<String> called, String where, Optional<Province> home) {
        return called.stream()
                .limit(1)
                .flatMap(house ->
                        addresses.complete(where.strip(), home).stream().map(address -> house + ", " + address))
                .toList();
    }

    private List<String> ofCommunes(House house, String name, Optional<Province> home) {
        var today = units.find(name, home, MOST).stream().map(Commune::text);
        return Stream.concat(today, units.findFormer(name, home).stream())
                .distinct()
                .limit(MOST)
                .map(commune -> house.word + " " + small(commune))
                .toList();
    }

    /// Provinces before communes: the large house bears the large name.
    private List<String> byName(House house, String name, Optional<Province> home) {
        var names = new ArrayList<String>();
        units.provinces().stream()
                .map(Province::name)
                .filter(one -> Folded.of(one).startsWith(name))
                .forEach(names::add);
        units.find(name, home, MOST).forEach(commune -> names.add(commune.bare()));
        return names.stream()
                .distinct()
                .limit(MOST)
                .map(one -> house.word + " " + one)
                .toList();
    }

    /// A kind of unit is not a name: `phường An Khê`.
    private static String small(String commune) {
        return commune.substring(0, 1).toLowerCase(Locale.ROOT) + commune.substring(1);
    }
}
