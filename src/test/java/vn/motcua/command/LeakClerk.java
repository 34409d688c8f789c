package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.counter.AttestDesk;
import vn.motcua.counter.Concluding;
import vn.motcua.counter.CopyOrder;
import vn.motcua.counter.Corners;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.Drafts.Draft;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrintOrder.Shift;
import vn.motcua.counter.PrinterProfile;
import vn.motcua.counter.PrinterProfiles;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.ReturnResult;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Signers;
import vn.motcua.counter.UsualPlaces;
import vn.motcua.counter.Visit;
import vn.motcua.counter.VisitText;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.store.CounterStore;
import vn.motcua.ui.Troubles;
import vn.motcua.ui.copy.Copying;
import vn.motcua.wire.Json;

/// A clerk's afternoon among the invented people of [LeakDay], with all that a desk keeps beside visits that were taken
/// in: who signs and how printers are set, places that are offered again, attested copies, results and their slips,
/// answers copied into another system, visits set aside. Killed with an answer on the clipboard.
final class LeakClerk {

    private static final int MANY = 24;
    private static final int FIRST = 100;

    private final Workplace workplace;
    private final CounterData data;

    private LeakClerk(Workplace workplace) {
        this.workplace = workplace;
        data = workplace.data();
    }

    /// @param args the data folder; the folder of the markers stands in the environment
    public static void main(String[] args) throws Exception {
        var places = new Places(System.getenv(), Optional.empty());
        System.setProperty("motcua.log", places.state().toString());
        var store = CounterStore.open(Path.of(args[0]), places.surroundings());
        var clerk = new Acting("lethu", "Lê Thu", Acting.Role.ADMINISTRATOR);
        var key = store.users().open("lethu", Program.PASSWORD.toCharArray()).orElseThrow();
        var workplace = Workplaces.real().open(store, new SignIn.Outcome.SignedIn(clerk, key));
        new LeakClerk(workplace).work();
        System.out.println("worked");
        Runtime.getRuntime().halt(0);
    }

    private void work() throws Exception {
        notes();
        attest();
        results();
        setAside();
        trouble();
        copyOut();
    }

    private static Invented someone(int i) {
        return new Invented(FIRST + i);
    }

    private static Signer signer(int i) {
        return new Signer(someone(i).name(), "PHÓ CHỦ TỊCH");
    }

    private static String printer(int i) {
        return "Máy in của " + someone(i).name() + " " + someone(i).phone();
    }

    /// Signers, printers, where statements stand, the look: each note with somebody's name in it.
    private void notes() {
        var notes = data.notes();
        var signers = Signers.of(notes);
        var desk = AttestDesk.of(notes).with(new AttestDesk.Book(7, data.life().text()));
        for (int i = 0; i < MANY; i++) {
            signers = signers.with(new Signers.One(signer(i), List.of(Signers.EVERYTHING), true));
            desk = desk.with(printer(i), Corners.STRAIGHT);
        }
        signers.keep(notes);
        desk.signedBy(signer(1).name()).keep(notes);
        for (var kind : PaperKind.values()) {
            var profile = new PrinterProfile(
                    Optional.of(printer(kind.ordinal())),
                    Optional.of(printer(kind.ordinal() + 1)),
                    Optional.empty(),
                    Shift.NONE,
                    1);
            new PrinterProfiles(notes).keep(kind, profile);
        }
        notes.keep("look", String.join(" ", someone(2).secrets()));
    }

    private Visit visit(String json) {
        var built = VisitBuilder.build(
                VisitFile.read(json.getBytes(StandardCharsets.UTF_8)),
                workplace.procedures(),
                workplace.days().clockTime().toOffsetDateTime());
        Program.must(built.troubles().isEmpty(), built.troubles().toString());
        return built.visit();
    }

    private Dossier receive(Visit visit) {
        var received = workplace.verbs().receive().receive(visit, workplace.who());
        Program.must(received instanceof Receiving.Done, "not taken in: " + received);
        return ((Receiving.Done) received).dossiers().getFirst();
    }

    /// Documents that bear somebody's name, for somebody who gave theirs; statements, labels and the register.
    private void attest() {
        for (int i = 0; i < MANY; i++) {
            var dossier = receive(visit(originals(someone(i), someone(i + 1))));
            for (var paper : List.of(DossierPapers.STATEMENT, DossierPapers.STATEMENT_LABEL)) {
                print(dossier, paper, i);
            }
        }
        var month = YearMonth.from(workplace.days().clockTime());
        for (var register : workplace.attestPapers().register(month)) {
            var drawn = workplace.attestPapers().draw(register);
            workplace.prints().sendLoose(drawn.pdf(), "register", PaperSize.A4, register.book());
        }
    }

