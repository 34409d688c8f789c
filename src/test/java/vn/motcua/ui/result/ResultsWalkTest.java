package vn.motcua.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.CivilStatusLink;
import vn.motcua.counter.Drafts;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Signers;
import vn.motcua.counter.VisitText;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Returned.Acknowledged;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.dossier.State;
import vn.motcua.ui.Bench;
import vn.motcua.ui.Entrance;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.Idle;
import vn.motcua.ui.InventedVisit;
import vn.motcua.ui.Page;
import vn.motcua.ui.Pages;
import vn.motcua.ui.Shell;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.Troubles;

/// From the filled form to the signed result in the citizen's hand, by keys alone; they are counted.
class ResultsWalkTest {

    @TempDir
    Path home;

    private Bench bench;
    private Stage stage;
    private Shell shell;
    private int keys;

    @BeforeEach
    void window() {
        bench = new Bench(home);
        var desk = bench.workplace();
        new Signers(List.of(new Signers.One(
                        new Signer("Trần Văn Bình", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH"), List.of("*"), true)))
                .keep(bench.data().notes());
        bench.data().notes().keep("result-book-1.004873", "02/2026");
        var visit = InventedVisit.of(desk, "Nguyễn Thị Hằng", "048199000001", false);
        bench.data().drafts().save(new Drafts.Draft(visit.id(), 1, VisitText.write(visit)));
        FxToolkit.run(() -> {
            var troubles = new Troubles();
            var users = bench.store().users();
            var lanes = Bench.lanes(troubles);
            shell = new Shell(
                    new Entrance(new SignIn(users, () -> 1), users.logins(), _ -> bench.workplace()),
                    lanes,
                    troubles,
                    new Words(Locale.of("vi")),
                    new Idle(() -> 1),
                    (workplace, window) -> List.of(
                            new Page(Pages.RESULTS, "F6", new ResultsScreen(workplace, lanes, window)),
                            new Page(Pages.SIGNERS, "Shift+F6", new SignersScreen(workplace, lanes))));
            stage = new Stage();
            stage.setWidth(1366);
            stage.setHeight(768);
            shell.open(stage, desk);
        });
        FxToolkit.flush();
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            shell.close();
            stage.close();
        });
        bench.close();
    }

    private void reachable() {
        new CivilStatusLink(true, bench.workplace().days().clockTime().toOffsetDateTime())
                .keep(bench.data().notes());
    }

    private Dossier dossier() {
        var id = bench.data().ledger().find("X99.01.02-261123-Q1001").orElseThrow();
        return bench.data().ledger().dossier(id).orElseThrow();
    }

    @Test
    void the_signed_result_is_in_the_citizens_hand_within_twelve_keys_of_the_filled_form() throws Exception {
        reachable();
        key(KeyCode.F10);
        focused("#result-number");
        picture("result-1-number");
        type("12/2026");
        key(KeyCode.ENTER);
        focused("#taker-id");
        picture("result-2-handing");
        key(KeyCode.ENTER);
        sees("Đã ký nhận");
        picture("result-3-slip");
        key(KeyCode.ENTER);
        focused("#handed");
        picture("result-4-handed");
        var dossier = dossier();
        assertEquals(State.RETURNED, dossier.state());
        assertTrue(dossier.resolved().orElseThrow().sameVisit());
        assertEquals(Optional.of("02/2026"), dossier.resolved().orElseThrow().book());
        assertEquals(Acknowledged.SIGNATURE, dossier.returned().orElseThrow().acknowledged());
        key(KeyCode.ENTER);
        sees("Quét thẻ căn cước để bắt đầu");
        assertEquals(12, keys);
    }

    @Test
    void the_key_that_turns_the_light_off_never_hands_a_result_over() {
        reachable();
        key(KeyCode.F10);
        focused("#result-number");
        type("12/2026");
        key(KeyCode.ENTER);
        focused("#taker-id");
        press(KeyCode.D, true, false);
        assertEquals(State.RESOLVED, dossier().state());
        alt(KeyCode.D);
        focused("#handed");
        assertEquals(
                Acknowledged.FINGERPRINT, dossier().returned().orElseThrow().acknowledged());
    }

    @Test
    void who_or_what_is_missing_is_said_and_one_key_says_that_the_system_is_back() throws Exception {
        key(KeyCode.F10);
        assertTrue(texts().stream().anyMatch(text -> text.startsWith("Chưa truy cập được phần mềm hộ tịch")));
        picture("result-5-missing");
        press(KeyCode.F10, false, true);
        focused("#result-number");
        key(KeyCode.F9);
        assertEquals(1, bench.printer.sent.size());
        assertEquals(State.RECEIVED, dossier().state());
        picture("result-6-appointed");
    }

    @Test
    void somebody_is_out_by_one_key_and_then_nothing_is_given_at_once() throws Exception {
        reachable();
        press(KeyCode.F6, false, true);
        focused("#signers");
        key(KeyCode.SPACE);
        picture("result-7-signers");
        assertEquals(List.of(), Signers.of(bench.data().notes()).here("1.004873"));
        key(KeyCode.F2);
        key(KeyCode.F10);
        assertTrue(texts().stream().anyMatch(text -> text.startsWith("Người ký đang vắng: Trần Văn Bình")));
    }

    @Test
    void f11_puts_answer_after_answer_on_the_clipboard_and_locking_takes_them_away() {
        key(KeyCode.F11);
        assertEquals("Nguyễn Thị Hằng", board());
        key(KeyCode.F11);
        assertEquals("03/02/1999", board());
        press(KeyCode.F11, false, true);
        assertEquals("Nguyễn Thị Hằng", board());
        press(KeyCode.L, true, false);
        assertEquals("", board());
    }

    private static String board() {
        return FxToolkit.call(() ->
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    private void focused(String id) {
        FxToolkit.until(
                id + " has the focus, among " + texts(),
                () -> stage.getScene().getFocusOwner().equals(stage.getScene().lookup(id)));
    }

    private void sees(String text) {
        FxToolkit.until("to see " + text + " among " + texts(), () -> texts().contains(text));
    }

    private List<String> texts() {
        return FxToolkit.call(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList());
    }

    private static boolean isSeen(javafx.scene.Node node) {
        for (var up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void type(String text) {
        keys += text.length();
        FxToolkit.run(() -> ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text));
        FxToolkit.flush();
    }

    private void key(KeyCode code) {
        press(code, false, false);
    }

    /// At a person's pace: quicker keys are a reader's, and the scan filter holds them back.
    private void press(KeyCode code, boolean control, boolean shift) {
        press(code, control, shift, false);
    }

    private void alt(KeyCode code) {
        press(code, false, false, true);
    }

    private void press(KeyCode code, boolean control, boolean shift, boolean alt) {
        keys++;
        try {
            Thread.sleep(80);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FxToolkit.run(() -> {
            var at = Optional.<EventTarget>ofNullable(stage.getScene().getFocusOwner())
                    .orElse(stage.getScene());
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
        });
        FxToolkit.flush();
        FxToolkit.flush();
    }

    private void picture(String name) throws Exception {
        Thread.sleep(300);
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
