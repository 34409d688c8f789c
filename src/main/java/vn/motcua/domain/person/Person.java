package vn.motcua.domain.person;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

/// One person of a visit: what is known, and where each answer comes from.
///
/// @param id of this person within the visit; says nothing of the person
/// @param facts in the order of [Attribute]
public record Person(UUID id, Map<Attribute, Answer> facts) {

    public Person {
        var ordered = new EnumMap<Attribute, Answer>(Attribute.class);
        ordered.putAll(facts);
        facts = Collections.unmodifiableMap(ordered);
    }

    /// Somebody without a card: a child, a foreigner with a passport, one who left it at home.
    public static Person unknown() {
        return new Person(UUID.randomUUID(), Map.of());
    }

    /// The holder of a card, under a new id. The residence is unconfirmed, as are paper and issuer where the card
    /// does not tell when it was issued.
    public static Person ofCard(CardFacts card) {
        return new Person(UUID.randomUUID(), factsOf(card));
    }

    public Optional<Answer> answer(Attribute attribute) {
        return Optional.ofNullable(facts.get(attribute));
    }

    /// The answer as text, confirmed or not.
    public Optional<String> text(Attribute attribute) {
        return answer(attribute).map(Answer::value).flatMap(value -> switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Whole _, Value.YesNo _, Value.Several _, Value.Rows _ -> Optional.empty();
        });
    }

    public Optional<CitizenId> citizenId() {
        return text(Attribute.CITIZEN_ID).flatMap(CitizenId::of);
    }

    public Person with(Attribute attribute, Answer answer) {
        return change(changed -> changed.put(attribute, answer));
    }

    public Person without(Attribute attribute) {
        return change(changed -> changed.remove(attribute));
    }

    /// Both have the same citizen's number. Two people without a number are never the same.
    public boolean samePersonAs(Person other) {
        return citizenId().isPresent() && citizenId().equals(other.citizenId());
    }

    /// Takes from the card what is absent here or was never confirmed; a confirmed answer stays.
    Person refreshedBy(CardFacts card) {
        return change(changed -> factsOf(card).forEach((attribute, answer) -> {
            var mine = changed.get(attribute);
            if (mine == null || !mine.confirmed() || attribute == Attribute.CARD_RESIDENCE) {
                changed.put(attribute, answer);
            }
        }));
    }

    /// Takes everything the card tells; a residence that somebody confirmed stays.
    Person identifiedBy(CardFacts card) {
        return change(changed -> factsOf(card).forEach((attribute, answer) -> {
            var mine = changed.get(attribute);
            if (attribute != Attribute.RESIDENCE || mine == null || !mine.confirmed()) {
                changed.put(attribute, answer);
            }
        }));
    }

    private Person change(java.util.function.Consumer<Map<Attribute, Answer>> how) {
        var changed = new EnumMap<Attribute, Answer>(Attribute.class);
        changed.putAll(facts);
        how.accept(changed);
        return new Person(id, changed);
    }

    static Map<Attribute, Answer> factsOf(CardFacts card) {
        boolean dated = card.issued().isPresent();
        var told = new EnumMap<Attribute, Answer>(Attribute.class);
        told.put(Attribute.FULL_NAME, told(card.fullName(), true));
        told.put(Attribute.BIRTH_DATE, told(card.birthDate().toString(), true));
        told.put(Attribute.SEX, told(card.sex().code(), true));
        told.put(Attribute.CITIZEN_ID, told(card.number().text(), true));
        card.oldNumber().ifPresent(old -> told.put(Attribute.OLD_ID, told(old, true)));
        told.put(Attribute.ID_PAPER, told(card.paper(), dated));
        card.issued().ifPresent(day -> told.put(Attribute.ID_ISSUED, told(day.toString(), true)));
        told.put(Attribute.ID_ISSUER, told(card.issuer(), dated));
        if (!card.residence().isEmpty()) {
            told.put(Attribute.RESIDENCE, told(card.residence(), false));
            told.put(Attribute.CARD_RESIDENCE, told(card.residence(), true));
        }
        return told;
    }

    private static Answer told(String text, boolean confirmed) {
        return new Answer(new Value.Text(text), Source.CARD, confirmed);
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
