package vn.motcua.domain.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.person.Folded;
import vn.motcua.domain.person.Residence;
import vn.motcua.domain.person.VietnameseOrder;

/// The units of today, and where those of before lie now. Safe for many threads.
public final class Units {

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private final List<Province> provinces;
    private final List<Named> communes;
    private final Map<String, FormerProvince> before;

    /// @param full with its kind, folded
    private record Named(Commune commune, UnitName name, String full) {

        static Named of(Commune commune) {
            return new Named(commune, UnitName.of(commune.name()), Folded.of(commune.name()));
        }

        String bare() {
            return commune.name().substring(name.kind().orElseThrow().word().length() + 1);
        }

        boolean begins(String folded, UnitName typed) {
            return name.folded().startsWith(folded)
                    || full.startsWith(folded)
                    || (typed.kind().isPresent()
                            && name.kind().equals(typed.kind())
                            && name.folded().startsWith(typed.folded()));
        }
    }

    Units(List<Province> provinces, List<Commune> communes, Map<String, FormerProvince> before) {
        this.provinces = provinces;
        this.before = new HashMap<>(before);
        this.communes = communes.stream().map(Named::of).toList();
    }

    /// @throws IllegalArgumentException if the text is no table of units
    public static Units read(String table) {
        return UnitTable.read(table);
    }

    public List<Province> provinces() {
        return provinces;
    }

    /// In the order of the national register.
    public List<Commune> communes() {
        return communes.stream().map(Named::commune).toList();
    }

    /// The province of today in whose land a province of before lies, by its name then or now.
    public Optional<Province> provinceToday(String name) {
        var key = UnitName.province(name);
        return Optional.ofNullable(before.get(key)).map(FormerProvince::today);
    }

    /// The province that a longer text names, such as the letterhead `UBND THÀNH PHỐ ĐÀ NẴNG`.
    public Optional<Province> provinceIn(String text) {
        var folded = " " + Folded.of(text) + " ";
        return provinces.stream()
                .filter(one -> folded.contains(" " + Folded.of(one.name()).replaceFirst("^thanh pho ", "") + " "))
                .findFirst();
    }

    /// The address with its commune where one is expected: five island districts had no communes, so what stands before
    /// such a district on a card is a street.
    public Residence onIsland(Residence residence) {
        var district = residence.district().map(UnitName::of).map(UnitName::folded);
        boolean island = residence.province().stream()
                .flatMap(province -> former(UnitName.province(province)).stream())
                .filter(one -> one.kind() == Kind.DISTRICT)
                .anyMatch(one -> district.filter(one.name().folded()::equals).isPresent());
        if (!island) {
            return residence;
        }
        var street = Stream.of(residence.street(), residence.commune())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Residence(
                residence.original(),
                Optional.of(street).filter(text -> !text.isEmpty()),
                residence.district(),
                Optional.empty(),
                residence.province());
    }

    /// Where the address of a card lies today.
    ///
    /// @param issued the day of the card: since 2025-07-01 an address of two levels names a commune of today
    public Today propose(Residence card, Optional<LocalDate> issued) {
        var residence = onIsland(card);
        var province = residence.province().map(UnitName::province);
        var today = province.flatMap(this::province);
        var named = residence.commune().map(UnitName::of);
        if (province.isEmpty() || named.isEmpty()) {
            return new Today.Unknown(today);
        }
        boolean two = residence.district().isEmpty();
        boolean nowOnly = two && issued.filter(day -> !day.isBefore(TWO_LEVELS)).isPresent();
        var all = new ArrayList<Former>(nowOnly ? List.of() : former(province.get()));
        if (two) {
            today.ifPresent(here -> all.addAll(present(here)));
        }
        return judge(named.get(), residence.district().map(UnitName::district), all)
                .orElseGet(() -> new Today.Unknown(today));
    }

    private Optional<Province> province(String key) {
        return Optional.ofNullable(before.get(key)).map(FormerProvince::today);
    }

    private List<Former> former(String province) {
        return Optional.ofNullable(before.get(province))
                .map(FormerProvince::communes)
                .orElse(List.of());
    }

