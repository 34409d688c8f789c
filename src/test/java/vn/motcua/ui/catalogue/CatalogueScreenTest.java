package vn.motcua.ui.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CitizenSheet;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.counter.CatalogueInUse;
import vn.motcua.counter.PostedPaper;
import vn.motcua.counter.ReleaseNews;
import vn.motcua.counter.SinceNews;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.ui.Bench;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.theme.Look;
import vn.motcua.ui.theme.Theme;

/// Alt+M on a real desk: letters go in, procedures come out; pictures to be looked at.
class CatalogueScreenTest {

    private static final LocalDate FIRST = TestHouse.TODAY;

    private static final Map<PostedPaper.Kind, KeyCode> KEYS = Map.of(
            PostedPaper.Kind.NOTICE, KeyCode.N, PostedPaper.Kind.POSTER, KeyCode.Q, PostedPaper.Kind.SLIP, KeyCode.G);

    @TempDir
    Path home;

    private Bench bench;
    private CatalogueModel model;
    private CatalogueScreen screen;
    private Stage stage;
    private Theme theme;
    private boolean seen;

    @BeforeEach
    void open() {
        bench = new Bench(home);
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        bench.close();
    }

    private void show(Workplace workplace) {
        FxToolkit.run(() -> {
            model = new CatalogueModel(workplace, Bench.lanes(), new QuietWindow());
            screen = new CatalogueScreen(model, Words.VIETNAMESE);
            var scene = new Scene(screen.root(), 1366, 690);
            theme = Theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            screen.shown();
        });
    }

    /// A desk whose release amended one procedure, and knows what was before.
    private Workplace amended() throws Exception {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873", "2.000635");
        var file = folder.resolve("1.004873").resolve("procedure.yaml");
        TestHouse.edit(file, "timeLimit: {workingDays: 3}", "timeLimit: {workingDays: 2}");
        TestHouse.edit(file, "by: handler, within: {workingDays: 2}", "by: handler, within: {workingDays: 1}");
        var release = new TestHouse().release(folder, Layer.NATION, 1, FIRST);
        var now = Catalogue.of(List.of(release));
        var before = Catalogue.shipped();
        var inUse = new CatalogueInUse() {
            @Override
            public Catalogue now() {
                return now;
            }

            @Override
            public Optional<ReleaseNews> look() {
                return Optional.empty();
            }

            @Override
            public Optional<ReleaseNews> unseen() {
                return seen ? Optional.empty() : Optional.of(ReleaseNews.between(before, now));
            }

            @Override
            public void see() {
                seen = true;
            }

            @Override
            public SinceNews since(LocalDate day) {
                var then = day.isBefore(FIRST) ? before : now;
                return new SinceNews(LocalDate.MIN, then, ReleaseNews.between(then, now));
            }
        };
        var desk = bench.workplace();
        return new Workplace(
                desk.who(),
                desk.data(),
                desk.procedures().with(inUse),
                desk.days(),
                desk.verbs(),
                desk.papers(),
                desk.attestPapers(),
                desk.prints(),
                desk.printers(),
                desk.drawing(),
                desk.scans());
    }

    private void type(String words) {
        FxToolkit.run(() -> ((TextField) stage.getScene().lookup("#find")).setText(words));
    }

