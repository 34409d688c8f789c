package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskCatalogue;
import vn.motcua.counter.Probe;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.Desk;

/// What the foot of the window says of the catalogue, on a desk that meets no network.
class StatusTest {

    @TempDir
    Path home;

    private final TestHouse house = new TestHouse();
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(home.resolve("desk"));
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        catalogue().install(house.release(folder, Layer.NATION, 1, TestHouse.TODAY), Optional.of(house.root.open()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DayCheck days() {
        return new DayCheck(bench.clock, LocalDate.of(2026, 11, 20));
    }

    private DeskCatalogue catalogue() {
        return new DeskCatalogue(bench.data(), Catalogue::shipped, days());
    }

    /// What a program tells that is started on that day.
    private List<Status.Line> lines(String day) {
        bench.clock = Clock.fixed(Instant.parse(day + "T02:12:00Z"), ZoneOffset.UTC);
        var procedures = new Procedures(Catalogue.shipped(), CalendarFile.bundled(), new OfficeReturnRule.SameClock());
        var workplace = Workplace.of(
                Desk.CLERK,
                bench.data(),
                procedures.with(catalogue()),
                days(),
                new Workplace.Machines(
                        new HtmlPapers(),
                        bench.printer,
                        bench.clock,
                        Probe.NONE,
                        new ScannedPages(Thread.ofPlatform().daemon().factory())));
        var status = new Status(workplace, Bench.lanes(), List.of());
        status.look();
        return status.linesProperty().get();
    }

    private List<String> warnings(String day) {
        return lines(day).stream()
                .filter(Status.Line::warning)
                .map(line -> Words.VIETNAMESE.say(line.text()))
                .filter(said -> said.startsWith("Danh mục"))
                .toList();
    }

    @Test
    void each_release_in_use_is_told_with_its_own_number() throws IOException {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("ward")), "1.004873");
        catalogue().install(house.release(folder, TestHouse.WARD, 12, TestHouse.TODAY), Optional.of(house.root.open()));
        assertTrue(
                lines("2026-11-23").stream()
                        .map(line -> Words.VIETNAMESE.say(line.text()))
                        .anyMatch("Danh mục TTHC: bản số 1 của cả nước, bản số 12 của xã 20194"::equals),
                () -> lines("2026-11-23").toString());
    }

    @Test
    void a_catalogue_older_than_the_plan_allows_is_told_in_every_page_with_the_keys_to_press() {
        assertEquals(List.of(), warnings("2026-11-23"));
        assertEquals(List.of(), warnings("2026-12-23"), "thirty days after it was confirmed");
        var told = warnings("2026-12-24").getFirst();
        assertTrue(told.startsWith("Danh mục TTHC đã 31 ngày"), told);
        assertTrue(told.contains("Alt+T, F5") && told.contains("Alt+T, Alt+U"), told);
        bench.data()
                .notes()
                .keep(SyncPlan.NOTE, SyncPlan.USUAL.catalogueDays(90).text());
        assertEquals(List.of(), warnings("2026-12-24"), "the office allows more");
    }

    @Test
    void what_a_stick_says_of_a_later_day_takes_the_warning_away_and_of_tomorrow_does_not() throws IOException {
        assertEquals(1, warnings("2026-12-30").size());
        var stick = Files.createDirectories(home.resolve("stick"));
        assertEquals(1, catalogue().carried().put(stick));
        var heard = stick.resolve("motcua-thu-tuc/heard.txt");
        assertEquals("2026-11-23\n", Files.readString(heard));
        Files.writeString(heard, "2026-12-31\n");
        catalogue().carried().takeFrom(stick);
        assertEquals(1, warnings("2026-12-30").size());
        Files.writeString(heard, "2026-12-29\n");
        catalogue().carried().takeFrom(stick);
        assertEquals(List.of(), warnings("2026-12-30"));
    }
}