    private List<Former> present(Province province) {
        return communes.stream()
                .filter(one -> one.commune().province().equals(province))
                .map(one -> new Former(one.name().kind().orElseThrow(), one.bare(), "", List.of(one.commune())))
                .toList();
    }

    /// First those of that very name in that district, then those written alike there, then those elsewhere.
    private static Optional<Today> judge(UnitName named, Optional<String> district, List<Former> all) {
        var exact = same(named, all, UnitName::exact);
        var alike = same(named, all, UnitName::folded);
        boolean anywhere = district.isEmpty() || !in(Optional.of(""), exact).isEmpty();
        return Stream.of(
                        new Group(in(district, exact), true),
                        new Group(in(district, alike), false),
                        new Group(exact, anywhere),
                        new Group(alike, false))
                .filter(group -> !group.found().isEmpty())
                .findFirst()
                .flatMap(group -> told(ofKind(named, group.found()), group.certainly()));
    }

    private record Group(List<Former> found, boolean certainly) {}

    private static List<Former> same(UnitName named, List<Former> all, Function<UnitName, String> shape) {
        return all.stream()
                .filter(one -> shape.apply(one.name()).equals(shape.apply(named)))
                .toList();
    }

    private static List<Former> in(Optional<String> district, List<Former> all) {
        return all.stream()
                .filter(one -> district.filter(one.district()::equals).isPresent())
                .toList();
    }

    /// Of that kind, where the address names one and some are of it.
    private static List<Former> ofKind(UnitName named, List<Former> same) {
        var kind = same.stream()
                .filter(one -> named.kind().filter(one.kind()::equals).isPresent())
                .toList();
        return kind.isEmpty() ? same : kind;
    }

    private static Optional<Today> told(List<Former> same, boolean certainly) {
        var today = same.stream()
                .flatMap(one -> one.today().stream())
                .distinct()
                .sorted(Comparator.comparing(Commune::text, new VietnameseOrder()))
                .toList();
        if (today.isEmpty()) {
            return Optional.empty();
        }
        boolean all = same.stream().noneMatch(one -> one.today().isEmpty());
        return Optional.of(
                certainly && all && today.size() == 1 ? new Today.Certain(today.getFirst()) : new Today.Choose(today));
    }

    /// Communes of today whose name begins with what was typed, without accents, with or without its kind; those of
    /// `home` first, in Vietnamese order.
    public List<Commune> find(String typed, Optional<Province> home, int limit) {
        var folded = Folded.of(typed);
        if (folded.length() < 2) {
            return List.of();
        }
        var name = UnitName.of(typed);
        var order = new VietnameseOrder();
        return communes.stream()
                .filter(one -> one.begins(folded, name))
                .map(Named::commune)
                .sorted(Comparator.comparing((Commune one) -> !isIn(one, home)).thenComparing(Commune::text, order))
                .limit(limit)
                .toList();
    }

    /// Communes of before 2025-07-01 whose name begins with what was typed, without accents and without its
    /// kind, in the land of a province of today: `Phường Thanh Khê Đông, Đà Nẵng`.
    List<String> findFormer(String typed, Optional<Province> home) {
        var folded = Folded.of(typed);
        if (folded.length() < 2) {
            return List.of();
        }
        return home.stream()
                .flatMap(province -> before.values().stream()
                        .filter(one -> one.today().equals(province))
                        .flatMap(one -> one.communes().stream())
                        .filter(one -> one.name().folded().startsWith(folded))
                        .map(one -> one.kind().word() + " " + one.bare() + ", " + province.name()))
                .distinct()
                .sorted(new VietnameseOrder())
                .toList();
    }

    /// The commune that a longer text names at its end, such as the letterhead `UBND PHƯỜNG AN KHÊ`.
    public Optional<Commune> communeIn(String text, Optional<Province> home) {
        var folded = " " + Folded.of(text);
        return communes.stream()
                .filter(one -> isIn(one.commune(), home) && folded.endsWith(" " + one.full()))
                .map(Named::commune)
                .findFirst();
    }

    private static boolean isIn(Commune commune, Optional<Province> home) {
        return home.filter(commune.province()::equals).isPresent();
    }
}
