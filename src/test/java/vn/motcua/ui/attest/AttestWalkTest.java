package vn.motcua.ui.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.OpenBook;
import vn.motcua.counter.Originals;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.ui.Bench;
import vn.motcua.ui.Entrance;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.Shell;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.Troubles;

/// The lane in the real window on a real store, by key events only; every key is counted.
class AttestWalkTest {

    @TempDir
    Path home;

    private Bench bench;
    private javafx.stage.Stage window;
    private Shell shell;
    private int keys;

    @BeforeEach
    void open() {
        bench = new Bench(home);
    }

    private void start() {
        FxToolkit.run(() -> {
            var troubles = new Troubles();
            var lanes = Bench.lanes();
            var users = bench.store().users();
            shell = new Shell(
                    new Entrance(new SignIn(users, () -> 1), users.logins(), _ -> bench.workplace()),
                    lanes,
                    troubles,
                    new Words(Locale.of("vi")),
                    new vn.motcua.ui.Idle(() -> 1, vn.motcua.ui.Idle.LIMIT),
                    (workplace, outside) -> AttestScreen.pages(workplace, lanes, outside));
            window = new javafx.stage.Stage();
            window.setWidth(1366);
            window.setHeight(768);
            shell.open(window, bench.workplace());
        });
        FxToolkit.flush();
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            shell.close();
            window.close();
        });
        bench.close();
    }

    @Test
    void a_diploma_in_two_copies_takes_seven_keys() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        letter("b");
        letter("t");
        key(KeyCode.ENTER);
        letter("2");
        picture("attest-1-typed");
        sees("Phí phải thu: 4.000 đ");
        sees("Bốn nghìn đồng");
        key(KeyCode.F9);
        sees("Số 1");
        picture("attest-2-done");
        assertEquals(1, bench.printer.sent.size());
        assertEquals(PaperSize.A4, bench.printer.sent.getFirst().size());
        key(KeyCode.ENTER);
        assertEquals(7, keys);
        var dossier = only();
        var attested = dossier.attested().orElseThrow();
        assertEquals("01/2026-SCT/BS", attested.book());
        assertEquals(List.of(new Attested.Entry(1, "Bằng tốt nghiệp", 1, 2, 4000)), attested.entries());
        assertEquals(1, dossier.printed(DossierPapers.STATEMENT));
        assertEquals("", text("#attest-kind-0"));
        picture("attest-3-next");
        sees("Vừa chứng thực số 1, quyển 01/2026-SCT/BS. Trả bản sao ở màn hình Trả kết quả sau khi ký, đóng dấu.");
    }

    @Test
    void a_second_diploma_takes_six_keys_and_the_next_number() {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        diploma();
        keys = 0;
        diploma();
        assertEquals(6, keys);
        assertEquals(
                List.of(2),
                bench.data().lines().stream()
                        .limit(2)
                        .flatMap(line -> bench.data().ledger().dossier(line.id()).stream())
                        .flatMap(one -> one.attested().orElseThrow().entries().stream())
                        .map(Attested.Entry::number)
                        .filter(number -> number == 2)
                        .toList());
    }

    private void diploma() {
        letter("b");
        letter("t");
        key(KeyCode.ENTER);
        letter("2");
        key(KeyCode.F9);
        key(KeyCode.ENTER);
    }

    @Test
    void the_first_time_book_and_signer_are_asked_and_then_never_again() throws Exception {
        start();
        key(KeyCode.F8);
        sees("Quầy này ghi sổ chứng thực quyển số mấy?");
        picture("attest-4-book");
        key(KeyCode.ENTER);
        sees("Ai ký chứng thực?");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        sees("Hãy ghi họ tên và chức danh của người ký.");
        key(KeyCode.ESCAPE);
        key(KeyCode.F8);
        sees("Ai ký chứng thực?");
        letter("Trần Văn Bình");
        key(KeyCode.ENTER);
        letter("PHÓ CHỦ TỊCH");
        picture("attest-5-signer");
        key(KeyCode.ENTER);
        sees("Quyển số 01/2026-SCT/BS · Người ký: Trần Văn Bình, PHÓ CHỦ TỊCH");
        diploma();
        assertEquals("Trần Văn Bình", only().attested().orElseThrow().signer().name());
    }

    @Test
    void what_is_wrong_is_told_at_its_cell_and_nothing_is_written() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        key(KeyCode.F9);
        sees("Chưa có bản chính nào. Gõ hai chữ của loại giấy tờ, ví dụ BT.");
        letter("z");
        letter("q");
        key(KeyCode.F9);
        sees("Dòng 1: không có loại giấy tờ “ZQ”. Xem hai chữ ở bảng bên phải; loại khác thì gõ KH.");
        assertEquals("attest-kind-0", focused());
        key(KeyCode.ESCAPE);
        letter("k");
        letter("h");
        assertEquals("attest-document-0", focused());
        key(KeyCode.F9);
        sees("Dòng 1: hãy ghi tên giấy tờ.");
        letter("Giấy mời");
        key(KeyCode.ENTER);
        letter("0");
        key(KeyCode.F9);
        sees("Dòng 1: số trang của bản chính phải từ 1 đến 2000.");
        assertEquals("attest-pages-0", focused());
        letter("5");
        key(KeyCode.ENTER);
        letter("100");
        key(KeyCode.F9);
        sees("Dòng 1: số bản sao phải từ 1 đến 99.");
        picture("attest-6-wrong");
        assertEquals(List.of(), bench.data().lines());
        letter("3");
        key(KeyCode.F9);
        assertEquals(
                List.of(new Attested.Entry(1, "Giấy mời", 5, 3, 21_000)),
                only().attested().orElseThrow().entries());
    }

    @Test
    void several_originals_a_scanned_name_and_the_reminder_to_seal() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        FxToolkit.run(() -> windowScan(Bench.HANG));
        letter("h");
        letter("b");
        letter("12");
        key(KeyCode.ENTER);
        letter("2");
        key(KeyCode.ENTER);
        letter("c");
        letter("c");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        sees("Đóng dấu giáp lai");
        sees("Giáp lai nếu từ 2 tờ");
        sees("Đặt 3 trang cuối của bản chụp vào khay máy in theo thứ tự trên, rồi bấm F9.");
        picture("attest-7-several");
        key(KeyCode.F9);
        picture("attest-8-several-done");
        var dossier = only();
        assertEquals("Nguyễn Thị Hằng", vn.motcua.counter.DossierNames.applicant(dossier));
        assertEquals(
                List.of(1, 2),
                dossier.attested().orElseThrow().entries().stream()
                        .map(Attested.Entry::number)
                        .toList());
        assertEquals(1, dossier.content().people().getFirst().facts().size());
    }

    private void windowScan(String text) {
        try {
            var scanned = Shell.class.getDeclaredMethod("scanned", String.class);
            scanned.setAccessible(true);
            scanned.invoke(shell, text);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void article_22_is_one_key_away_and_a_digit_says_what_to_tell() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        letter("b");
        key(KeyCode.F12);
        key(KeyCode.DIGIT5);
        assertTrue(texts().anyMatch(text -> text.startsWith("“Giấy tờ do nước ngoài cấp")));
        picture("attest-9-refusals");
        key(KeyCode.ESCAPE);
        assertEquals("b", text("#attest-kind-0").toLowerCase(Locale.ROOT));
        assertEquals(List.of(), bench.data().lines());
    }

    @Test
    void a_printer_that_took_nothing_is_tried_again_and_a_reprint_wants_a_reason() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        bench.printer.answer(Bench.noPrinter());
        key(KeyCode.F8);
        letter("b");
        letter("t");
        key(KeyCode.F9);
        sees("Máy in chưa nhận lời chứng. Kiểm tra máy in rồi in lại; số chứng thực đã ghi vẫn còn nguyên.");
        picture("attest-10-no-printer");
        key(KeyCode.ENTER);
        sees("Đã gửi tới máy in. Lời chứng đã ra đúng trên từng bản chưa?");
        assertEquals(2, bench.printer.sent.size());
        key(KeyCode.ENTER);
        assertEquals(1, only().printed(DossierPapers.STATEMENT));
        key(KeyCode.R, true);
        sees("Vì sao in lại lời chứng?");
        letter("kẹt giấy");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        assertEquals(2, only().printed(DossierPapers.STATEMENT));
    }

    @Test
    void a_label_a_month_and_a_printer_to_aim() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        key(KeyCode.L, true);
        diploma();
        assertEquals(PaperSize.LABEL, bench.printer.sent.getFirst().size());
        assertEquals(1, only().printed(DossierPapers.STATEMENT_LABEL));
        key(KeyCode.S, true);
        letter("13/2026");
        key(KeyCode.ENTER);
        sees("Ghi tháng và năm, ví dụ 11/2026.");
        retype("11/2026");
        key(KeyCode.ENTER);
        sees("Đã gửi tới máy in Máy in quầy 1.");
        assertEquals("SCT 11/2026", bench.printer.sent.getLast().jobName());
        key(KeyCode.C, true);
        key(KeyCode.F5);
        assertEquals(3, bench.printer.sent.size());
        letter("20,5 19,8 190,4 19,9 20,6 277,1 190,5 277");
        picture("attest-11-aim");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        retype("999");
        key(KeyCode.ENTER);
        sees("Ghi đủ tám số đo bằng mm (lệch không quá 15 mm), và chỗ in nằm trong trang A4.");
        retype("200");
        key(KeyCode.ENTER);
        sees("Đã ghi số đo cho máy in Máy in quầy 1. In lại tờ canh để xem bốn dấu đã đúng chỗ.");
        var desk = vn.motcua.counter.AttestDesk.of(bench.data().notes());
        assertEquals(
                List.of(5, -2, 4, -1, 6, 1, 5, 0),
                desk.corners().get("Máy in quầy 1").tenths());
        assertEquals(
                200,
                desk.place(vn.motcua.domain.procedure.Attestation.Of.COPIES)
                        .orElseThrow()
                        .top());
    }

    @Test
    void another_book_is_refused_where_it_was_used() {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        diploma();
        key(KeyCode.Q, true);
        retype("2");
        key(KeyCode.ENTER);
        diploma();
        key(KeyCode.Q, true);
        retype("1");
        key(KeyCode.ENTER);
        sees("Quyển số 1 đã có số trong dữ liệu này. Hãy ghi quyển chưa quầy nào dùng.");
        assertEquals(List.of("01/2026-SCT/BS", "02/2026-SCT/BS"), bench.data().books());
        assertEquals(Optional.empty(), new OpenBook(bench.data()).proposed());
    }

    @Test
    void the_lane_is_whole_at_the_largest_text() throws Exception {
        Originals.ready(bench.data(), 1);
        start();
        key(KeyCode.F8);
        letter("s");
        letter("d");
        FxToolkit.run(() -> window.getScene().getRoot().setStyle("-fx-font-size: 24.5px;"));
        picture("attest-12-largest");
        for (var cell : List.of("#attest-kind-0", "#attest-pages-0", "#attest-copies-0")) {
            var seen = FxToolkit.call(() -> {
                var node = window.getScene().lookup(cell);
                return node.localToScene(node.getBoundsInLocal());
            });
            assertTrue(seen.getMaxX() < 1366 && seen.getMaxY() < 768, cell + " " + seen);
            var rows = FxToolkit.call(() -> {
                var node = window.getScene().lookup(".attest-filling .scroll-pane");
                return node.localToScene(node.getBoundsInLocal());
            });
            assertTrue(rows.contains(seen), cell + " " + seen + " is seen in " + rows);
        }
    }

    private Dossier only() {
        var lines = bench.data().lines();
        assertEquals(1, lines.size());
        return bench.data().ledger().dossier(lines.getFirst().id()).orElseThrow();
    }

    private String text(String id) {
        return FxToolkit.call(() -> ((TextInputControl) window.getScene().lookup(id)).getText());
    }

    private String focused() {
        return FxToolkit.call(() -> window.getScene().getFocusOwner().getId());
    }

    private void sees(String text) {
        assertTrue(texts().anyMatch(text::equals), () -> text + " among " + texts().toList());
    }

    private Stream<String> texts() {
        return FxToolkit.call(() -> seen(window.getScene().getRoot()).toList()).stream();
    }

    private static Stream<String> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        var own = node instanceof Labeled labeled && labeled.getText() != null
                ? Stream.of(labeled.getText())
                : Stream.<String>of();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(AttestWalkTest::seen))
                : own;
    }

    private void key(KeyCode code) {
        key(code, false);
    }

    private void key(KeyCode code, boolean alt) {
        keys++;
        FxToolkit.run(() -> {
            var at = window.getScene().getFocusOwner() == null
                    ? window.getScene()
                    : window.getScene().getFocusOwner();
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, alt, false));
        });
        settle();
    }

    /// As a person types it into the field that has the focus; one letter is one key.
    private void letter(String text) {
        keys += text.length();
        FxToolkit.run(() -> {
            if (window.getScene().getFocusOwner() instanceof TextInputControl field) {
                field.replaceSelection(text);
            } else {
                throw new AssertionError(
                        "no field has the focus: " + window.getScene().getFocusOwner());
            }
        });
        settle();
    }

    private void retype(String text) {
        FxToolkit.run(() -> ((TextInputControl) window.getScene().getFocusOwner()).selectAll());
        letter(text);
    }

    /// The scan filter holds quick keys back for a moment.
    private static void settle() {
        try {
            Thread.sleep(80);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FxToolkit.flush();
        FxToolkit.flush();
    }

    private void picture(String name) throws Exception {
        var picture = FxToolkit.call(() -> Snapshots.of(window.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
