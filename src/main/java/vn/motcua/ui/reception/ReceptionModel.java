package vn.motcua.ui.reception;

import java.util.List;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;

/// Everything the reception screen shows and does, with no control in sight.
public final class ReceptionModel {

    private final VisitModel visit;
    private final Answering answering;
    private final Scanning scanning;
    private final Taking taking;
    private final Receipts receipts;
    private final FormsOnly forms;
    private final LivePaper paper;
    private final Residences residences;
    private final Earlier earlier;
    private final Identity identity;
    private final Words words;
    private final Pages.Window window;

    public ReceptionModel(Workplace workplace, Lanes lanes, Words words, Pages.Window window) {
        this.words = words;
        this.window = window;
        visit = new VisitModel(workplace, lanes.desk());
        answering = new Answering(visit);
        scanning = new Scanning(visit, text -> window.go(Pages.DOSSIERS, text));
        taking = new Taking(visit, answering, lanes.desk(), this::print);
        receipts = new Receipts(workplace, lanes, taking, visit);
        forms = new FormsOnly(workplace, lanes, taking, visit);
        paper = new LivePaper(visit, lanes);
        residences = new Residences(visit);
        earlier = new Earlier(visit, lanes.desk());
        identity = new Identity(visit, words);
    }

    private void print(Receiving.Done received) {
        if (received.dossiers().isEmpty()) {
            forms.print(received.forms(), this::next);
        } else {
            window.written();
            receipts.print(received.dossiers());
            forms.print(received.forms(), () -> {});
        }
    }

    /// Takes up what was left at the last time.
    public void start() {
        visit.start();
    }

    /// A scan works from every stage but one: while a visit is being written it is not taken.
    public void scanned(String text) {
        switch (taking.stage()) {
            case Stage.Filling _ -> scanning.scanned(text);
            case Stage.Taken _ -> {
                next();
                scanning.scanned(text);
            }
            case Stage.Receiving _, Stage.AskingDay _ -> {}
        }
    }

    /// After a visit was received: the next one.
    void next() {
        answering.forget();
        visit.beginAfterReceiving();
        taking.back();
    }

    /// Another arrival while this one is not received: it stays a draft.
    void begin() {
        answering.forget();
        visit.begin();
    }

    /// A paper is in hand or was shown.
    void paper(String id, boolean inHand) {
        visit.shown().form().ifPresent(form -> visit.change(visit.visit().with(form.paper(id, inHand))));
    }

    List<Procedure> search(String typed) {
        return visit.workplace().procedures().catalogue().search(typed);
    }

    /// Copies are attested on a page of their own.
    void open(Procedure procedure) {
        if (procedure.attestation().isPresent()) {
            window.go(Pages.ATTESTING);
        } else {
            visit.open(procedure);
        }
    }

    Promise promise(Procedure procedure) {
        return Promise.of(procedure, visit.shown(), visit.workplace().procedures());
    }

    VisitModel visit() {
        return visit;
    }

    Answering answering() {
        return answering;
    }

    Scanning people() {
        return scanning;
    }

    Taking taking() {
        return taking;
    }

    Receipts receipts() {
        return receipts;
    }

    Residences residences() {
        return residences;
    }

    Earlier earlier() {
        return earlier;
    }

    Identity identity() {
        return identity;
    }

    LivePaper livePaper() {
        return paper;
    }

    Words words() {
        return words;
    }
}
