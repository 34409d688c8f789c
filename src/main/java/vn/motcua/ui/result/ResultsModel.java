package vn.motcua.ui.result;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Recipients;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Returned.Recipient;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.person.Scan;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Moment;
import vn.motcua.ui.Pages;

/// Everything the page of results shows and does, with no control in sight.
final class ResultsModel {

    private final Workplace workplace;
    private final Pages.Window window;
    private final Moment moment;
    private final Errands errands;
    private final WaitingList waiting;
    private final Writing writing;
    private final Handing handing;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Looking());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private String query = "";

    ResultsModel(Workplace workplace, Lanes lanes, Pages.Window window) {
        this.workplace = workplace;
        this.window = window;
        moment = new Moment(workplace);
        errands = new Errands(lanes.desk());
        waiting = new WaitingList(workplace);
        writing = new Writing(this, lanes);
        handing = new Handing(this, lanes);
    }

    /// The page has come to the front.
    void shown() {
        refresh();
    }

    /// Nothing typed: what waits.
    void search(String typed) {
        query = typed;
        refresh();
    }

    private void refresh() {
        var asked = query;
        errands.run(
                () -> waiting.read(asked, moment.now().toLocalDate()),
                rows -> {
                    if (asked.equals(query)) {
                        waiting.show(rows);
                    }
                },
                this::tell);
    }

    /// A whole scanned text: our receipt opens its dossier; a card names who takes the result, or finds it.
    void scanned(String text) {
        switch (Scan.read(text, workplace.days().clockTime().toLocalDate())) {
            case Scan.Receipt receipt -> openNumber(receipt.number());
            case Scan.Card card -> {
                if (step.get() instanceof Step.Handing) {
                    handing.card(card.facts());
                } else {
                    find(card.facts().number().text());
                }
            }
            case Scan.Mangled(var advice) -> tell(advice);
            case Scan.NotUnderstood(var reason) -> tell(reason);
            case Scan.HealthInsuranceCard _, Scan.VietQr _, Scan.WebAddress _ ->
                tell(Sentence.of("dossiers.other-code"));
        }
    }

    /// Opens the only dossier that holds these words, or lists them all.
    private void find(String words) {
        query = words;
        errands.run(
                () -> waiting.read(words, moment.now().toLocalDate()),
                rows -> {
                    waiting.show(rows);
                    switch (rows.size()) {
                        case 0 -> tell(Sentence.of("results.nothing-of-this-card"));
                        case 1 -> open(rows.getFirst().id());
                        default -> tell(Sentence.of("results.several-of-this-card", rows.size()));
                    }
                },
                this::tell);
    }

    /// By its number, as from a receipt.
    void openNumber(String number) {
        errands.run(
                () -> workplace.data().ledger().find(number),
                found -> found.ifPresentOrElse(this::open, () -> tell(Sentence.of("dossiers.unknown-number", number))),
                this::tell);
    }

    /// Goes on with a dossier that another page had open, unless it is finished or something is open here.
    void takeUp(String number) {
        if (step.get() instanceof Step.Looking || step.get() instanceof Step.Handed) {
            errands.run(
                    () -> workplace
                            .data()
                            .ledger()
                            .find(number)
                            .flatMap(workplace.data().ledger()::dossier),
                    found -> found.filter(
                                    dossier -> dossier.state() == State.RECEIVED || dossier.state() == State.RESOLVED)
                            .ifPresent(dossier -> open(dossier.id())),
                    this::tell);
        }
    }

    /// Goes on where this dossier stands.
    void open(UUID id) {
        errands.run(
                () -> workplace.data().ledger().dossier(id).map(this::next),
                found -> found.ifPresent(this::show),
                this::tell);
    }

    /// Reads the store.
    private Step next(Dossier dossier) {
        return switch (dossier.state()) {
            case RECEIVED -> writing.begin(dossier, false);
            case RESOLVED -> new Step.Handing(dossier, applicant(dossier), Step.Slip.NOT_PRINTED);
            case RETURNED, WITHDRAWN -> new Step.Looking();
        };
    }

    private static Taker applicant(Dossier dossier) {
        return new Taker(Recipient.APPLICANT, Recipients.name(dossier).orElse(""), "", false);
    }

    private void show(Step next) {
        message.set("");
        step.set(next);
        if (next instanceof Step.Looking) {
            tell(Sentence.of("results.is-closed"));
        }
    }

    /// After something was written: shows what is next, and the list anew.
    void came(Dossier dossier) {
        window.written();
        refresh();
        if (dossier.state() == State.RESOLVED) {
            open(dossier.id());
        } else {
            message.set("");
            step.set(new Step.Handed(dossier, handing.minutes(dossier)));
        }
    }

    /// Writes the result again, for a reason.
    void writeAgain() {
        if (step.get() instanceof Step.Handing open && open.dossier().resolved().isPresent()) {
            errands.run(() -> writing.begin(open.dossier(), true), this::show, this::tell);
        }
    }

    /// Enter after a result was handed over: the visit's next one, the reception, or the list.
    void goOn() {
        if (step.get() instanceof Step.Handed handed) {
            goOn(handed.dossier());
        }
    }

    private void goOn(Dossier dossier) {
        boolean atOnce = dossier.resolved().filter(result -> result.sameVisit()).isPresent();
        errands.run(
                () -> atOnce ? sibling(dossier) : Optional.<UUID>empty(),
                found -> {
                    leave();
                    found.ifPresent(this::open);
                    if (atOnce && found.isEmpty()) {
                        window.go(Pages.RECEPTION);
                    }
                },
                this::tell);
    }

    /// Another dossier of the visit for which the citizen waits. Reads the store.
    private Optional<UUID> sibling(Dossier dossier) {
        var today = moment.now().toLocalDate();
        return waiting.read("", today).stream()
                .filter(row -> row.state() == State.RECEIVED)
                .map(DossierRow::id)
                .filter(id -> workplace.data().ledger().dossier(id).stream()
                        .anyMatch(other -> other.received()
                                .visit()
                                .equals(dossier.received().visit())))
                .findFirst();
    }

    /// Esc. @return false if there was nothing to leave
    boolean leave() {
        boolean open = !(step.get() instanceof Step.Looking);
        message.set("");
        step.set(new Step.Looking());
        query = "";
        refresh();
        return open;
    }

    /// The number of the dossier that is open.
    Optional<String> inHand() {
        return open().map(dossier -> dossier.number().text());
    }

    private Optional<Dossier> open() {
        return switch (step.get()) {
            case Step.Looking _ -> Optional.empty();
            case Step.Writing one -> Optional.of(one.dossier());
            case Step.Handing one -> Optional.of(one.dossier());
            case Step.Handed one -> Optional.of(one.dossier());
        };
    }

    /// The form of the dossier that is open.
    Optional<Callable<Optional<Worked>>> toCopy() {
        return open().map(dossier -> () -> workplace.procedures().work(dossier));
    }

    void tell(Sentence told) {
        message.set(Words.VIETNAMESE.say(told));
    }

    void to(Step next) {
        step.set(next);
    }

    Workplace workplace() {
        return workplace;
    }

    Moment moment() {
        return moment;
    }

    Errands errands() {
        return errands;
    }

    WaitingList waiting() {
        return waiting;
    }

    Writing writing() {
        return writing;
    }

    Handing handing() {
        return handing;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
