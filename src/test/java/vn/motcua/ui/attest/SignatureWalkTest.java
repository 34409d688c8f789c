package vn.motcua.ui.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import vn.motcua.counter.DossierNames;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.Originals;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Value;
import vn.motcua.ui.Bench;
import vn.motcua.ui.Entrance;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.Idle;
import vn.motcua.ui.Shell;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.Troubles;

/// The lane of attested signatures in the real window on a real store, by key events only; every key is counted.
class SignatureWalkTest {

    /// An invented card of who turned 25 on 3 January 2026 and has not changed it; issued at 18.
    private static final String EXPIRED = "048201000789||Lê Văn Hạn|03012001|Nam|Tổ 7, Phường An Khê, Đà Nẵng|05022019";

    /// An invented card whose code ends before the day of issue.
    private static final String UNDATED = "048190000123||Nguyễn Thị Hằng|15031990|Nữ|Tổ 36, Phường An Khê, Đà Nẵng|";

    @TempDir
    Path home;

    private Bench bench;
    private javafx.stage.Stage window;
    private Shell shell;
    private int keys;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        Originals.ready(bench.data(), 1);
        FxToolkit.run(() -> {
            var lanes = Bench.lanes();
            var users = bench.store().users();
            shell = new Shell(
                    new Entrance(new SignIn(users, () -> 1), users.logins(), _ -> bench.workplace()),
                    lanes,
                    new Troubles(),
                    new Words(Locale.of("vi")),
                    new Idle(() -> 1, Idle.LIMIT),
                    (workplace, outside) -> AttestScreen.pages(workplace, lanes, outside));
            window = new javafx.stage.Stage();
            window.setWidth(1366);
            window.setHeight(768);
            shell.open(window, bench.workplace());
        });
        FxToolkit.flush();
        shift(KeyCode.F8);
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
    void a_scanned_card_and_one_paper_take_five_keys_and_no_typing_of_a_name() throws Exception {
        scan(Bench.HANG);
        sees("Thẻ căn cước");
        assertEquals("048190000123", text("#attest-number"));
        assertEquals("15/03/2030", text("#attest-until"));
        letter("u");
        letter("q");
        sees("Phí phải thu: 10.000 đ");
        picture("signature-1-typed");
        key(KeyCode.F9);
        sees("Số 1");
        picture("signature-2-done");
        assertEquals(PaperSize.A4, bench.printer.sent.getFirst().size());
        key(KeyCode.ENTER);
        assertEquals(5, keys, "the page, two letters, F9, Enter");
        var dossier = only();
        var attested = dossier.attested().orElseThrow();
        assertEquals("01/2026-SCT/CK,ĐC", attested.book());
        assertEquals(List.of(new Attested.Entry(1, "Giấy ủy quyền", 1, 1, 10_000)), attested.entries());
        assertEquals("Nguyễn Thị Hằng", DossierNames.applicant(dossier));
        assertEquals(
                List.of("citizenId", "fullName", "idPaper"),
                dossier.content().people().getFirst().facts().keySet().stream()
                        .sorted()
                        .toList(),
                "no more of the card is kept than is asked");
        assertEquals("signature", answer(dossier, "manner"));
        assertEquals(1, dossier.printed(DossierPapers.STATEMENT));
        assertEquals("", text("#attest-name"));
        assertEquals("", text("#attest-number"));
        assertEquals("", text("#attest-until"));
    }

    @Test
    void an_expired_card_is_told_when_scanned_and_refused_until_the_printed_date_says_otherwise() throws Exception {
        scan(EXPIRED);
        sees(
                "Thẻ này có giá trị đến ngày 03/01/2026, đã hết hạn thì không chứng thực chữ ký được (Điều 25). Xem hạn in "
                        + "trên thẻ: khác thì ghi lại; đúng thì xin giấy tờ khác còn hạn.");
        picture("signature-3-expired");
        letter("u");
        letter("q");
        key(KeyCode.F9);
        assertTrue(
                texts().anyMatch(text -> text.startsWith("Giấy tờ tùy thân đã hết hạn thì không chứng thực chữ ký")),
                () -> texts().toList().toString());
        picture("signature-4-refused");
        assertEquals(List.of(), bench.data().lines());
        assertEquals(List.of(), bench.printer.sent);
        alt(KeyCode.N);
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        assertEquals("attest-until", focused());
        retype("31/12/2026");
        key(KeyCode.ENTER);
        key(KeyCode.F9);
        assertEquals("2026-12-31", answer(only(), "idUntil"));
    }

