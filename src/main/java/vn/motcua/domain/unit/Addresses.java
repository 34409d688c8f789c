package vn.motcua.domain.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.Folded;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.person.Residence;

/// What the table of units makes of people's addresses: a proposal where it is certain, choices where it is not. The
/// card's own text is never touched. Safe for many threads.
public final class Addresses {

    private static final int MOST = 7;

    /// How many cards' addresses are remembered: looking one up takes some milliseconds, and a screen asks often.
    private static final int REMEMBERED = 32;

    private final Units units;
    private final Map<Asked, Today> remembered = new LinkedHashMap<>();

    private record Asked(Residence residence, Optional<LocalDate> issued) {}

    public Addresses(Units units) {
        this.units = units;
    }

    /// Puts today's address in the place of the card's, still to be confirmed, where one commune is certain. Nothing
    /// changes where the address is today's already, or was confirmed, or does not come from a card.
    public Person propose(Person person) {
        return waiting(person)
                .filter(residence -> today(person) instanceof Today.Certain)
                .flatMap(residence -> offered(person).stream().findFirst())
                .map(address ->
                        person.with(Attribute.RESIDENCE, new Answer(new Value.Text(address), Source.UNIT_TABLE, false)))
                .orElse(person);
    }

    /// Addresses of today of which one may be right, while the card's own text stands and nobody confirmed it.
    public List<String> choices(Person person) {
        return waiting(person).isPresent() ? offered(person) : List.of();
    }

    /// Where the address on the person's card lies today.
    public Today today(Person person) {
        return onCard(person)
                .map(residence -> lookUp(residence, issued(person)))
                .orElseGet(() -> new Today.Unknown(Optional.empty()));
    }

    private synchronized Today lookUp(Residence residence, Optional<LocalDate> issued) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(new Asked(residence, issued), _ -> units.propose(residence, issued));
    }

    private Optional<Residence> waiting(Person person) {
        return person.answer(Attribute.RESIDENCE)
                .filter(answer -> answer.source() == Source.CARD && !answer.confirmed())
                .flatMap(_ -> onCard(person));
    }

    private List<String> offered(Person person) {
        var card = onCard(person).map(units::onIsland).orElseThrow();
        return switch (today(person)) {
            case Today.Certain(var commune) ->
                isNamed(card, commune) ? List.of() : List.of(commune.address(card.street()));
            case Today.Choose(var communes) ->
                communes.stream().map(commune -> commune.address(card.street())).toList();
            case Today.Unknown _ -> List.of();
        };
    }

    /// An address of two levels that names this very commune needs no other wording.
    private static boolean isNamed(Residence card, Commune commune) {
        var named = card.commune().map(UnitName::of).map(UnitName::exact);
        return card.district().isEmpty()
                && !commune.isIsland()
                && named.filter(UnitName.of(commune.name()).exact()::equals).isPresent()
                && card.province()
                        .map(UnitName::province)
                        .filter(UnitName.province(commune.province().name())::equals)
                        .isPresent();
    }

    private static Optional<Residence> onCard(Person person) {
        return person.text(Attribute.CARD_RESIDENCE).map(text -> Residence.onCard(text, issued(person)));
    }

    private static Optional<LocalDate> issued(Person person) {
        return person.text(Attribute.ID_ISSUED).map(LocalDate::parse);
    }

    /// What may be meant by an address that is being typed: a commune that begins with what stands behind the last
    /// comma, or with what stands before it where a province begins with what stands behind; the rest is kept.
    /// `12 Lê Lợi, an kh` may mean `12 Lê Lợi, Phường An Khê, Đà Nẵng`, and so may `12 Lê Lợi, an khe, da`.
    ///
    /// @param home its communes come first
    public List<String> complete(String typed, Optional<Province> home) {
        var parts = List.of(typed.split(",", -1));
        int last = parts.size() - 1;
        var found = new ArrayList<String>();
        if (last > 0) {
            var province = Folded.of(parts.get(last));
            units.find(parts.get(last - 1), home, Integer.MAX_VALUE).stream()
                    .filter(one -> !province.isEmpty()
                            && Folded.of(one.province().name()).startsWith(province))
                    .forEach(one -> found.add(one.address(street(parts.subList(0, last - 1)))));
        }
        units.find(parts.get(last), home, MOST).forEach(one -> found.add(one.address(street(parts.subList(0, last)))));
        return found.stream()
                .filter(address -> !address.equals(typed))
                .limit(MOST)
                .toList();
    }

    private static Optional<String> street(List<String> parts) {
        var street = String.join(",", parts).strip();
        return street.isEmpty() ? Optional.empty() : Optional.of(street);
    }
}
