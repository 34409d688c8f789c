package vn.motcua.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Acting;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.Printers;
import vn.motcua.counter.Probe;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;

/// A real desk on a real store for tests of screens, with a printer that only remembers.
public final class Bench implements AutoCloseable {

    /// An invented card.
    public static final String HANG =
            "048190000123||Nguyễn Thị Hằng|15031990|Nữ|Tổ 36, Phường An Khê, Đà Nẵng|20052025";

    /// Another one.
    public static final String AN = "048088000456||Trần Văn Ân|02091988|Nam|Tổ 12, Phường An Khê, Đà Nẵng|11062025";

    public static final Instant NOW = Instant.parse("2026-11-23T02:12:00Z");

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    public final Desk desk;
    public final Printer printer = new Printer();
    public Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final CounterStore store;
    private final CounterData data;

    public Bench(Path home) {
        this(new Desk(home).found());
    }

    /// A desk that was founded before.
    public Bench(Desk founded) {
        desk = founded;
        store = desk.open();
        data = store.unlock(
                store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow());
    }

    public CounterStore store() {
        return store;
    }

    public CounterData data() {
        return data;
    }

    public Workplace workplace() {
        return workplace(Desk.CLERK);
    }

    public Workplace workplace(Acting who) {
        var procedures = new Procedures(CATALOGUE, CalendarFile.bundled(), new OfficeReturnRule.SameClock());
        var days = new DayCheck(clock, LocalDate.of(2026, 11, 20));
        return Workplace.of(
                who,
                data,
                procedures,
                days,
                new Workplace.Machines(
                        new HtmlPapers(),
                        printer,
                        clock,
                        Probe.NONE,
                        new ScannedPages(Thread.ofPlatform().daemon().factory())));
    }

    /// Everything at once, on the thread that asks.
    public static Lanes lanes(Troubles troubles) {
        return Lanes.of(new Background(Runnable::run, Runnable::run, troubles));
    }

    /// Fails the test at what nobody expected.
    public static Lanes lanes() {
        return Lanes.of(new Background(Runnable::run, Runnable::run, thrown -> {
            throw new AssertionError(thrown);
        }));
    }

    @Override
    public void close() {
        store.close();
    }

    /// Takes every paper, unless it was told an answer.
    public static final class Printer implements Printers {

        public final List<PrintOrder> sent = new ArrayList<>();
        private final Deque<Sending> answers = new ArrayDeque<>();

        public void answer(Sending next) {
            answers.add(next);
        }

        @Override
        public List<PrinterName> names() {
            return List.of(new PrinterName("Máy in quầy 1", true));
        }

        @Override
        public Sending send(byte[] pdf, PrintOrder order) {
            sent.add(order);
            return answers.isEmpty() ? new Sending.Sent("Máy in quầy 1") : answers.pop();
        }
    }

    public static Sending noPrinter() {
        return new Sending.NoPrinter(Sentence.of("print.none"));
    }
}