    @Test
    void another_name_or_number_than_the_cards_keeps_nothing_of_the_card() throws Exception {
        scan(Bench.HANG);
        alt(KeyCode.N);
        key(KeyCode.ENTER);
        retype("c7654321");
        key(KeyCode.ENTER);
        sees("Hộ chiếu");
        assertEquals("", text("#attest-until"));
        alt(KeyCode.N);
        retype("Lê Văn Khác");
        key(KeyCode.ENTER);
        assertEquals("", text("#attest-number"));
        assertEquals("Lê Văn Khác", text("#attest-name"));
        sees("Giấy tờ tùy thân");
        letter("048190000123");
        key(KeyCode.ENTER);
        sees("Thẻ căn cước");
    }

    @Test
    void a_card_on_its_last_day_is_good() {
        scan(EXPIRED.replace("03012001", "23112001"));
        letter("d");
        letter("n");
        key(KeyCode.F9);
        assertEquals("2026-11-23", answer(only(), "idUntil"));
    }

    @Test
    void without_a_card_name_and_number_are_asked_one_after_the_other() throws Exception {
        letter("c");
        letter("k");
        key(KeyCode.F9);
        sees("Chưa biết ai ký. Quét thẻ, hoặc ghi họ tên theo giấy tờ tùy thân (Alt+N).");
        assertEquals("attest-name", focused());
        letter("Trần Thị Không Thẻ");
        key(KeyCode.ENTER);
        key(KeyCode.F9);
        sees("Hãy ghi số giấy tờ tùy thân của người ký.");
        assertEquals("attest-number", focused());
        picture("signature-5-no-card");
        letter("C12");
        key(KeyCode.ENTER);
        sees("Số giấy tờ tùy thân là 12 chữ số của căn cước, hoặc số hộ chiếu gồm 6 đến 12 chữ cái và chữ số.");
        alt(KeyCode.N);
        key(KeyCode.ENTER);
        retype("c1234567");
        key(KeyCode.ENTER);
        sees("Hộ chiếu");
        retype("1/1/2020");
        key(KeyCode.ENTER);
        key(KeyCode.F9);
        assertEquals(List.of(), bench.data().lines(), "an expired passport");
        alt(KeyCode.N);
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        retype("hết hạn");
        key(KeyCode.ENTER);
        sees("Hạn của giấy tờ là ngày, tháng, năm, ví dụ 15/03/2030; giấy tờ không ghi hạn thì để trống.");
        alt(KeyCode.N);
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        retype("1/1/2030");
        key(KeyCode.ENTER);
        key(KeyCode.F9);
        picture("signature-6-passport");
        var facts = only().content().people().getFirst().facts();
        assertEquals(new Value.Text("C1234567"), facts.get("passport").value());
        assertEquals(new Value.Text("ho-chieu"), facts.get("idPaper").value());
    }

    @Test
    void a_card_that_tells_no_day_of_issue_is_looked_at_first() {
        scan(UNDATED);
        letter("t");
        letter("k");
        key(KeyCode.F9);
        sees("Thẻ này không cho biết là loại giấy tờ nào. Xem giấy tờ rồi bấm Alt+G cho đúng loại.");
        alt(KeyCode.G);
        key(KeyCode.F9);
        assertEquals(1, bench.data().lines().size());
    }

    @Test
    void a_fingerprint_and_neither_are_one_key_away_and_forgotten_for_the_next_citizen() throws Exception {
        scan(Bench.AN);
        alt(KeyCode.H);
        sees("Cách ký: điểm chỉ");
        alt(KeyCode.H);
        sees("Cách ký: không thể ký, không thể điểm chỉ");
        letter("k");
        letter("h");
        assertEquals("attest-document-0", focused());
        letter("Giấy đồng ý cho con đi du lịch");
        picture("signature-7-neither");
        key(KeyCode.F9);
        key(KeyCode.ENTER);
        assertEquals("neither", answer(only(), "manner"));
        sees("Cách ký: ký");
    }

