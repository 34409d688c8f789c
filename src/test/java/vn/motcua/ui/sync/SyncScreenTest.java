package vn.motcua.ui.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.theme.Look;
import vn.motcua.ui.theme.Theme;

/// Alt+T by keys, with a conversation that a test leads; pictures to be looked at.
class SyncScreenTest {

    @TempDir
    Path home;

    private Bench bench;
    private final TestSyncing syncing = new TestSyncing();
    private final QuietWindow window = new QuietWindow();
    private SyncScreen screen;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        Desk.receive(bench.data().ledger(), Desk.DAY, "Nguyễn Thị Hằng");
        FxToolkit.run(() -> {
            screen = new SyncScreen(
                    new SyncModel(bench.workplace(), syncing, Bench.lanes(), window),
                    name -> Optional.of(home.resolve(name)),
                    () -> Optional.of(home.resolve("ban-12.motcua")));
            var frame = new BorderPane(screen.root());
            frame.setBottom(screen.foot().orElseThrow().node());
            var scene = new Scene(frame, 1366, 690);
            theme = Theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss(); // what scrolls is in no scene before its pane has a skin
            screen.shown();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        bench.close();
    }

    private <T> T node(Class<T> kind, String selector) {
        return kind.cast(stage.getScene().lookup(selector));
    }

    private String shown(String selector) {
        return FxToolkit.call(() -> node(Label.class, selector).getText());
    }

    private void key(KeyCode code) {
        FxToolkit.run(() -> {
            var target = Optional.ofNullable(stage.getScene().getFocusOwner())
                    .orElse(stage.getScene().getRoot());
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        });
    }

    private void enrolled(Optional<Hindrance> hindrance) {
        FxToolkit.run(() -> syncing.say(TestSyncing.standing(1, Optional.of(Bench.NOW.minusSeconds(240)), hindrance)));
    }

    @Test
    void a_scanned_code_waits_for_one_enter_and_the_result_is_told() throws Exception {
        assertTrue(FxToolkit.call(() -> node(TextField.class, "#enrol-code").isFocused()));
        FxToolkit.run(() -> screen.scanned("MC.PHUONG.VI.DU/7K3M"));
        assertTrue(FxToolkit.call(() -> node(Button.class, "#enrol-go").isFocused()));
        syncing.refusal = Optional.of(
                new vn.motcua.counter.Syncing.Enrolling(Hindrance.BAD_CODE.sentence(), Hindrance.BAD_CODE.remedy()));
        picture("sync-alone");
        key(KeyCode.ENTER);
        assertEquals(List.of("MC.PHUONG.VI.DU/7K3M Quầy 1"), syncing.codes);
        assertTrue(shown("#sync-told").startsWith("Chưa ghi danh được: Mã ghi danh đã dùng"));
        assertTrue(FxToolkit.call(() -> node(Button.class, "#enrol-go").isFocused()), "Enter tries again");
    }

    @Test
    void what_waits_is_written_to_a_file_whose_name_says_nothing_of_anybody() {
        enrolled(Optional.empty());
        FxToolkit.run(screen::shown);
        FxToolkit.run(() -> screen.acts().get(1).run().run());
        assertEquals(1, syncing.exported.size());
        assertTrue(
                syncing.exported.getFirst().getFileName().toString().matches("dong-bo-\\d{4}-\\d\\d-\\d\\d\\.motcua"));
        assertTrue(shown("#sync-told").startsWith("Đã ghi tệp"));
    }

    @Test
    void what_is_brought_on_a_stick_is_taken_by_one_key_and_everything_that_came_of_it_is_said() throws Exception {
        enrolled(Optional.empty());
        FxToolkit.run(screen::shown);
        FxToolkit.run(() -> screen.root()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, false, false, true, false)));
        assertEquals(List.of(home.resolve("ban-12.motcua")), syncing.taken);
        var told = shown("#sync-told");
        assertTrue(told.startsWith("Đã ghi nhận giấy báo"), told);
        assertTrue(told.contains("tự chuyển sang bản này từ ngày 2026-12-01"), told);
        picture("sync-taken");
    }

    @Test
    void an_enrolled_desk_shows_what_waits_what_stands_in_the_way_and_sends_by_one_key() throws Exception {
        enrolled(Optional.of(Hindrance.NO_NETWORK));
        FxToolkit.run(screen::shown);
        assertEquals("1 hồ sơ chưa đồng bộ (lâu nhất 4 phút)", shown("#sync-standing"));
        assertTrue(shown("#sync-hindrance").contains("hồ sơ tự gửi khi có mạng"));
        assertFalse(FxToolkit.call(() ->
                node(TextField.class, "#enrol-code").getParent().getParent().isVisible()));
        key(KeyCode.F5);
        assertEquals(1, syncing.pressed);
        key(KeyCode.ENTER);
        assertTrue(window.asked.getLast().startsWith("ui.dossiers X99.01.02-"));
        FxToolkit.until(
                "the foot says it too",
                () -> node(Button.class, "#sync-foot").getText().contains("lâu nhất 4 phút"));
        picture("sync-waiting");
        FxToolkit.run(() -> theme.show(new Look(true, 100)));
        picture("sync-waiting-dark");
        FxToolkit.run(() -> theme.show(new Look(false, 175)));
        picture("sync-waiting-largest");
    }

    @Test
    void the_plan_changes_by_space_and_hours_that_make_no_sense_say_so_beside_them() {
        FxToolkit.run(() -> node(CheckBox.class, "#plan-pressed").fire());
        assertTrue(syncing.plan.pressed());
        FxToolkit.run(() -> {
            node(TextField.class, "#plan-from").setText("trưa");
            node(TextField.class, "#plan-from").fireEvent(new javafx.event.ActionEvent());
        });
        assertTrue(syncing.plan.quiet().isEmpty());
    }

    @Test
    void the_foot_follows_state_after_state_and_its_mark_changes_its_shape() {
        enrolled(Optional.empty());
        FxToolkit.until("the first", () -> foot().getText().equals("1 hồ sơ chưa đồng bộ (lâu nhất 4 phút)"));
        FxToolkit.run(() ->
                syncing.say(TestSyncing.standing(3, Optional.of(Bench.NOW.minusSeconds(90_000)), Optional.empty())));
        FxToolkit.until("the second", () -> foot().getText().equals("3 hồ sơ chưa đồng bộ (lâu nhất 25 giờ)"));
        assertTrue(FxToolkit.call(() -> foot().getGraphic().getStyleClass().contains("sync-later")));
        FxToolkit.run(foot()::fire);
        assertEquals("ui.sync", window.asked.getLast());
    }

    private Button foot() {
        return node(Button.class, "#sync-foot");
    }

    @Test
    void nothing_that_is_heard_takes_the_focus() {
        FxToolkit.run(() -> node(ListView.class, "#judged").requestFocus());
        enrolled(Optional.empty());
        FxToolkit.flush();
        assertTrue(FxToolkit.call(() -> node(ListView.class, "#judged").isFocused()));
    }

    private void picture(String name) throws Exception {
        FxToolkit.flush();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
