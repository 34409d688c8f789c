package vn.motcua.domain.dossier;

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
/// before them. What a [Verdict] found against is passed over.
final class Fold {

    /// Actions of one dossier that count and are folded at most. People write some dozens; where there are more, the
    /// rest is kept and not looked at, and the dossier is only read until the centre has found against them.
    static final int MOST = 2_000;

    private final History history;
    private final Verdicts verdicts;
    private final Optional<Action> reception;
    private final List<Action> counting;
    private final Map<String, Slot> slots = new TreeMap<>();
    private final Map<String, IdentityDeferred> deferred = new TreeMap<>();
    private final Set<String> checked = new HashSet<>();
    private final Map<List<String>, PaperAttached> attached = new LinkedHashMap<>();
    private boolean readOnly;

    Fold(History history) {
        this.history = history;
        verdicts = Verdicts.in(history.ordered());
        reception = reception(history, verdicts);
        var all = history.ordered().stream().filter(this::counts).toList();
        counting = all.size() > MOST ? begun(all) : all;
        readOnly = all.size() > MOST
                || reception.filter(first -> verdicts.refuse(first.hash())).isPresent();
        counting.forEach(this::take);
    }

    /// Wherever the reception stands: without it there is no dossier.
    private List<Action> begun(List<Action> all) {
        return Stream.concat(all.stream().limit(MOST), all.stream().skip(MOST).filter(this::isReception))
                .toList();
    }

    /// Its own reception, or what another office handed in.
    private static Optional<Action> reception(History history, Verdicts verdicts) {
        return reception(history, verdicts, Received.class).or(() -> reception(history, verdicts, HandedIn.class));
    }

    /// The first that was not found against; else the first, so that the dossier is not lost from sight.
    private static Optional<Action> reception(History history, Verdicts verdicts, Class<? extends Facts> kind) {
        var receptions = history.ordered().stream()
                .filter(action -> kind.isInstance(action.facts()))
                .toList();
        return receptions.stream()
                .filter(action -> !verdicts.refuse(action.hash()))
                .findFirst()
                .or(() -> receptions.stream().findFirst());
    }

    private boolean isReception(Action action) {
        return reception.filter(action::equals).isPresent();
    }

    private boolean counts(Action action) {
        return isReception(action) || !verdicts.refuse(action.hash());
    }

    private void take(Action action) {
        if (action.facts() instanceof Received && !isReception(action)) {
            readOnly = true; // a dossier is received once; a second reception is for a person to look at
            return;
        }
        if (action.facts() instanceof HandedIn in) {
            in.files().forEach(this::attach);
            if (!isReception(action)) {
                return;
            }
        }
        var hash = action.hash();
        Writes.of(action.facts()).forEach((slot, value) -> slot(slot).write(hash, value));
        switch (action.facts()) {
            case Reconciled decided ->
                decided.chosen().forEach((slot, stands) -> slot(slot).choose(hash, stands));
            case IdentityDeferred later -> deferred.put(later.person(), later);
            case IdentityChecked now -> checked.add(now.person());
            case PaperAttached file -> attach(file);
            case Facts.Unknown _ -> readOnly = true;
            case Received _, FormCorrected _, Withdrawn _, Resolved _, Attested _, Returned _ -> {}
            case HandedOver _, HandedIn _, TakenUp _, ToldBack _ -> {}
            case PaperPrinted _, Verdict _, LogOpened _, DayOpened _, CopyNoticed _, Erased _ -> {}
        }
    }

    private void attach(PaperAttached file) {
        attached.putIfAbsent(List.of(file.paper(), file.sha256()), file);
    }

    private Slot slot(String name) {
        return slots.computeIfAbsent(name, _ -> new Slot(history));
    }

    Optional<Dossier> dossier() {
        return reception.map(this::dossier);
    }

    private Dossier dossier(Action action) {
        var liaison = Liaison.of(counting, action.facts());
        return action.facts() instanceof HandedIn in
                ? dossier(action, handedIn(in.received(), liaison), liaison)
                : dossier(action, (Received) action.facts(), liaison);
    }

    private static Received handedIn(Received received, Liaison liaison) {
        return liaison.takenUp().map(up -> received.takenUp(up.at())).orElse(received);
    }

    private Dossier dossier(Action action, Received received, Liaison liaison) {
        var key = ((Written.ReceiptKey) slot(Writes.RECEIPT).standing().getLast()).key();
        return new Dossier(
                action.header().dossier().orElseThrow(),
                received,
                shownState(),
                content(received.content()),
                liaison.takenUp().flatMap(TakenUp::due).or(received::due),
                slot(Writes.RESULT).shown().map(Resolved.class::cast),
                slot(Writes.ATTESTATION).shown().map(Attested.class::cast),
                slot(Writes.RETURN).standing().stream().findFirst().map(Returned.class::cast),
                unchecked(),
                List.copyOf(attached.values()),
                liaison,
                key,
                receiptKeys().filter(one -> !one.equals(key)).toList(),
                history.heads(),
                disputes(),
                verdicts.refusals(history.ordered()),
                readOnly,
                history.ordered());
    }

    /// Also those of corrections that were found against: somebody holds that receipt. What another office handed in
    /// has none.
    private Stream<String> receiptKeys() {
        return history.ordered().stream()
                .filter(action -> !(action.facts() instanceof HandedIn))
                .map(action -> Writes.of(action.facts()).get(Writes.RECEIPT))
                .filter(Written.ReceiptKey.class::isInstance)
                .map(key -> ((Written.ReceiptKey) key).key());
    }

    private State shownState() {
        var state = slot(Writes.STATE);
        return Stream.of(State.RETURNED, State.WITHDRAWN)
                .filter(state::wrote)
                .findFirst()
                .or(() -> state.shown().map(State.class::cast))
                .orElse(State.RECEIVED);
    }

    private List<IdentityDeferred> unchecked() {
        return deferred.values().stream()
                .filter(later -> !checked.contains(later.person()))
                .toList();
    }

    private List<Dispute> disputes() {
        return slots.entrySet().stream()
                .filter(slot -> slot.getValue().isDisputed())
                .map(slot -> slot.getValue().dispute(slot.getKey()))
                .toList();
    }

    private Content content(Content declared) {
        var people = declared.people().stream()
                .map(person -> new Content.Party(person.id(), shown(Writes.person(person.id()))))
                .toList();
        return new Content(people, declared.roles(), shown(Writes.ANSWER), declared.papers());
    }

    private Map<String, Answer> shown(String prefix) {
        var shown = new LinkedHashMap<String, Answer>();
        slots.forEach((name, slot) -> {
            if (name.startsWith(prefix) && slot.shown().orElse(null) instanceof Written.Answered(var answer)) {
                shown.put(name.substring(prefix.length()), answer);
            }
        });
        return shown;
    }
}
