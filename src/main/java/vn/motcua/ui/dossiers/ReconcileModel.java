package vn.motcua.ui.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.motcua.counter.Amending;
import vn.motcua.counter.DossierLine;
import vn.motcua.counter.OwnLogs;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.ui.Background;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Pages;

/// Decides what stands where desks wrote differently, thing by thing.
///
/// Which receipt counts follows what was decided first: nobody has to decide that too, unless it is all there is.
final class ReconcileModel {

    /// A dossier with what is to be decided in it.
    ///
    /// @param left how many dossiers are in dispute, this one too
    record Open(Dossier dossier, List<DisputedSlot> slots, int left) {

        Open {
            slots = List.copyOf(slots);
        }

        /// What the clerk decides.
        List<DisputedSlot> asked() {
            var asked = slots.stream()
                    .filter(slot -> !slot.name().equals(DisputedSlot.RECEIPT))
                    .toList();
            return asked.isEmpty() ? slots : asked;
        }
    }

    private final Workplace workplace;
    private final Pages.Window window;
    private final Errands errands;
    private final ReadOnlyObjectWrapper<Optional<Open>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Hash>> chosen = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /// @param window where the dossier is shown afterwards
    ReconcileModel(Workplace workplace, Background background, Pages.Window window) {
        this.workplace = workplace;
        this.window = window;
        errands = new Errands(background);
    }

    /// The page has come to the front: what was open is read again; else whatever is in dispute.
    void shown() {
        message.set("");
        var id = open.get().map(one -> one.dossier().id());
        errands.run(() -> read(id), this::show, this::tell);
    }

    /// Opens a dossier by its number.
    void open(String number) {
        message.set("");
        errands.run(
                () -> workplace.data().ledger().find(number).flatMap(id -> read(Optional.of(id))),
                this::show,
                this::tell);
    }

    /// @param id what is wanted; the newest in dispute where that one is not, or nothing is named
    private Optional<Open> read(Optional<UUID> id) {
        var ids = workplace.data().lines().stream()
                .filter(DossierLine::disputed)
                .map(DossierLine::id)
                .toList();
        return id.filter(ids::contains)
                .or(() -> ids.stream().findFirst())
                .flatMap(workplace.data().ledger()::dossier)
                .map(dossier -> new Open(dossier, slots(dossier), ids.size()));
    }

    private List<DisputedSlot> slots(Dossier dossier) {
        var form =
                workplace.procedures().work(dossier).map(one -> one.procedure().form());
        return DisputedSlot.of(
                dossier, FieldWords.of(form, dossier), workplace.who(), OwnLogs.of(workplace.data().stream()));
    }

    private void show(Optional<Open> read) {
        boolean same = read.map(one -> one.dossier().heads())
                .equals(open.get().map(one -> one.dossier().heads()));
        if (same && read.isPresent()) {
            return; // what was chosen already stays
        }
        chosen.set(Map.of());
        current.set(0);
        open.set(read);
    }

    /// The thing that the next digit decides.
    Optional<DisputedSlot> slot() {
        return open.get()
                .map(Open::asked)
                .filter(all -> current.get() < all.size())
                .map(all -> all.get(current.get()));
    }

    /// Goes to the thing before or after.
    void move(int by) {
        open.get()
                .ifPresent(one -> current.set(
                        Math.clamp(current.get() + by, 0, one.asked().size() - 1)));
    }

    void moveTo(int slot) {
        current.set(slot);
    }

    /// Lets what the option wrote stand, and goes on to the next thing.
    ///
    /// @param option from 1
    void choose(int option) {
        slot().filter(slot -> option >= 1 && option <= slot.options().size()).ifPresent(slot -> {
            var now = new HashMap<>(chosen.get());
            now.put(slot.name(), slot.options().get(option - 1).action());
            chosen.set(Map.copyOf(now));
            message.set("");
            move(1);
        });
    }

    /// Whether everything that is asked was decided.
    boolean isDecided() {
        return open.get()
                .filter(one ->
                        one.asked().stream().allMatch(slot -> chosen.get().containsKey(slot.name())))
                .isPresent();
    }

    /// Writes it down, for a reason.
    void decide(String reason) {
        if (errands.isBusy()) {
            return;
        }
        open.get().ifPresent(one -> {
            if (!isDecided()) {
                tell(Sentence.of("sync.decide-first"));
                return;
            }
            var dossier = one.dossier();
            var all = withReceipt(one);
            errands.run(
                    () -> workplace.verbs().reconcile().reconcile(dossier.id(), all, reason, workplace.who()),
                    this::decided,
                    this::tell);
        });
    }

    private Map<String, Hash> withReceipt(Open one) {
        var all = new HashMap<>(chosen.get());
        one.slots().stream()
                .filter(slot -> slot.name().equals(DisputedSlot.RECEIPT) && !all.containsKey(slot.name()))
                .findFirst()
                .ifPresent(receipt -> all.put(DisputedSlot.RECEIPT, following(one, receipt)));
        return all;
    }

    /// The receipt of whose writing was chosen; the last one where none of that made a receipt.
    private Hash following(Open one, DisputedSlot receipt) {
        var made = receipt.options().stream().map(DisputedSlot.Option::action).toList();
        return one.asked().stream()
                .flatMap(slot -> Optional.ofNullable(chosen.get().get(slot.name())).stream())
                .filter(made::contains)
                .findFirst()
                .orElseGet(made::getLast);
    }

    private void decided(Amending outcome) {
        switch (outcome) {
            case Amending.Done(var dossier) -> {
                open.set(Optional.empty());
                chosen.set(Map.of());
                window.written();
                window.go(Pages.DOSSIERS, dossier.number().text());
            }
            case Amending.Refused(var why) ->
                message.set(why.stream().map(Words.VIETNAMESE::say).collect(Collectors.joining(" ")));
        }
    }

    private void tell(Sentence told) {
        message.set(Words.VIETNAMESE.say(told));
    }

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<String, Hash>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
