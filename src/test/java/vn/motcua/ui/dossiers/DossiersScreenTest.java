package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DossierPapers;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.State;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.Scans;
import vn.motcua.ui.Background;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.files.FilesModel;

class DossiersScreenTest {

    @TempDir
    Path home;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final AtomicReference<Throwable> unexpected = new AtomicReference<>();
    private TestDesk desk;
    private Dossier hang;
    private DossiersScreen screen;
    private Stage stage;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
        desk.clock.pass(Duration.ofMinutes(5));
        desk.receive("Đặng Văn Đức", "000099000002");
        FxToolkit.run(() -> {
            var background = new Background(work, Platform::runLater, unexpected::set);
            var files = new FilesModel(
                    desk.data.files(),
                    (_, _) -> Optional.of(Sentence.of("sync.file-not-there")),
                    new ScannedPages(Thread.ofPlatform().daemon().factory()),
                    Lanes.of(background));
            screen = new DossiersScreen(desk.workplace, background, _ -> Optional.empty(), new QuietWindow(), files);
            stage = new Stage();
            stage.setScene(dressed(new Scene(screen.root(), 1000, 768)));
            stage.show();
            screen.shown();
        });
        FxToolkit.until("the newest is open", () -> shown("#number").endsWith("Q1002"));
    }

    private static Scene dressed(Scene scene) {
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (var weight : List.of("400Regular", "500Medium", "600SemiBold")) {
            Optional.ofNullable(
                            DossiersScreenTest.class.getResource("/vn/motcua/ui/font/BeVietnamPro_" + weight + ".ttf"))
                    .ifPresent(font -> Font.loadFont(font.toExternalForm(), 14));
        }
        Optional.ofNullable(DossiersScreenTest.class.getResource("/vn/motcua/ui/theme/motcua.css"))
                .ifPresent(theme -> scene.getStylesheets().add(theme.toExternalForm()));
        return scene;
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        work.close();
        desk.close();
        assertEquals(null, unexpected.get());
    }

    private String shown(String id) {
        return stage.getScene().lookup(id) instanceof Label label && label.getText() != null ? label.getText() : "";
    }

    private <T> T node(Class<T> type, String id) {
        return type.cast(stage.getScene().lookup(id));
    }

    private void press(KeyCode code, boolean control) {
        FxToolkit.run(() -> {
            var focused = Optional.ofNullable(stage.getScene().getFocusOwner()).orElse(screen.root());
            KeyEvent.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
    }

    @Test
    void a_forged_receipt_stands_above_the_list() {
        var real = desk.data.ledger().seal(hang);
        var forged = new ReceiptSeal(real.number(), "0123456789zz", real.log(), real.signature());
        FxToolkit.run(() -> screen.scanned(forged.url("https://tracuu.vi.du")));
        FxToolkit.until("it is warned of", () -> shown("#list-message").startsWith("CẢNH BÁO"));
        picture("dossiers-forged");
    }

    /// Kept below `target/pictures` for looking at.
    private void picture(String name) {
        FxToolkit.until("laid out", () -> true);
        var image = FxToolkit.call(() -> stage.getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_correction_by_keys_ends_with_a_receipt_that_supersedes() {
        FxToolkit.run(() -> screen.open(hang.number().text()));
        FxToolkit.until("it is open", () -> shown("#number").endsWith("Q1001"));
        picture("dossiers-fresh");
        press(KeyCode.F5, false);
        FxToolkit.until(
                "the paper is asked about",
                () -> stage.getScene().lookup("#out-yes").isFocused());
        picture("dossiers-printed");
        press(KeyCode.ENTER, false);
        FxToolkit.until("it is noted", () -> shown("#verb-message").contains("đã ra"));
        FxToolkit.until("and shown", () -> shown("#next").isEmpty());
        press(KeyCode.F5, false);
        FxToolkit.until(
                "a reason is asked",
                () -> stage.getScene().lookup("#reprint-reason").isFocused());
        picture("dossiers-reprint");
        press(KeyCode.ESCAPE, false);
        press(KeyCode.S, true);
        FxToolkit.until(
                "the answers are open",
                () -> stage.getScene().lookup("#correct-field").isFocused());
        FxToolkit.run(() -> {
            node(ComboBox.class, "#correct-field").getSelectionModel().select(1);
            node(TextField.class, "#right-answer").setText("31/2/1999");
            node(TextField.class, "#right-answer").fireEvent(new ActionEvent());
        });
        FxToolkit.until("it is refused", () -> shown("#verb-message").contains("“31/2/1999” không phải"));
        FxToolkit.run(() -> {
            node(TextField.class, "#right-answer").setText("4/2/1999");
            node(TextField.class, "#right-answer").fireEvent(new ActionEvent());
        });
        FxToolkit.until(
                "the reason is next",
                () -> stage.getScene().lookup("#correct-reason").isFocused());
        FxToolkit.run(() -> node(TextField.class, "#correct-reason").setText("ghi nhầm ngày sinh"));
        picture("dossiers-correct");
        press(KeyCode.S, true);
        FxToolkit.until("F5 is next", () -> shown("#next").contains("F5 in giấy mới"));
        picture("dossiers-corrected");
        FxToolkit.run(() -> {
            node(ScrollPane.class, "#scroll").setVvalue(1);
        });
        picture("dossiers-end");
        assertEquals(
                2,
                desk.dossier(hang.id()).timeline().stream()
                        .filter(action -> !(action.facts() instanceof Received))
                        .count());
    }

    @Test
    void typing_finds_without_marks_and_the_keys_print() {
        FxToolkit.run(() -> node(TextField.class, "#search").setText("hang nguyen"));
        FxToolkit.until("one is found", () -> shown("#number").endsWith("Q1001"));
        FxToolkit.until(
                "and listed alone",
                () -> node(ListView.class, "#dossiers").getItems().size() == 1);
        press(KeyCode.F5, false);
        FxToolkit.until(
                "the paper is asked about",
                () -> stage.getScene().lookup("#out-yes").isFocused());
        press(KeyCode.ENTER, false);
        FxToolkit.until("it is noted", () -> shown("#verb-message").contains("đã ra"));
        assertEquals(1, desk.dossier(hang.id()).printed(DossierPapers.RECEIPT));
    }

    @Test
    void a_dossier_is_withdrawn_by_keys_alone_and_its_verbs_say_why_they_rest() {
        FxToolkit.run(() -> screen.open(hang.number().text()));
        FxToolkit.until("it is open", () -> shown("#number").endsWith("Q1001"));
        press(KeyCode.R, true);
        FxToolkit.until(
                "a reason is asked",
                () -> stage.getScene().lookup("#withdraw-reason").isFocused());
        FxToolkit.run(() -> node(TextField.class, "#withdraw-reason").setText("người dân đổi ý"));
        press(KeyCode.ENTER, false);
        FxToolkit.until(
                "it is asked again", () -> stage.getScene().lookup("#sure-go").isFocused());
        assertEquals(State.RECEIVED, desk.dossier(hang.id()).state());
        press(KeyCode.ENTER, false);
        FxToolkit.until("why nothing more is done", () -> shown("#hindrances").contains("đã kết thúc"));
        assertEquals(State.WITHDRAWN, desk.dossier(hang.id()).state());
        assertTrue(FxToolkit.call(() -> stage.getScene().lookup("#correct").isDisabled()));
    }

    @Test
    void a_dossier_is_handed_over_to_another_office_by_keys_alone() {
        FxToolkit.run(() -> screen.open(hang.number().text()));
        FxToolkit.until("it is open", () -> shown("#number").endsWith("Q1001"));
        press(KeyCode.G, true);
        FxToolkit.until(
                "the office is asked",
                () -> stage.getScene().lookup("#hand-over-office").isFocused());
        FxToolkit.run(() -> node(TextField.class, "#hand-over-office").setText("X99.01.77"));
        press(KeyCode.ENTER, false);
        FxToolkit.until(
                "the reason is next",
                () -> stage.getScene().lookup("#hand-over-reason").isFocused());
        FxToolkit.run(() -> node(TextField.class, "#hand-over-reason").setText("thẩm quyền của phường kia"));
        picture("dossiers-hand-over");
        press(KeyCode.ENTER, false);
        FxToolkit.until("it waits there", () -> shown("#next").contains("bên ấy chưa tiếp nhận"));
        picture("dossiers-handed-over");
        assertEquals(List.of("X99.01.77"), desk.dossier(hang.id()).liaison().over());
    }

    @Test
    void esc_leaves_the_question_and_then_the_screen() {
        press(KeyCode.R, true);
        FxToolkit.until(
                "a reason is asked",
                () -> stage.getScene().lookup("#withdraw-reason").isFocused());
        press(KeyCode.ESCAPE, false);
        assertFalse(FxToolkit.call(
                () -> stage.getScene().lookup("#withdraw-reason").getParent().isVisible()));
    }

    @Test
    void an_attached_file_is_looked_at_by_keys_in_the_place_of_the_dossier() throws IOException {
        var attach = desk.workplace.verbs().attach();
        attach.attach(hang.id(), "identity", Files.readAllBytes(scan()), desk.workplace.who());
        attach.attach(hang.id(), "declaration", Scans.pdf(900, 1), desk.workplace.who());
        FxToolkit.run(() -> screen.open(hang.number().text()));
        FxToolkit.until("it is open", () -> shown("#number").endsWith("Q1001"));
        picture("dossiers-with-files");
        press(KeyCode.O, true);
        FxToolkit.until("a page is seen", () -> shown("#file-pages").equals("trang 1/1"));
        FxToolkit.until(
                "the list has the keys",
                () -> stage.getScene().lookup("#attached").isFocused());
        picture("dossiers-file");
        FxToolkit.run(() -> {
            stage.getScene().setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            stage.getScene().getRoot().getStyleClass().add("dark");
        });
        picture("dossiers-file-dark");
        press(KeyCode.R, false);
        press(KeyCode.DIGIT2, false);
        FxToolkit.until("it is no PDF", () -> shown("#files-message").contains("không đọc được"));
        picture("dossiers-file-bad");
        press(KeyCode.ESCAPE, false);
        FxToolkit.until("the dossier is back", () -> shown("#number").endsWith("Q1001"));
    }

    private Path scan() throws IOException {
        var page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(java.awt.Color.DARK_GRAY);
        pen.setFont(pen.getFont().deriveFont(60f));
        for (int line = 1; line < 20; line++) {
            pen.drawString("Dòng " + line + " của một giấy tờ được quét", 90, 80 * line);
        }
        pen.dispose();
        var file = home.resolve("scan.jpg");
        assertTrue(ImageIO.write(page, "jpeg", file.toFile()));
        return file;
    }
}