    private void press(KeyCode code) {
        FxToolkit.run(() -> Event.fireEvent(
                stage.getScene().lookup("#find"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private List<String> found() {
        return FxToolkit.call(() -> model.linesProperty().get().stream()
                .map(line -> line.procedure().code())
                .toList());
    }

    private Change change(String code) {
        return FxToolkit.call(() -> model.linesProperty().get().stream()
                .filter(line -> line.procedure().code().equals(code))
                .findFirst()
                .orElseThrow()
                .change());
    }

    private String sheet() {
        return FxToolkit.call(() -> String.join(
                "\n",
                ((VBox) stage.getScene().lookup("#sheet"))
                        .getChildren().stream()
                                .map(line -> ((Label) line).getText())
                                .toList()));
    }

    @Test
    void a_few_letters_find_a_procedure_and_its_sheet_says_what_a_citizen_asks() throws Exception {
        show(bench.workplace());
        assertEquals(
                "find", FxToolkit.call(() -> stage.getScene().getFocusOwner().getId()), "the keys go to the search");
        picture("catalogue-1");
        assertEquals(Catalogue.shipped().procedures().size(), found().size());
        type("khai sinh");
        assertEquals("1.001193", found().getFirst());
        for (var said : List.of(
                "Ủy ban nhân dân cấp xã",
                "Giấy tờ cần có",
                "Tờ khai đăng ký khai sinh – 1 bản chính; quầy điền và in giúp",
                "Tùy trường hợp, có thể cần thêm",
                "8.000 đồng",
                "Luật Hộ tịch 60/2014/QH13")) {
            assertTrue(sheet().contains(said), said + "\n" + sheet());
        }
        type("");
        press(KeyCode.DOWN);
        var second = found().get(1);
        assertTrue(sheet().contains(second), second + "\n" + sheet());
        type("zzzz");
        assertEquals(List.of(), found());
        assertEquals("", sheet());
    }

    @Test
    void a_field_holds_its_procedures_and_says_how_many() {
        show(bench.workplace());
        var groups = FxToolkit.call(() -> model.groupsProperty().get());
        var civil = groups.stream()
                .filter(one -> one.group().equals(new Group.OfField("Hộ tịch")))
                .findFirst()
                .orElseThrow();
        FxToolkit.run(() -> groupList().getSelectionModel().select(civil));
        assertEquals(civil.count(), found().size());
        assertFalse(found().contains("2.000815"), "attesting is another field");
        type("ket hon");
        assertFalse(found().isEmpty());
        assertTrue(found().size() < civil.count(), "typing narrows what was chosen");
        type("ho kinh doanh");
        assertEquals(List.of("1.001612"), found(), "what another field has is found all the same");
    }

    @SuppressWarnings("unchecked")
    private ListView<CatalogueModel.Counted> groupList() {
        return (ListView<CatalogueModel.Counted>) stage.getScene().lookup("#fields");
    }

    @Test
    void what_a_release_changed_is_marked_named_once_and_told_in_the_sheet() throws Exception {
        show(amended());
        picture("catalogue-2-news");
        assertTrue(seen);
        assertEquals(
                "release.news-named",
                FxToolkit.call(() -> model.newsProperty().get().orElseThrow().key()));
        assertEquals(Change.AMENDED, change("1.004873"));
        assertEquals(Change.REPEALED, change("1.001193"));
        type("1.004873");
        assertTrue(sheet().contains("SỬA ĐỔI"), this::sheet);
        assertTrue(sheet().contains("2 ngày làm việc"), this::sheet);
        type("1.001193");
        assertTrue(sheet().contains("BÃI BỎ"), this::sheet);
        assertTrue(sheet().contains("Ủy ban nhân dân cấp xã"), "what went is still read in the catalogue it was of");
        FxToolkit.run(() -> theme.show(new Look(false, 175)));
        picture("catalogue-3-largest");
        FxToolkit.run(() -> theme.show(new Look(true, 100)));
        picture("catalogue-4-dark");
    }

    @Test
    void a_day_is_typed_as_in_vietnam_and_a_wrong_one_is_told() throws Exception {
        show(amended());
        FxToolkit.run(() -> model.since("22.11.2026"));
        assertEquals(Change.NONE, change("1.004873"), "it held on that day already");
        assertEquals(List.of("1.004873", "2.000635"), found().stream().sorted().toList());
        for (var wrong : List.of("31/2/2026", "hôm qua", "", "1/1/2030")) {
            FxToolkit.run(() -> model.since(wrong));
            assertEquals(
                    "listing.no-day",
                    FxToolkit.call(() -> model.toldProperty().get().key()),
                    wrong);
            assertEquals(FIRST, FxToolkit.call(model::day));
        }
    }

    @Test
    void one_key_each_prints_a_notice_a_poster_and_what_to_bring() throws Exception {
        show(bench.workplace());
        type("1.001193");
        for (var kind : PostedPaper.Kind.values()) {
            FxToolkit.run(() -> Event.fireEvent(
                    stage.getScene().lookup("#find"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KEYS.get(kind), false, false, true, false)));
            var order = bench.printer.sent.getLast();
            assertEquals(kind.size(), order.size());
            assertEquals("1.001193", order.jobName());
            assertEquals(
                    "listing.printed",
                    FxToolkit.call(
                            () -> model.printedProperty().get().orElseThrow().key()));
        }
        assertEquals(3, bench.printer.sent.size());
        bench.printer.answer(Bench.noPrinter());
        FxToolkit.run(() -> model.print(PostedPaper.Kind.NOTICE));
        assertEquals(
                "print.none",
                FxToolkit.call(() -> model.printedProperty().get().orElseThrow().key()));
        picture("catalogue-5-printed");
        papers();
    }

    /// To be looked at; the code leads to the public page.
    private void papers() throws Exception {
        var procedure = Catalogue.shipped().find("1.001193").orElseThrow();
        var office = bench.data().office();
        for (var kind : PostedPaper.Kind.values()) {
            var posted = PostedPaper.of(
                    kind, CitizenSheet.of(procedure, "Ủy ban nhân dân cấp xã"), office.letterhead(), office.lookUp());
            assertEquals(office.lookUp() + "/tt/1.001193", posted.address());
            var pdf = new HtmlPapers().posted(posted).pdf();
            Files.write(Path.of("target/screens").resolve("posted-" + kind + ".pdf"), pdf);
            var pages = new HtmlPapers().pictures(pdf, 100);
            assertEquals(1, pages.size(), kind + " fits one page");
            if (kind == PostedPaper.Kind.POSTER) {
                var light = new RGBLuminanceSource(
                        pages.getFirst().width(),
                        pages.getFirst().height(),
                        pages.getFirst().argb());
                var code = new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
                assertEquals(posted.address(), code);
            }
        }
    }

    private void picture(String name) throws Exception {
        FxToolkit.flush();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
