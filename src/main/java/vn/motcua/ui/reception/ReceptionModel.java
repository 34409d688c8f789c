package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.ChooseFile;
import vn.motcua.counter.Frequency;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.SameVisit;
import vn.motcua.counter.UsualPlaces;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.Background;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.Pages;
import vn.motcua.ui.result.AtOnce;

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
    private final AtOnce atOnce;
    private final Routing routing;
    private final PickedFiles files;
    private final WhileWaiting waiting;
    private final Words words;
    private final Pages.Window window;
    private final Background desk;
    private final Frequency frequency;
    private final UsualPlaces places;
    private final ReadOnlyObjectWrapper<List<Procedure>> usual = new ReadOnlyObjectWrapper<>(List.of());
    private final Hand hand;
    private final Linking linking;
    private final ReadOnlyObjectWrapper<List<NextKey>> next = new ReadOnlyObjectWrapper<>(List.of());
    private Where where = new Where.Elsewhere();

    public ReceptionModel(Workplace workplace, Lanes lanes, Words words, Pages.Window window) {
        this.words = words;
        this.window = window;
        desk = lanes.desk();
        frequency = new Frequency(workplace.data().notes());
        places = new UsualPlaces(workplace.data().notes());
        visit = new VisitModel(workplace, lanes.desk());
        answering = new Answering(visit);
        files = new PickedFiles(
                visit, answering, new ChooseFile(workplace.data().files(), workplace.scans()), lanes);
        scanning = new Scanning(visit, text -> window.go(Pages.DOSSIERS, text));
        taking = new Taking(visit, answering, lanes.desk(), this::print);
        receipts = new Receipts(workplace, lanes, taking, visit);
        forms = new FormsOnly(workplace, lanes, taking, visit);
        paper = new LivePaper(visit, lanes);
        residences = new Residences(visit);
        earlier = new Earlier(visit, lanes.desk());
        identity = new Identity(visit, words);
        atOnce = new AtOnce(workplace, lanes.desk());
        routing = new Routing(visit);
        linking = new Linking(visit, answering, taking);
        waiting = new WhileWaiting(visit, atOnce, this::look);
        hand = new Hand(visit, answering, forms, routing, waiting::isPossible);
        visit.shownProperty().subscribe(this::look);
        taking.stageProperty().subscribe(this::look);
        linking.offerProperty().subscribe(this::look);
        answering.mistypedProperty().subscribe(this::look);
        files.standingsProperty().subscribe(this::look);
    }

    /// Something else has the keys now.
    void at(Where now) {
        where = now;
        look();
    }

    private void look() {
        var stage = taking.stage();
        next.set(stage instanceof Stage.Filling ? hand.at(where) : NextKey.at(stage, receipts, linking));
    }

    /// The keys that help now, the next one first.
    ReadOnlyObjectProperty<List<NextKey>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// F10: receives without an appointment and goes on to the result, or says who or what is missing.
    void giveNow() {
        var forms = List.copyOf(visit.shown().worked().values());
        atOnce.ask(forms, visit.shown().today(), () -> taking.receive(this::giveNow), this::notNow);
    }

    private void giveNow(Receiving.Done received) {
        window.written();
        linking.look(received);
        forms.print(received.forms(), () -> {});
        finish();
        received.dossiers().stream()
                .findFirst()
                .ifPresent(dossier -> window.go(Pages.RESULTS, dossier.number().text()));
        count(received);
    }

    private void notNow(SameVisit.Answer.NotNow missing) {
        var acts = missing.missing() == SameVisit.Missing.SYSTEM
                ? List.of(new Notice.Act(Sentence.of("results.system-is-in"), this::systemIsIn))
                : List.<Notice.Act>of();
        visit.tell(new Notice(Notice.Kind.CAREFUL, List.of(missing.why()), acts));
    }

    /// Shift+F10: the civil-status software can be reached, so again.
    void systemIsIn() {
        atOnce.say(true, _ -> giveNow());
    }

    /// Nothing is to come out of a printer any more: what is linked is offered, or the next visit begins.
    private void finish() {
        if (linking.isSome()) {
            taking.show(new Stage.Taken(List.of()));
        } else {
            next();
        }
    }

    private void print(Receiving.Done received) {
        linking.look(received);
        if (received.dossiers().isEmpty()) {
            forms.print(received.forms(), this::finish);
        } else {
            window.written();
            receipts.print(received.dossiers());
            forms.print(received.forms(), () -> {});
        }
        count(received);
    }

    private void count(Receiving.Done received) {
        var codes = received.procedures();
        var today = visit.now().toLocalDate();
        desk.run(
                () -> {
                    frequency.received(codes, today);
                    received.dossiers().forEach(this::rememberPlaces);
                    return usual(today);
                },
                usual::set);
        lookUpPlaces();
    }

    private void rememberPlaces(Dossier dossier) {
        visit.workplace().procedures().of(dossier).ifPresent(procedure -> places.received(dossier, procedure));
    }

    /// Takes up what was left at the last time.
    public void start() {
        visit.start();
        var today = visit.now().toLocalDate();
        desk.run(() -> usual(today), usual::set);
        lookUpPlaces();
    }

    private void lookUpPlaces() {
        desk.run(places::lately, residences::remember);
    }

    /// Copies and signatures are attested in lanes of their own.
    private List<Procedure> usual(LocalDate today) {
        var here =
                search("").stream().filter(one -> one.attestation().isEmpty()).toList();
        return frequency.first(here, today, Offered.MOST);
    }

    /// The procedures that this desk receives most; at most as many as there are digits.
    ReadOnlyObjectProperty<List<Procedure>> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    /// Opens a procedure for who is there, after the visit before was finished if there still is one.
    public void open(Procedure procedure) {
        switch (taking.stage()) {
            case Stage.Filling _ -> go(procedure);
            case Stage.Taken _ -> {
                next();
                go(procedure);
            }
            case Stage.Receiving _, Stage.AskingDay _ -> {}
        }
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

    /// F7: the citizen reads what was filled.
    void readBack() {
        if (visit.shown().working().isPresent()) {
            window.go(Pages.READ_BACK);
        }
    }

    /// What the citizen reads now; nothing while no form is filled.
    public Optional<ReadBack> reading() {
        return visit.shown().working().map(worked -> ReadBack.of(worked, words));
    }

    /// The paper as it will be printed, page by page.
    public ReadOnlyObjectProperty<List<PagePicture>> paperPages() {
        return paper.pagesProperty();
    }

    /// After a visit was received: the next one.
    void next() {
        linking.forget();
        answering.forget();
        files.forget();
        visit.beginAfterReceiving();
        taking.back();
    }

    /// Another arrival while this one is not received: it is set aside (*tạm giữ*) and can be taken back.
    void begin() {
        boolean some = !visit.visit().isEmpty();
        var id = visit.visit().id();
        answering.forget();
        files.forget();
        visit.begin();
        if (some) {
            int place = visit.othersProperty().get().stream()
                    .map(Visit::id)
                    .toList()
                    .indexOf(id);
            visit.tell(Notice.told(Sentence.of("hand.held-now", place + 1)));
        }
    }

    /// Takes a visit back that was set aside; the present one is set aside in its turn.
    ///
    /// @param place 1 for who has waited longest; nothing happens where nobody waits
    void takeBack(int place) {
        var held = visit.othersProperty().get();
        if (place > held.size()
                || !(taking.stage() instanceof Stage.Filling || taking.stage() instanceof Stage.Taken)) {
            return;
        }
        var back = held.get(place - 1);
        if (taking.stage() instanceof Stage.Taken) {
            next();
        }
        answering.forget();
        files.forget();
        visit.resume(back);
    }

    /// A paper is in hand or was shown.
    void paper(String id, boolean inHand) {
        visit.shown().form().ifPresent(form -> visit.change(visit.visit().with(form.paper(id, inHand))));
    }

    /// All that the present form wants is in hand or was shown.
    void allPapers() {
        visit.shown().working().ifPresent(worked -> worked.papers().forEach(paper -> paper(paper.id(), true)));
    }

    List<Procedure> search(String typed) {
        var today = visit.now().toLocalDate();
        return visit.workplace().procedures().catalogue().offered(typed, today);
    }

    /// Copies and signatures are attested on pages of their own.
    private void go(Procedure procedure) {
        procedure
                .attestation()
                .ifPresentOrElse(
                        rules -> window.go(
                                switch (rules.of()) {
                                    case COPIES -> Pages.ATTESTING;
                                    case SIGNATURE -> Pages.SIGNING;
                                }),
                        () -> visit.open(procedure));
    }

    /// When the result would be promised; where the form only is written, who takes it.
    Promise promise(Procedure procedure) {
        if (!forms.takes(procedure)) {
            var why = Sentence.of("hand.handed-in", forms.authority(procedure));
            return new Promise(why, List.of(why));
        }
        return Promise.of(procedure, visit.shown(), visit.workplace().procedures());
    }

    /// What the province or ward wants its clerks to know of a procedure.
    Optional<String> note(Procedure procedure) {
        return Optional.ofNullable(
                visit.workplace().procedures().catalogue().terms().notes().get(procedure.code()));
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

    PickedFiles files() {
        return files;
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

    FormsOnly forms() {
        return forms;
    }

    Routing routing() {
        return routing;
    }

    Linking linking() {
        return linking;
    }

    WhileWaiting waiting() {
        return waiting;
    }

    LivePaper livePaper() {
        return paper;
    }

    Words words() {
        return words;
    }
}
