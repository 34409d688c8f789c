package vn.motcua.ui.dossiers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Corners;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Paper;
import vn.motcua.counter.Papers;
import vn.motcua.counter.PostedPaper;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.Printers;
import vn.motcua.counter.Probe;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Receipt;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.RegisterPaper;
import vn.motcua.counter.ReturnSlip;
import vn.motcua.counter.Sending;
import vn.motcua.counter.StatementPaper;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.keys.KeyWrap;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.store.Surroundings;
import vn.motcua.ui.Moment;

/// A workplace on a real store, with a clock to be moved, a printer that answers as told, and papers that are only
/// words. Everybody in it is invented.
final class TestDesk implements AutoCloseable {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    static final String CODE = "1.004873";

    final TickingClock clock = new TickingClock();
    final List<Receipt> drawn = new ArrayList<>();
    final List<PrintOrder> sent = new ArrayList<>();
    Sending answer = new Sending.Sent("Máy in quầy");
    final CounterData data;
    final Workplace workplace;
    private final CounterStore store;

    TestDesk(Path home) {
        this(home, Desk.CLERK);
    }

    TestDesk(Path home, Acting who) {
        var around = new Surroundings(clock, new MachineMark("one"), home.resolve("state"), Probe.NONE);
        store = CounterStore.open(home.resolve("data"), around, new KeyWrap.Cost(1, 1));
        store.found(Desk.office(), Desk.CLERK, Desk.PASSWORD, List.of(1, 2));
        data = store.unlock(
                store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow());
        var procedures = new Procedures(CATALOGUE, CalendarFile.bundled(), new OfficeReturnRule.SameClock());
        workplace = Workplace.of(
                who,
                data,
                procedures,
                new DayCheck(clock, LocalDate.of(2026, 11, 1)),
                new Workplace.Machines(
                        new PlainPapers(),
                        new TestPrinters(),
                        clock,
                        Probe.NONE,
                        new ScannedPages(Thread.ofPlatform().daemon().factory())));
    }

    static final class TickingClock extends Clock {

        Instant now = Instant.parse("2026-11-23T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    Dossier receive(String name, String number) {
        var person = UUID.randomUUID();
        var form = new OpenedForm(
                UUID.randomUUID(),
                CODE,
                CATALOGUE.find(CODE).orElseThrow().version(),
                Map.of("applicant", List.of(person)),
                answers(),
                Set.of("declaration", "identity"));
        var visit = new Visit(
                UUID.randomUUID(),
                OffsetDateTime.ofInstant(clock.now, ZoneOffset.ofHours(7)),
                true,
                Optional.empty(),
                new People(List.of(new Person(person, facts(name, number)))),
                List.of(form),
                Map.of());
        var receiving = workplace.verbs().receive().receive(visit, Desk.CLERK);
        if (receiving instanceof Receiving.Done done) {
            return done.dossiers().getFirst();
        }
        throw new AssertionError(receiving);
    }

    private static Map<Attribute, Answer> facts(String name, String number) {
        var facts = new HashMap<Attribute, Answer>();
        facts.put(Attribute.FULL_NAME, text(name));
        facts.put(Attribute.BIRTH_DATE, text("1999-02-03"));
        facts.put(Attribute.SEX, text("female"));
        facts.put(Attribute.ETHNICITY, text("kinh"));
        facts.put(Attribute.NATIONALITY, text("viet-nam"));
        facts.put(Attribute.RESIDENCE, text("Tổ 36, phường An Khê, thành phố Đà Nẵng"));
        facts.put(Attribute.ID_PAPER, text("can-cuoc"));
        facts.put(Attribute.CITIZEN_ID, text(number));
        facts.put(Attribute.PHONE, text("0900000001"));
        return facts;
    }

    private static Map<String, Answer> answers() {
        return Map.of(
                "relation", text("self"),
                "formerResidence", Answer.of(new Value.YesNo(false), Source.CITIZEN),
                "maritalStatus", text("never-married"),
                "purpose", text("Vay vốn ngân hàng"),
                "copies", Answer.of(new Value.Whole(1), Source.CITIZEN));
    }

    private static Answer text(String text) {
        return Answer.text(text, Source.CITIZEN);
    }

    Dossier dossier(UUID id) {
        return data.ledger().dossier(id).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }

    private final class TestPrinters implements Printers {

        @Override
        public List<PrinterName> names() {
            return List.of(new PrinterName("Máy in quầy", true));
        }

        @Override
        public Sending send(byte[] pdf, PrintOrder order) {
            sent.add(order);
            return answer;
        }
    }

    /// A page is a frame with grey lines in it.
    private final class PlainPapers implements Papers {

        @Override
        public Paper plain(vn.motcua.counter.PlainPaper paper) {
            return new Paper(new byte[0], 1);
        }

        @Override
        public Paper posted(PostedPaper paper) {
            throw new UnsupportedOperationException("no page of dossiers posts anything");
        }

        @Override
        public Papers training() {
            return this;
        }

        @Override
        public Paper declaration(Declaration declaration) {
            return new Paper(bytes("declaration " + declaration.answers()), 1);
        }

        @Override
        public Paper receipt(Receipt receipt) {
            drawn.add(receipt);
            return new Paper(bytes("receipt " + receipt.number() + " " + receipt.reprint()), 1);
        }

        @Override
        public Paper statement(StatementPaper statement) {
            return new Paper(
                    bytes("statement " + statement.reprint()), statement.pages().size());
        }

        @Override
        public Paper register(RegisterPaper register) {
            return new Paper(bytes("register " + register.book()), 1);
        }

        @Override
        public Paper calibration(String printer, Corners corners) {
            return new Paper(bytes("calibration " + printer), 1);
        }

        @Override
        public Paper returnSlip(ReturnSlip slip) {
            return new Paper(
                    bytes("slip " + slip.number() + " " + slip.recipient().name()), 1);
        }

        @Override
        public List<PagePicture> pictures(byte[] pdf, int dpi) {
            var pixels = new int[640 * 450];
            Arrays.fill(pixels, 0xFFFFFFFF);
            for (int line = 40; line < 400; line += 24) {
                Arrays.fill(pixels, line * 640 + 40, line * 640 + 600, 0xFF888888);
            }
            return List.of(new PagePicture(640, 450, pixels));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Optional<Sheet> sheet(UUID id) {
        return new SheetReader(workplace, new Moment(workplace)).read(id);
    }
}
