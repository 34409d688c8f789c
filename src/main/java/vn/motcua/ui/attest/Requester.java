package vn.motcua.ui.attest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.CardFacts;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.Attestation.Manner;
import vn.motcua.domain.procedure.Attestation.Of;

/// Who asks, typed or read from a card; where signatures are attested also the identity paper and how it is signed.
final class Requester {

    /// The code of the list `id-paper` that a number without twelve digits is most often of.
    private static final String PASSPORT_PAPER = "ho-chieu";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Field UNTIL = Field.of("until", "", FieldType.DATE);

    private final AttestModel model;
    private final Form form;
    private final Of of;

    Requester(AttestModel model, Form form, Of of) {
        this.model = model;
        this.form = form;
        this.of = of;
    }

    /// What a signature cannot be attested without.
    enum Part {
        NAME,
        NUMBER,
        PAPER
    }

    /// What is lacking; nothing for copies, which want no name.
    Optional<Part> lacking() {
        if (of == Of.COPIES) {
            return Optional.empty();
        }
        if (model.lane().name().isEmpty()) {
            return Optional.of(Part.NAME);
        }
        if (number().isEmpty()) {
            return Optional.of(Part.NUMBER);
        }
        return paperAnswer().filter(Answer::confirmed).isEmpty() ? Optional.of(Part.PAPER) : Optional.empty();
    }

    static Sentence told(Part lacking) {
        return switch (lacking) {
            case NAME -> Sentence.of("attest.no-name");
            case NUMBER -> Sentence.of("attest.no-number");
            case PAPER -> Sentence.of("attest.paper-unsure");
        };
    }

    /// A card gives the name for the register, and the identity paper; whether it is out of date is told at once.
    void card(CardFacts facts, LocalDate today) {
        var until = facts.goodUntil();
        var lane = model.arrived().of(Optional.of(Person.ofCard(facts)));
        model.change(lane.signing(lane.signing().until(of == Of.SIGNATURE ? until : Optional.empty())));
        until.filter(last -> of == Of.SIGNATURE && today.isAfter(last))
                .ifPresent(last -> model.tell(new Note(Sentence.of("attest.expired", DAY.format(last)), true)));
    }

    /// Taken away when blank. Another name than the card's is of another person.
    void name(String typed) {
        if (typed.strip().equals(model.lane().name())) {
            return;
        }
        var lane = forAnother(model.arrived());
        switch (Typed.parse(field(Attribute.FULL_NAME), typed)) {
            case Typed.Read(var value) ->
                model.change(lane.of(
                        Optional.of(typedBefore(lane).with(Attribute.FULL_NAME, Answer.of(value, Source.CITIZEN)))));
            case Typed.Nothing _ -> model.change(lane.of(known(typedBefore(lane).without(Attribute.FULL_NAME))));
            case Typed.Wrong(var why) -> model.tell(new Note(why, true));
        }
    }

    /// Nothing of a card stays with a name that is not the card's.
    private static Lane forAnother(Lane lane) {
        boolean scanned = lane.person().stream()
                .flatMap(person -> person.facts().values().stream())
                .anyMatch(one -> one.source() == Source.CARD);
        return scanned ? lane.of(Optional.empty()).signing(lane.signing().until(Optional.empty())) : lane;
    }

    private static Person typedBefore(Lane lane) {
        return lane.person().orElseGet(Person::unknown);
    }

    private static Optional<Person> known(Person person) {
        return Optional.of(person).filter(one -> !one.facts().isEmpty());
    }

    String number() {
        return model.lane()
                .person()
                .flatMap(one -> one.text(Attribute.CITIZEN_ID).or(() -> one.text(Attribute.PASSPORT)))
                .orElse("");
    }

