package vn.motcua.domain.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.domain.form.Answer;

/// Goes through a [History] once and fills the slots.
///
/// Two actions are in dispute when neither is an ancestor of the other and they write the same slot differently. A
/// withdrawal and the return of a result are physical facts and always stand; other disputes show what was agreed
/// before them.
final class Fold {

    private final History history;
    private final Map<String, Slot<Optional<Answer>>> answers = new TreeMap<>();
    private final Slot<State> state = new Slot<>();
    private final Slot<String> receipt = new Slot<>();
    private final Slot<Resolved> result = new Slot<>();
    private final Slot<Attested> attestation = new Slot<>();
    private final Slot<Returned> handing = new Slot<>();
    private final Map<String, IdentityDeferred> deferred = new TreeMap<>();
    private final Set<String> checked = new HashSet<>();
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
            case Resolved resolved -> {
                result.write(history, hash, resolved);
                state.write(history, hash, State.RESOLVED);
            }
            case Attested attested -> {
                attestation.write(history, hash, attested);
                state.write(history, hash, State.RESOLVED);
            }
            case Returned returned -> {
                handing.write(history, hash, returned);
                state.write(history, hash, State.RETURNED);
            }
            case IdentityDeferred later -> deferred.put(later.person(), later);
            case IdentityChecked now -> checked.add(now.person());
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
                result.shown(history),
                attestation.shown(history),
                handing.standing().stream().findFirst(),
                unchecked(),
                key,
                superseded,
                history.heads(),
                disputes(),
                readOnly,
                history.ordered());
    }

    private State shownState() {
        return Stream.of(State.RETURNED, State.WITHDRAWN)
                .filter(state::wrote)
                .findFirst()
                .or(() -> state.shown(history))
                .orElse(State.RECEIVED);
    }

    private List<IdentityDeferred> unchecked() {
        return deferred.values().stream()
                .filter(later -> !checked.contains(later.person()))
                .toList();
    }

    private List<String> disputes() {
        var disputed = new ArrayList<String>();
        answers.forEach((slot, writes) -> {
            if (writes.isDisputed()) {
                disputed.add(slot);
            }
        });
        addIfDisputed(disputed, "receipt", receipt);
        addIfDisputed(disputed, "state", state);
        addIfDisputed(disputed, "result", result);
        addIfDisputed(disputed, "attestation", attestation);
        addIfDisputed(disputed, "return", handing);
        return disputed;
    }

    private static void addIfDisputed(List<String> disputed, String name, Slot<?> slot) {
        if (slot.isDisputed()) {
            disputed.add(name);
        }
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