    private static String originals(Invented requester, Invented owner) {
        var json = Json.empty();
        json.putArray("people").addObject().put("id", "p").put("card", requester.card());
        var dossier = json.putArray("dossiers").addObject().put("procedure", "2.000815");
        dossier.putObject("roles").put("applicant", "p");
        dossier.putObject("answers")
                .putArray("originals")
                .addObject()
                .put("kind", "KH")
                .put("document", "Giấy ra viện của " + owner.name() + ", " + owner.address())
                .put("pages", "1")
                .put("copies", "2");
        dossier.putArray("papers").add("original");
        return Json.line(json);
    }

    /// Kept and sent; every second one is seen to come out.
    private void print(Dossier dossier, String paper, int i) {
        var sent = workplace
                .prints()
                .send(
                        workplace
                                .prints()
                                .prepare(dossier, paper, "bản của " + someone(i).name() + " bị nhòe", workplace.who()),
                        dossier,
                        Optional.empty());
        if (i % 2 == 0) {
            workplace.prints().cameOut(sent.job(), workplace.who());
        }
    }

    /// Results that name people, handed to somebody authorised whose name and number are written down.
    private void results() {
        for (int i = 0; i < MANY; i++) {
            var id = receive(visit(someone(i).visit())).id();
            var result = new Resolved(
                    "Giấy xác nhận của " + someone(i).name(),
                    Optional.of("115/" + someone(i).phone()),
                    Optional.empty(),
                    LocalDate.from(workplace.days().clockTime()),
                    Optional.of(signer(i)),
                    true,
                    "");
            done(workplace.verbs().resolve().resolve(id, result, workplace.who()));
            var taker = someone(i + 1);
            var taken = new Returned(
                    Returned.Recipient.AUTHORISED,
                    taker.name(),
                    Optional.of(taker.citizenId()),
                    true,
                    Returned.Acknowledged.FINGERPRINT);
            var dossier = data.ledger().dossier(id).orElseThrow();
            print(ReturnResult.asIf(dossier, taken), DossierPapers.RETURN_SLIP, i);
            done(workplace.verbs().hand().hand(id, taken, workplace.who()));
        }
    }

    private static void done(Concluding concluding) {
        Program.must(concluding instanceof Concluding.Done, "not written: " + concluding);
    }

    /// Visits that wait, one of them changed and another given up; and the places that a received one leaves.
    private void setAside() {
        for (int i = 0; i < MANY; i++) {
            var visit = visit(someone(i).visit());
            data.drafts().save(new Draft(visit.id(), i, VisitText.write(visit)));
            data.drafts().save(new Draft(visit.id(), i + 1L, VisitText.write(visit)));
            if (i % 2 == 0) {
                data.drafts().forget(visit.id());
            }
            var extract = receive(visit(extract(someone(i), someone(i + 2))));
            new UsualPlaces(data.notes())
                    .received(
                            extract,
                            workplace.procedures().catalogue().find("2.000635").orElseThrow());
        }
        Program.must(!new UsualPlaces(data.notes()).lately().isEmpty(), "no place was kept");
    }

    private static String extract(Invented applicant, Invented subject) {
        var json = Json.empty();
        json.putArray("people").addObject().put("id", "p").put("card", applicant.card());
        json.withArray("people").addObject().put("id", "s").put("card", subject.card());
        var dossier = json.putArray("dossiers").addObject().put("procedure", "2.000635");
        dossier.putObject("roles").put("applicant", "p").put("subject", "s");
        dossier.putObject("answers")
                .put("relation", "child")
                .put("extract", "birth")
                .put("copies", "1")
                .put("registeredAt", "Bệnh viện " + subject.address());
        dossier.putArray("confirm").add("applicant.residence").add("subject.residence");
        dossier.putArray("papers").add("declaration").add("identity").add("authorisationOfRelative");
        return Json.line(json);
    }

    /// What a library says when it fails may hold what it was working on.
    private static void trouble() {
        var troubles = new Troubles();
        for (int i = 0; i < MANY; i++) {
            var secrets = String.join("|", someone(i).secrets());
            troubles.accept(new IllegalStateException(secrets, new IOException(secrets)));
        }
    }

    /// F11 through every answer of the extracts, on the toolkit's own clipboard; the last stays there.
    private void copyOut() throws InterruptedException {
        CounterWindow.startToolkit(new Troubles());
        int copied = Hands.onScreen(() -> {
            var copying = new Copying();
            int answers = 0;
            for (var row : data.find("", 2 * MANY)) {
                var worked = workplace
                        .procedures()
                        .work(data.ledger()
                                .find(row.number())
                                .flatMap(data.ledger()::dossier)
                                .orElseThrow())
                        .orElseThrow();
                var order = CopyOrder.of(worked, workplace.procedures());
                if (order.isPresent()) {
                    for (int i = 0; i < order.get().items().size(); i++) {
                        copying.next(order.get());
                        answers++;
                    }
                }
            }
            return answers;
        });
        Program.must(copied > MANY, "copied: " + copied);
    }
}
