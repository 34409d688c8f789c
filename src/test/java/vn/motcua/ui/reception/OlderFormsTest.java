package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Probe;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;

/// A form that was half filled when a release came.
class OlderFormsTest {

    private static final String CODE = "1.004873";

    @TempDir
    Path home;

    private final TestHouse house = new TestHouse();
    private Bench bench;
    private DeskCatalogue catalogue;
    private Path folder = Path.of("");

    @BeforeEach
    void sitDown() throws IOException {
        bench = new Bench(home.resolve("desk"));
        folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), CODE);
        catalogue = new DeskCatalogue(bench.data(), Catalogue::shipped, new DayCheck(bench.clock, TestHouse.TODAY));
        install(1);
        var visit = model();
        visit.open(catalogue.now().find(CODE).orElseThrow());
        var form = visit.visit().forms().getFirst();
        var filled = visit.shown().worked().get(form.id()).filled();
        visit.change(
                visit.visit().answer(form, filled, "purpose", Optional.of(Answer.text("Vay vốn", Source.CITIZEN))));
        TestHouse.edit(
                folder.resolve(CODE).resolve("procedure.yaml"),
                "      - {key: purpose,",
                "      - {key: extra, label: Mục thêm, type: text}\n      - {key: purpose,");
        install(2);
    }

    @AfterEach
    void getUp() {
        bench.close();
    }

    private void install(int number) throws IOException {
        var release = house.release(folder, Layer.NATION, number, LocalDate.of(2026, 11, 22));
        catalogue.install(release, Optional.of(house.root.open()));
    }

    private VisitModel model() {
        var procedures = new Procedures(catalogue, CalendarFile.bundled(), new OfficeReturnRule.SameClock());
        var machines = new Workplace.Machines(
                new HtmlPapers(),
                bench.printer,
                bench.clock,
                Probe.NONE,
                new ScannedPages(Thread.ofPlatform().daemon().factory()));
        var days = new DayCheck(bench.clock, TestHouse.TODAY);
        var workplace = Workplace.of(Desk.CLERK, bench.data(), procedures, days, machines);
        return new VisitModel(workplace, Bench.lanes().desk());
    }

    private static boolean asksExtra(VisitModel visit) {
        return visit.shown().working().orElseThrow().filled().field("extra").isPresent();
    }

    private static OpenedForm form(VisitModel visit) {
        return visit.visit().forms().getFirst();
    }

    @Test
    void what_changed_is_shown_and_the_draft_goes_over_when_told() {
        var visit = model();
        visit.start();
        var notice = visit.noticeProperty().get().orElseThrow();
        assertEquals(Notice.Kind.ASKED, notice.kind());
        assertEquals("release.draft-older", notice.lines().getFirst().key());
        assertEquals(
                List.of(Sentence.of("release.change-field-new", "Mục thêm")),
                notice.lines().subList(1, notice.lines().size()));
        assertTrue(!asksExtra(visit), "nothing changed before it was said so");
        notice.acts().getFirst().run().run();
        assertTrue(asksExtra(visit));
        assertEquals(
                catalogue.now().find(CODE).orElseThrow().version(), form(visit).version());
        assertEquals(
                Optional.of(Answer.text("Vay vốn", Source.CITIZEN)),
                Optional.ofNullable(form(visit).own().get("purpose")));
        var again = model();
        again.start();
        assertEquals(
                Optional.empty(), again.noticeProperty().get(), "a form of the present version is not asked about");
    }

    @Test
    void it_stays_as_it_was_when_told_so() {
        var visit = model();
        visit.start();
        visit.noticeProperty().get().orElseThrow().acts().getLast().run().run();
        assertEquals(Optional.empty(), visit.noticeProperty().get());
        assertTrue(!asksExtra(visit));
    }
}