    /// Kept as the citizen's number, as a passport's, or both, as far as it can be either: the paper says which.
    void number(String typed) {
        if (typed.strip().equals(number())) {
            return;
        }
        var before = model.arrived();
        var lane = before.signing(before.signing().until(Optional.empty()));
        var bare = withoutPaper(lane.person().orElseGet(Person::unknown));
        if (typed.isBlank()) {
            model.change(lane.of(known(bare)));
            return;
        }
        var citizen = read(Attribute.CITIZEN_ID, typed);
        var passport = read(Attribute.PASSPORT, typed);
        if (citizen.isEmpty() && passport.isEmpty()) {
            model.tell(new Note(Sentence.of("attest.wrong-number"), true));
            return;
        }
        var person = bare;
        for (var answer : citizen.stream().toList()) {
            person = person.with(Attribute.CITIZEN_ID, answer);
        }
        for (var answer : passport.stream().toList()) {
            person = person.with(Attribute.PASSPORT, answer);
        }
        model.change(lane.of(Optional.of(withUsualPaper(person, citizen.isPresent()))));
    }

    /// Without number and paper; a paper that the clerk chose stays.
    private static Person withoutPaper(Person person) {
        var bare = person.without(Attribute.CITIZEN_ID).without(Attribute.PASSPORT);
        return person.answer(Attribute.ID_PAPER)
                        .filter(paper -> paper.source() == Source.CLERK)
                        .isPresent()
                ? bare
                : bare.without(Attribute.ID_PAPER);
    }

    private Optional<Answer> read(Attribute attribute, String typed) {
        return Typed.parse(field(attribute), typed) instanceof Typed.Read(var value)
                ? Optional.of(Answer.of(value, Source.CLERK))
                : Optional.empty();
    }

    private Person withUsualPaper(Person person, boolean citizen) {
        if (person.answer(Attribute.ID_PAPER).isPresent()) {
            return person;
        }
        return papers().stream()
                .map(Choice::code)
                .filter(code -> citizen || code.equals(PASSPORT_PAPER))
                .findFirst()
                .map(code -> withPaper(person, code, Source.COMPUTED))
                .orElse(person);
    }

    private static Person withPaper(Person person, String code, Source source) {
        return person.with(Attribute.ID_PAPER, Answer.of(new Value.Text(code), source));
    }

    /// The kind of identity paper as it is called; empty while it is not known.
    String paper() {
        var code = model.lane()
                .person()
                .flatMap(one -> one.text(Attribute.ID_PAPER))
                .orElse("");
        return papers().stream()
                .filter(one -> one.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    private Optional<Answer> paperAnswer() {
        return model.lane().person().flatMap(one -> one.answer(Attribute.ID_PAPER));
    }

    /// The next kind of identity paper; one that nobody confirmed is confirmed first.
    void nextPaper() {
        if (!(model.stage() instanceof Stage.Filling)) {
            return;
        }
        var codes = papers().stream().map(Choice::code).toList();
        var lane = model.arrived();
        var person = lane.person().orElseGet(Person::unknown);
        int now = codes.indexOf(person.text(Attribute.ID_PAPER).orElse(""));
        boolean sure = paperAnswer().filter(Answer::confirmed).isPresent();
        var code = codes.get(now >= 0 && !sure ? now : (now + 1) % codes.size());
        model.change(lane.of(Optional.of(withPaper(person, code, Source.CLERK))));
    }

    private List<Choice> papers() {
        return field(Attribute.ID_PAPER).choices();
    }

    String until() {
        return model.lane().signing().until().map(DAY::format).orElse("");
    }

    /// The last day that is printed on the identity paper; taken away when blank.
    void until(String typed) {
        if (typed.strip().equals(until())) {
            return;
        }
        var lane = model.arrived();
        switch (Typed.parse(UNTIL, typed)) {
            case Typed.Read(Value.Text(var iso)) ->
                model.change(lane.signing(lane.signing().until(Optional.of(LocalDate.parse(iso)))));
            case Typed.Read _, Typed.Wrong _ -> model.tell(new Note(Sentence.of("attest.wrong-until"), true));
            case Typed.Nothing _ -> model.change(lane.signing(lane.signing().until(Optional.empty())));
        }
    }

    /// The next manner of signing.
    void nextManner() {
        if (model.stage() instanceof Stage.Filling) {
            var all = Manner.values();
            var lane = model.lane();
            var next = all[(lane.signing().manner().ordinal() + 1) % all.length];
            model.change(lane.signing(lane.signing().by(next)));
        }
    }

    private Field field(Attribute attribute) {
        return form.field(form.roles().getFirst().key() + "." + attribute.key()).orElseThrow();
    }
}
