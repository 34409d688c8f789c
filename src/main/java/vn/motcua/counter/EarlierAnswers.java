package vn.motcua.counter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.Person;

/// What earlier dossiers of this desk know of a person and a card does not tell, to be looked at and confirmed again.
///
/// Only people with a citizen's number are known again. A dossier offers its answers while it is open or resolved, and
/// for some days after its result was handed over (`retention.properties`); a withdrawn one, one whose bodies were
/// erased, and one that this program cannot read whole offer nothing. Answers that belong to a form and not to a person
/// are never carried over. Slow: reads dossiers.
public final class EarlierAnswers {

    private static final int NEWEST = 20;

    /// What a card tells anyway, or what follows from it.
    private static final Set<Attribute> OF_THE_CARD = EnumSet.of(
            Attribute.FULL_NAME,
            Attribute.BIRTH_DATE,
            Attribute.BIRTH_DATE_IN_WORDS,
            Attribute.SEX,
            Attribute.CITIZEN_ID,
            Attribute.OLD_ID,
            Attribute.ID_PAPER,
            Attribute.ID_ISSUED,
            Attribute.ID_ISSUER,
            Attribute.RESIDENCE,
            Attribute.CARD_RESIDENCE);

    private final CounterData data;
    private final DayCheck days;
    private final Duration kept;

    public EarlierAnswers(CounterData data, DayCheck days) {
        this.data = data;
        this.days = days;
        kept = Duration.ofDays(daysAfterClosing());
    }

    /// What may be offered to this person, each attribute from the newest dossier that knows it.
    ///
    /// @return unconfirmed, from [Source#EARLIER_DOSSIER]; only what the person lacks, and a residence where an
    ///     earlier dossier confirmed another address for the very text of this card
    public Map<Attribute, Answer> of(Person person) {
        var offered = new EnumMap<Attribute, Answer>(Attribute.class);
        for (var known : parties(person)) {
            known.facts()
                    .forEach((key, answer) -> Attribute.of(key)
                            .filter(attribute -> lacks(person, attribute, known) && answer.confirmed())
                            .ifPresent(attribute -> offered.putIfAbsent(
                                    attribute, new Answer(answer.value(), Source.EARLIER_DOSSIER, false))));
        }
        return offered;
    }

    private List<Content.Party> parties(Person person) {
        return person.citizenId().map(id -> id.text()).stream()
                .flatMap(number -> data.index().find(number, NEWEST).stream()
                        .flatMap(id -> data.ledger().dossier(id).stream())
                        .filter(this::offers)
                        .flatMap(dossier -> dossier.content().people().stream())
                        .filter(party -> DossierNames.text(party.facts(), Attribute.CITIZEN_ID.key())
                                .filter(number::equals)
                                .isPresent()))
                .toList();
    }

    private boolean offers(Dossier dossier) {
        return !dossier.readOnly() && dossier.state() != State.WITHDRAWN && !isOver(dossier);
    }

    private boolean isOver(Dossier dossier) {
        return dossier.timeline().stream()
                .filter(action -> action.facts() instanceof Returned && !dossier.isRefused(action))
                .map(action -> Instant.ofEpochMilli(action.header().atMillis()))
                .anyMatch(closed -> closed.plus(kept).isBefore(days.clockTime().toInstant()));
    }

    private static boolean lacks(Person person, Attribute attribute, Content.Party known) {
        if (attribute == Attribute.RESIDENCE) {
            return person.answer(attribute)
                            .filter(answer -> !answer.confirmed())
                            .isPresent()
                    && hasCard(known, person.text(Attribute.CARD_RESIDENCE));
        }
        return !OF_THE_CARD.contains(attribute) && person.answer(attribute).isEmpty();
    }

    private static boolean hasCard(Content.Party known, Optional<String> text) {
        return text.isPresent()
                && DossierNames.text(known.facts(), Attribute.CARD_RESIDENCE.key())
                        .equals(text);
    }

    private static long daysAfterClosing() {
        try (var in = EarlierAnswers.class.getResourceAsStream("retention.properties")) {
            var settings = new Properties();
            if (in != null) {
                settings.load(in);
            }
            return Long.parseLong(settings.getProperty("days-after-closing", "0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
