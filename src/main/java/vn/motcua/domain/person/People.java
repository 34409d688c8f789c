package vn.motcua.domain.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.Sentence;

/// The people of a visit, in the order in which they came to the counter.
///
/// @param everyone each citizen's number at most once
public record People(List<Person> everyone) {

    public static final People NOBODY = new People(List.of());

    /// @throws IllegalArgumentException if one person stands there twice
    public People {
        everyone = List.copyOf(everyone);
        for (int i = 0; i < everyone.size(); i++) {
            for (var later : everyone.subList(i + 1, everyone.size())) {
                if (everyone.get(i).samePersonAs(later) || everyone.get(i).id().equals(later.id())) {
                    throw new IllegalArgumentException("one person twice");
                }
            }
        }
    }

    /// What came of a card under the scanner.
    public sealed interface Scanned {

        /// Somebody new, at the end of the list.
        record Added(People people, Person person) implements Scanned {}

        /// Somebody who is here already; what was absent or unconfirmed now comes from the card.
        record Known(People people, Person person) implements Scanned {}

        /// Somebody without a number has this name: nothing is changed, the clerk says whether it is the same person
        /// ([People#identify]) or somebody else ([People#add]).
        record SameName(Person person, CardFacts card) implements Scanned {

            public Sentence question() {
                return Sentence.of("person.sameName");
            }
        }

        /// The number is here already under another name or birth date: nothing is changed, the clerk is asked.
        record OtherName(Person person, CardFacts card) implements Scanned {

            public Sentence question() {
                return Sentence.of("person.otherName");
            }
        }
    }

    public Scanned scan(CardFacts card) {
        var here = everyone.stream()
                .filter(person ->
                        person.citizenId().filter(card.number()::equals).isPresent())
                .findFirst();
        if (here.isEmpty()) {
            return namesake(card)
                    .<Scanned>map(one -> new Scanned.SameName(one, card))
                    .orElseGet(() -> add(card));
        }
        if (!agrees(here.get(), card)) {
            return new Scanned.OtherName(here.get(), card);
        }
        var refreshed = here.get().refreshedBy(card);
        return new Scanned.Known(with(refreshed), refreshed);
    }

    /// The holder of a card whose number is nobody's here yet, as somebody new.
    public Scanned.Added add(CardFacts card) {
        var person = Person.ofCard(card);
        return new Scanned.Added(with(person), person);
    }

    /// The card is that of somebody who came without one: what it tells takes the place of what was said.
    public Scanned.Known identify(Person person, CardFacts card) {
        var identified = person.identifiedBy(card);
        return new Scanned.Known(with(identified), identified);
    }

    private Optional<Person> namesake(CardFacts card) {
        return everyone.stream()
                .filter(person -> person.citizenId().isEmpty()
                        && person.text(Attribute.FULL_NAME).isPresent()
                        && agrees(person, card))
                .findFirst();
    }

    public Optional<Person> find(UUID id) {
        return everyone.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /// Puts a person in the place of the one with the same id, or at the end.
    ///
    /// @throws IllegalArgumentException if somebody else here has the same citizen's number
    public People with(Person person) {
        var changed = new ArrayList<>(everyone);
        changed.replaceAll(one -> one.id().equals(person.id()) ? person : one);
        if (!changed.contains(person)) {
            changed.add(person);
        }
        return new People(changed);
    }

    public People without(UUID id) {
        return new People(
                everyone.stream().filter(person -> !person.id().equals(id)).toList());
    }

    private static boolean agrees(Person person, CardFacts card) {
        var name = person.text(Attribute.FULL_NAME).map(People::comparable);
        var birth = person.text(Attribute.BIRTH_DATE);
        return name.filter(known -> !known.equals(comparable(card.fullName()))).isEmpty()
                && birth.filter(known -> !card.birthDate().toString().startsWith(known))
                        .isEmpty();
    }

    /// Case and spaces do not make another name; a mark does.
    private static String comparable(String name) {
        return ScannedText.squeeze(name).toUpperCase(Locale.ROOT);
    }

    /// Says how many, not who.
    @Override
    public String toString() {
        return "People[" + everyone.size() + "]";
    }
}
