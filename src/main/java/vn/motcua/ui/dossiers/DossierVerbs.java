package vn.motcua.ui.dossiers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.State;
import vn.motcua.ui.Background;

/// What can be done with the dossier that is shown; each asks in one line what it needs.
final class DossierVerbs {

    private static final Words WORDS = Words.VIETNAMESE;

    private final Workplace workplace;
    private final Turn turn;
    private final Printing printing;
    private final Correcting correcting;
    private final CheckingIdentity identity;
    private final Attaching attaching;
    private final HandingOver handing;

    /// @param changed called when the dossier has to be read again
    DossierVerbs(Workplace workplace, SheetPapers papers, Background background, Runnable changed) {
        this.workplace = workplace;
        turn = new Turn(workplace, background, changed);
        printing = new Printing(turn, papers);
        correcting = new Correcting(turn);
        identity = new CheckingIdentity(turn);
        attaching = new Attaching(turn);
        handing = new HandingOver(turn);
    }

    void about(Optional<Sheet> shown) {
        turn.about(shown);
    }

    void settle() {
        turn.settle();
    }

    /// Why verbs cannot be used, each reason once; empty if all can.
    String hindrances() {
        var reasons = new LinkedHashMap<Sentence, String>();
        for (var verb : List.of(Verb.PRINT, Verb.CORRECT, Verb.WITHDRAW, Verb.SAVE)) {
            verb.hindrance(sheetProperty().get(), workplace.who())
                    .ifPresent(why -> reasons.putIfAbsent(why, WORDS.say(why)));
        }
        return String.join(" ", reasons.values());
    }

    boolean can(Verb verb) {
        return !turn.errands().isBusy()
                && verb.hindrance(sheetProperty().get(), workplace.who()).isEmpty();
    }

    /// F5.
    void print() {
        printing.print();
    }

    void reprint(String reason) {
        printing.reprint(reason);
    }

    void cameOut() {
        printing.cameOut();
    }

    /// Ctrl+S: opens the answers.
    void correct() {
        correcting.correct();
    }

    void change(String key, String typed, Runnable then) {
        correcting.change(key, typed, then);
    }

    /// The right file for a field of files.
    void choose(String key, Path file, Runnable then) {
        correcting.choose(key, file, then);
    }

    void saveCorrection(String reason) {
        correcting.save(reason);
    }

    /// Ctrl+R: asks for the reason.
    void withdraw() {
        correcting.withdraw();
    }

    void withdraw(String reason) {
        correcting.withdraw(reason);
    }

    /// Ctrl+G: asks for the office.
    void handOver() {
        handing.ask();
    }

    void handOver(String office, String why) {
        handing.over(office, why);
    }

    void takeUp() {
        handing.takeUp();
    }

    /// Ctrl+I: asks what the look-up said.
    void checkIdentity() {
        identity.ask();
    }

    void checkedIdentity(String difference) {
        identity.checked(difference);
    }

    /// Ctrl+T: attaches a scan.
    void attach(Path file) {
        attaching.attach(file);
    }

    /// Ctrl+P, with Shift for the declaration: keeps the PDF where the clerk says.
    ///
    /// @param paper as in [vn.motcua.counter.DossierPapers]
    void save(String paper, SaveTarget target) {
        printing.save(paper, target);
    }

    /// Esc. @return false if there was nothing to leave
    boolean leave() {
        return turn.leave();
    }

    /// Why the receipt has to be printed now, and what another office has to do with the dossier.
    List<String> next() {
        var next = new ArrayList<String>();
        sheetProperty()
                .get()
                .map(one -> LiaisonWords.standing(one.dossier().liaison()))
                .ifPresent(standing -> standing.forEach(one -> next.add(WORDS.say(one))));
        sheetProperty()
                .get()
                .filter(one -> one.dossier().state() == State.RECEIVED
                        && one.dossier().liaison().from().isEmpty())
                .ifPresent(one -> {
                    switch (one.receipt()) {
                        case NOT_OUT -> next.add(WORDS.say("dossiers.next-print"));
                        case OUTDATED -> next.add(WORDS.say("dossiers.next-supersede"));
                        case OUT -> {}
                    }
                });
        return next;
    }

    /// The one thing to do next.
    Optional<NextAct> nextAct() {
        return sheetProperty().get().flatMap(sheet -> NextAct.of(sheet, workplace.who()));
    }

    ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return turn.sheetProperty();
    }

    ReadOnlyObjectProperty<Asking> askingProperty() {
        return turn.askingProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return turn.messageProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return turn.errands().busyProperty();
    }
}
