package vn.motcua.ui.reception;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.EarlierAnswers;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.CitizenId;
import vn.motcua.domain.person.Person;
import vn.motcua.ui.Background;

/// What earlier dossiers know of the people of the visit: looked for once when a number joins, offered unconfirmed.
final class Earlier {

    private record Looked(UUID person, CitizenId number) {}

    private final VisitModel visit;
    private final Background desk;
    private final EarlierAnswers answers;
    private final Set<Looked> looked = new HashSet<>();

    Earlier(VisitModel visit, Background desk) {
        this.visit = visit;
        this.desk = desk;
        answers = new EarlierAnswers(visit.workplace().data(), visit.workplace().days());
        visit.afterChange(this::look);
    }

    private void look() {
        for (var person : visit.visit().people().everyone()) {
            var isNew = person.citizenId().filter(number -> looked.add(new Looked(person.id(), number)));
            if (isNew.isPresent()) {
                desk.run(() -> answers.of(person), found -> offer(person.id(), found));
            }
        }
    }

    /// The visit may have gone on meanwhile: only what is still lacking is offered.
    private void offer(UUID id, Map<Attribute, Answer> found) {
        visit.visit().people().find(id).ifPresent(person -> {
            var offered = person;
            for (var answer : found.entrySet()) {
                var mine = person.answer(answer.getKey());
                if (mine.filter(Answer::confirmed).isEmpty()) {
                    offered = offered.with(answer.getKey(), answer.getValue());
                }
            }
            if (!offered.equals(person)) {
                visit.change(visit.visit().with(visit.visit().people().with(offered)));
            }
        });
    }

    /// How many answers from earlier dossiers wait for the clerk.
    static long waiting(Person person) {
        return person.facts().values().stream().filter(Earlier::waits).count();
    }

    private static boolean waits(Answer answer) {
        return answer.source() == Source.EARLIER_DOSSIER && !answer.confirmed();
    }

    /// Confirms all of them for the first person for whom any wait.
    void confirmAll() {
        var people = visit.visit().people();
        people.everyone().stream()
                .filter(person -> waiting(person) > 0)
                .findFirst()
                .ifPresent(person -> visit.change(visit.visit().with(people.with(confirmed(person)))));
    }

    private static Person confirmed(Person person) {
        var confirmed = person;
        for (var fact : person.facts().entrySet()) {
            confirmed = waits(fact.getValue())
                    ? confirmed.with(fact.getKey(), fact.getValue().confirm())
                    : confirmed;
        }
        return confirmed;
    }
}
