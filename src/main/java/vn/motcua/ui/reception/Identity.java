package vn.motcua.ui.reception;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.person.Person;

/// *Không khai thác được do sự cố*: somebody could not be looked up in the national database, and why; kept with the
/// visit, written with the dossier (NĐ 309/2026/NĐ-CP Điều 2.1).
final class Identity {

    private final VisitModel visit;
    private final Words words;

    Identity(VisitModel visit, Words words) {
        this.visit = visit;
        this.words = words;
    }

    /// Asks of whom, where there are several, and then why.
    void ask() {
        var everyone = visit.visit().people().everyone();
        if (everyone.size() == 1) {
            ask(everyone.getFirst());
        } else if (!everyone.isEmpty()) {
            var acts = everyone.stream()
                    .map(person ->
                            new Notice.Act(Sentence.of("units.person", Scanning.nameOf(person)), () -> ask(person)))
                    .toList();
            visit.tell(Notice.asked(Sentence.of("units.unchecked-whom"), acts));
        }
    }

    void ask(Person person) {
        if (isUnchecked(person)) {
            mark(person, Optional.empty());
            return;
        }
        var acts = reasons().stream()
                .map(reason ->
                        new Notice.Act(Sentence.of("units.reason", reason), () -> mark(person, Optional.of(reason))))
                .toList();
        visit.tell(Notice.asked(Sentence.of("units.unchecked-why", Scanning.nameOf(person)), acts));
    }

    private List<String> reasons() {
        return List.of(words.say("units.reasons").split(";"));
    }

    private void mark(Person person, Optional<String> why) {
        visit.change(visit.visit().unchecked(person.id(), why));
    }

    boolean isUnchecked(Person person) {
        return visit.visit().unchecked().containsKey(person.id());
    }
}
