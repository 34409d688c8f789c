package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.domain.form.Answer;

/// Goes through a [History] once and fills the slots.
///
/// Two actions are in dispute when neither is an ancestor of the other and they write the same slot differently. A
/// withdrawal is a physical fact and always stands; other disputes show what was agreed before them.
final class Fold {

    private final History history;
    private final Map<String, Slot<Optional<Answer>>> answers = new TreeMap<>();
    private final Slot<State> state = new Slot<>();
    private final Slot<String> receipt = new Slot<>();
    private final List<String> receiptKeys = new ArrayList<>();
    private Optional<Action> first = Optional.empty();
    private boolean readOnly;

    Fold(History history) {
        this.history = history;
        history.ordered().forEach(this::take);
    }

    private void take(Action action) {
        var hash = action.hash();
        switch (action.facts()) {
            case Received received -> receive(action, received);
            case FormCorrected corrected -> correct(hash, corrected);
            case Withdrawn _ -> state.write(history, hash, State.WITHDRAWN);
            case PaperPrinted _ -> {}
            case Facts.Unknown _ -> readOnly = true;
            case LogOpened _, DayOpened _, CopyNoticed _, Erased _ -> {}
        }
    }

    private void receive(Action action, Received received) {
        if (first.isPresent()) {
            readOnly = true; // a dossier is received once; a second reception is for a person to look at
            return;
        }
        first = Optional.of(action);
        state.write(history, action.hash(), State.RECEIVED);
        writeKey(action.hash(), received.receiptKey());
        received.content()
                .answers()
                .forEach((key, answer) -> write(action.hash(), answerSlot(key), Optional.of(answer)));
        for (var person : received.content().people()) {
            person.facts()
                    .forEach((attribute, answer) ->
                            write(action.hash(), personSlot(person.id(), attribute), Optional.of(answer)));
        }
    }

    private void correct(Hash hash, FormCorrected corrected) {
        corrected.answers().forEach((key, answer) -> write(hash, answerSlot(key), answer));
        corrected
                .facts()
                .forEach((person, facts) ->
                        facts.forEach((attribute, answer) -> write(hash, personSlot(person, attribute), answer)));
        writeKey(hash, corrected.receiptKey());
    }

    private void writeKey(Hash hash, String key) {
        receipt.write(history, hash, key);
        receiptKeys.add(key);
    }

    private void write(Hash hash, String slot, Optional<Answer> answer) {
        answers.computeIfAbsent(slot, _ -> new Slot<>()).write(history, hash, answer);
    }

    private static String answerSlot(String key) {
        return "answer:" + key;
    }

    private static String personSlot(String person, String attribute) {
        return "person:" + person + ":" + attribute;
    }

    Optional<Dossier> dossier() {
        return first.map(action -> dossier(action, (Received) action.facts()));
    }

    private Dossier dossier(Action action, Received received) {
        var key = receipt.standing().getLast();
        var superseded = receiptKeys.stream().filter(one -> !one.equals(key)).toList();
        return new Dossier(
                action.header().dossier().orElseThrow(),
                received,
                shownState(),
                content(received.content()),
                received.due(),
                key,
                superseded,
                history.heads(),
                disputes(),
                readOnly,
                history.ordered());
    }

    private State shownState() {
        return state.standing().contains(State.WITHDRAWN) ? State.WITHDRAWN : State.RECEIVED;
    }

    private List<String> disputes() {
        var disputed = new ArrayList<String>();
        answers.forEach((slot, writes) -> {
            if (writes.isDisputed()) {
                disputed.add(slot);
            }
        });
        if (receipt.isDisputed()) {
            disputed.add("receipt");
        }
        if (state.isDisputed()) {
            disputed.add("state");
        }
        return disputed;
    }

    private Content content(Content declared) {
        var people = declared.people().stream()
                .map(person -> new Content.Party(person.id(), standing("person:" + person.id() + ":")))
                .toList();
        return new Content(people, declared.roles(), standing("answer:"), declared.papers());
    }

    private Map<String, Answer> standing(String prefix) {
        var standing = new LinkedHashMap<String, Answer>();
        answers.forEach((slot, writes) -> {
            if (slot.startsWith(prefix)) {
                writes.shown(history)
                        .flatMap(shown -> shown)
                        .ifPresent(answer -> standing.put(slot.substring(prefix.length()), answer));
            }
        });
        return standing;
    }
}