    @Test
    void copies_and_signatures_have_numbers_of_their_own_in_registers_of_their_own() throws Exception {
        key(KeyCode.F8);
        letter("b");
        letter("t");
        key(KeyCode.F9);
        key(KeyCode.ENTER);
        shift(KeyCode.F8);
        scan(Bench.HANG);
        letter("l");
        letter("l");
        sees("Đóng dấu giáp lai");
        key(KeyCode.ENTER);
        letter("3");
        key(KeyCode.ENTER);
        letter("u");
        letter("q");
        sees("Phí phải thu: 40.000 đ");
        sees("Đặt 4 tờ đã ký vào khay máy in theo thứ tự trên, rồi bấm F9.");
        key(KeyCode.F9);
        key(KeyCode.ENTER);
        assertEquals(
                List.of("01/2026-SCT/BS", "01/2026-SCT/CK,ĐC"), bench.data().books());
        int before = bench.printer.sent.size();
        alt(KeyCode.S);
        retype("11/2026");
        key(KeyCode.ENTER);
        assertEquals(before + 1, bench.printer.sent.size(), "only the register of signatures");
    }

    @Test
    void a_printer_that_took_nothing_keeps_the_number_and_a_label_stands_in() throws Exception {
        bench.printer.answer(Bench.noPrinter());
        scan(Bench.HANG);
        letter("x");
        letter("n");
        key(KeyCode.F9);
        sees("Máy in chưa nhận lời chứng. Kiểm tra máy in rồi in lại; số chứng thực đã ghi vẫn còn nguyên.");
        picture("signature-8-no-printer");
        key(KeyCode.ESCAPE);
        alt(KeyCode.L);
        alt(KeyCode.R);
        assertEquals(PaperSize.LABEL, bench.printer.sent.getLast().size());
        key(KeyCode.ENTER);
        assertEquals(1, only().printed(DossierPapers.STATEMENT_LABEL));
        assertEquals(1, only().attested().orElseThrow().entries().getFirst().number());
    }

    @Test
    void article_25_is_one_key_away() throws Exception {
        key(KeyCode.F12);
        sees("Không được chứng thực chữ ký (Điều 25 Nghị định 23/2015/NĐ-CP)");
        key(KeyCode.DIGIT4);
        assertTrue(texts().anyMatch(text -> text.startsWith("“Giấy tờ này là giao dịch")));
        picture("signature-9-refusals");
    }

    @Test
    void the_lane_is_whole_at_the_largest_text() throws Exception {
        scan(Bench.HANG);
        letter("l");
        letter("l");
        FxToolkit.run(() -> window.getScene().getRoot().setStyle("-fx-font-size: 24.5px;"));
        picture("signature-10-largest");
        for (var cell : List.of("#attest-name", "#attest-until", "#attest-kind-0", "#attest-copies-0")) {
            var seen = FxToolkit.call(() -> {
                var node = window.getScene().lookup(cell);
                return node.localToScene(node.getBoundsInLocal());
            });
            assertTrue(seen.getMaxX() < 1366 && seen.getMaxY() < 768, cell + " " + seen);
            var rows = FxToolkit.call(() -> {
                var node = window.getScene().lookup(".attest-filling .scroll-pane");
                return node.localToScene(node.getBoundsInLocal());
            });
            assertTrue(!cell.endsWith("0") || rows.contains(seen), cell + " " + seen + " is seen in " + rows);
        }
    }

    private Dossier only() {
        var lines = bench.data().lines();
        assertEquals(1, lines.size());
        return bench.data().ledger().dossier(lines.getFirst().id()).orElseThrow();
    }

    private static String answer(Dossier dossier, String key) {
        return dossier.content().answers().get(key) instanceof Answer answer
                        && answer.value() instanceof Value.Text(var text)
                ? text
                : "";
    }

    private void scan(String text) {
        FxToolkit.run(() -> {
            try {
                var scanned = Shell.class.getDeclaredMethod("scanned", String.class);
                scanned.setAccessible(true);
                scanned.invoke(shell, text);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
        settle();
    }

    private String text(String id) {
        return FxToolkit.call(() -> ((TextInputControl) visible(id)).getText());
    }

    private Node visible(String id) {
        return window.getScene().getRoot().lookupAll(id).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
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
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(SignatureWalkTest::seen))
                : own;
    }

    private void key(KeyCode code) {
        press(code, false, false);
    }

    private void alt(KeyCode code) {
        press(code, false, true);
    }

    private void shift(KeyCode code) {
        press(code, true, false);
    }

    private void press(KeyCode code, boolean shift, boolean alt) {
        keys++;
        FxToolkit.run(() -> {
            var at = window.getScene().getFocusOwner() == null
                    ? window.getScene()
                    : window.getScene().getFocusOwner();
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, false, alt, false));
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
