package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.UsualPlaces;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.unit.Addresses;
import vn.motcua.domain.unit.Houses;
import vn.motcua.domain.unit.Province;
import vn.motcua.domain.unit.Today;

/// What stands beside an address: the card's own text, what it may be today, and what may be meant while one is typed.
final class Residences {

    /// As many as there are digits; beyond that the clerk types.
    private static final int DIGITS = 9;

    /// @param card the card's own text
    /// @param choices addresses of today, one of which may be right; a digit takes one
    /// @param open whether the address still waits for the clerk, so that 0 may take the card's text
    /// @param hint what is known beyond that
    record Told(String card, List<String> choices, boolean open, Optional<Sentence> hint) {
        Told {
            choices = List.copyOf(choices);
        }
    }

    private final VisitModel visit;
    private final Workplace workplace;
    private final Houses houses;
    private Map<String, List<String>> lately = Map.of();

    Residences(VisitModel visit) {
        this.visit = visit;
        workplace = visit.workplace();
        houses = new Houses(workplace.procedures().units());
    }

    /// What to show beside a field: nothing where no card says otherwise than the field.
    Optional<Told> told(String key) {
        return person(key)
                .flatMap(person -> person.text(Attribute.CARD_RESIDENCE).flatMap(card -> told(person, card)));
    }

    private Optional<Told> told(Person person, String card) {
        var answer = person.answer(Attribute.RESIDENCE);
        boolean open = answer.filter(given -> !given.confirmed()).isPresent();
        var choices = addresses().choices(person).stream().limit(DIGITS).toList();
        var hint = hint(person, open);
        boolean same = person.text(Attribute.RESIDENCE).filter(card::equals).isPresent();
        return same && choices.isEmpty() && hint.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(card, choices, open, hint));
    }

    private Optional<Sentence> hint(Person person, boolean open) {
        boolean cards = person.answer(Attribute.RESIDENCE)
                .filter(answer -> answer.source() == Source.CARD)
                .isPresent();
        return open && cards && addresses().today(person) instanceof Today.Unknown(var province)
                ? province.map(today -> Sentence.of("units.unknown", today.name()))
                : Optional.empty();
    }

    /// Takes an address of today, or with 0 the card's own text.
    void choose(String key, int digit) {
        told(key).filter(told -> told.open() && digit <= told.choices().size()).ifPresent(told -> {
            var answer = digit == 0
                    ? Answer.text(told.card(), Source.CARD)
                    : Answer.text(told.choices().get(digit - 1), Source.UNIT_TABLE);
            visit.shown()
                    .form()
                    .ifPresent(form -> visit.shown()
                            .filled()
                            .ifPresent(filled ->
                                    visit.change(visit.visit().answer(form, filled, key, Optional.of(answer)))));
        });
    }

    /// What may be meant by what is being typed: where this desk wrote lately of hospitals and offices, then
    /// houses that bear a unit's name, then communes, those of the office's own province first.
    List<String> complete(Field field, String typed) {
        var meant = new ArrayList<String>();
        if (UsualPlaces.isUsual(field)) {
            lately.getOrDefault(UsualPlaces.attribute(field.key()), List.of()).stream()
                    .filter(place -> Offered.folded(place).contains(Offered.folded(typed)))
                    .forEach(meant::add);
            houses(field, typed).stream()
                    .filter(house -> !meant.contains(house))
                    .forEach(meant::add);
        }
        addresses().complete(typed, home()).stream()
                .filter(address -> !meant.contains(address))
                .forEach(meant::add);
        return meant;
    }

    private List<String> houses(Field field, String typed) {
        var home = home();
        var units = workplace.procedures().units();
        var office = units.communeIn(workplace.data().office().name(), home);
        return UsualPlaces.attribute(field.key()).equals(Attribute.BIRTH_PLACE.key())
                ? houses.births(typed, office, home)
                : houses.registrations(typed, office, home);
    }

    /// What this desk wrote lately, by field.
    void remember(Map<String, List<String>> places) {
        lately = places;
    }

    private Optional<Province> home() {
        var office = workplace.data().office();
        return workplace.procedures().units().provinceIn(office.parent() + " " + office.name());
    }

    private Addresses addresses() {
        return workplace.procedures().addresses();
    }

    /// The person whose residence a field shows.
    private Optional<Person> person(String key) {
        var root = visit.shown()
                .filled()
                .flatMap(filled -> filled.field(key))
                .flatMap(FilledField::follows)
                .orElse(key);
        int dot = root.indexOf('.');
        return dot < 0 || !root.substring(dot + 1).equals(Attribute.RESIDENCE.key())
                ? Optional.empty()
                : visit.shown()
                        .form()
                        .flatMap(form -> form.holder(root.substring(0, dot)))
                        .flatMap(visit.visit().people()::find);
    }
}
