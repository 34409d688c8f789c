package vn.motcua.ui.reception;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.counter.Visit;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.CardFacts;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.person.Scan;

/// What a scan does to the visit, and the people of the visit.
final class Scanning {

    private final VisitModel visit;
    private final Consumer<String> receipt;

    /// @param receipt takes the text of a receipt of ours
    Scanning(VisitModel visit, Consumer<String> receipt) {
        this.visit = visit;
        this.receipt = receipt;
    }

    void scanned(String text) {
        switch (Scan.read(text, visit.shown().today())) {
            case Scan.Card(var facts, var warnings) -> card(facts, warnings);
            case Scan.Receipt ours -> receipt.accept(ours.text());
            case Scan.HealthInsuranceCard _ -> refuse(Sentence.of("ui.scan-insurance"));
            case Scan.VietQr _ -> refuse(Sentence.of("ui.scan-bank"));
            case Scan.WebAddress _ -> refuse(Sentence.of("ui.scan-web"));
            case Scan.Mangled(var advice) -> refuse(advice);
            case Scan.NotUnderstood(var reason) -> refuse(reason);
        }
    }

    private void refuse(Sentence why) {
        visit.tell(Notice.wrong(why));
    }

    private void card(CardFacts facts, List<Sentence> warnings) {
        switch (visit.visit().people().scan(facts)) {
            case People.Scanned.Added added -> add(added, warnings);
            case People.Scanned.Known known -> know(known, warnings);
            case People.Scanned.SameName asked -> ask(asked, warnings);
            case People.Scanned.OtherName asked -> ask(asked);
        }
    }

    /// What the card gives to think of, and that a role is still to be chosen: neither hides the other.
    private List<Sentence> advised(List<Sentence> warnings, Person person) {
        return warnings.isEmpty() || hasPlace(person)
                ? warnings
                : Stream.concat(Stream.of(added(person)), warnings.stream()).toList();
    }

    private void add(People.Scanned.Added added, List<Sentence> warnings) {
        visit.change(seated(visit.visit().with(proposed(added.people(), added.person())), added.person()));
        tell(advised(warnings, added.person()), added(added.person()));
    }

    private void know(People.Scanned.Known known, List<Sentence> warnings) {
        visit.change(visit.visit().with(proposed(known.people(), known.person())));
        tell(warnings, Sentence.of("ui.scan-known", nameOf(known.person())));
    }

    private People proposed(People people, Person person) {
        return people.with(visit.workplace().procedures().addresses().propose(person));
    }

    private Sentence added(Person person) {
        var key = hasPlace(person) ? "ui.scan-added" : "ui.scan-added-choose-role";
        return Sentence.of(
                key, nameOf(person), visit.visit().people().everyone().size());
    }

    /// Whether somebody has a role already, or there is no form yet to have one in.
    private boolean hasPlace(Person person) {
        var forms = visit.visit().forms();
        return forms.isEmpty() || forms.stream().anyMatch(form -> form.seats(person.id()));
    }

    private void tell(List<Sentence> warnings, Sentence otherwise) {
        visit.tell(warnings.isEmpty() ? Notice.told(otherwise) : Notice.careful(warnings));
    }

    /// Who has just come takes the next role that fits, in every form.
    private Visit seated(Visit changed, Person person) {
        var seated = changed;
        for (var form : changed.forms()) {
            var procedure = visit.workplace().procedures().catalogue().find(form.procedure(), form.version());
            if (procedure.isPresent()) {
                seated = seated.seat(form.id(), procedure.get(), person);
            }
        }
        return seated;
    }

    private void ask(People.Scanned.OtherName asked) {
        visit.tell(Notice.asked(
                asked.question(),
                List.of(
                        new Notice.Act(Sentence.of("ui.other-name-keep"), visit::silence),
                        new Notice.Act(
                                Sentence.of("ui.other-name-card"), () -> takeCard(asked.person(), asked.card())))));
    }

    /// Somebody without a card has this name: only the clerk knows whether it is the same person.
    private void ask(People.Scanned.SameName asked, List<Sentence> warnings) {
        var people = visit.visit().people();
        visit.tell(Notice.asked(
                asked.question(),
                List.of(
                        new Notice.Act(
                                Sentence.of("units.same-person"),
                                () -> know(people.identify(asked.person(), asked.card()), warnings)),
                        new Notice.Act(
                                Sentence.of("units.other-person"), () -> add(people.add(asked.card()), warnings)))));
    }

    private void takeCard(Person person, CardFacts card) {
        var changed = person;
        for (var fact : Person.ofCard(card).facts().entrySet()) {
            changed = changed.with(fact.getKey(), fact.getValue());
        }
        visit.change(visit.visit().with(proposed(visit.visit().people(), changed)));
    }

    /// Somebody without a card: a child, somebody with a passport, one who left it at home.
    void noCard() {
        var person = Person.unknown();
        visit.change(seated(visit.visit().with(visit.visit().people().with(person)), person));
        visit.tell(Notice.told(added(person)));
    }

    void remove(Person person) {
        var changed = visit.visit().with(visit.visit().people().without(person.id()));
        for (var form : changed.forms()) {
            changed = changed.with(form.leave(person.id()));
        }
        visit.change(changed);
    }

    /// Gives a role of the present form to somebody.
    void assign(Role role, Person person) {
        visit.shown().form().ifPresent(form -> visit.change(visit.visit().give(form, role, person.id())));
    }

    void unassign(Role role, Person person) {
        visit.shown().form().ifPresent(form -> visit.change(visit.visit().with(form.leave(role.key(), person.id()))));
    }

    static Object nameOf(Person person) {
        return person.text(Attribute.FULL_NAME).<Object>map(name -> name).orElse(Sentence.of("ui.nobody-yet"));
    }
}
