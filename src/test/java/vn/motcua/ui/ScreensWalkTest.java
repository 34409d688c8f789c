package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Acting;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.store.Desk;

/// The whole window on a real store: keys and scans go in, dossiers come out.
class ScreensWalkTest {

    @TempDir
    Path home;

    private Bench bench;
    private Stage stage;
    private Shell shell;
    private Troubles troubles;
    private long nanos = 1;
    private final DossiersScreen dossiers = FxToolkit.call(DossiersScreen::new);

    /// Stands in for F4.
    static final class DossiersScreen implements Screen {

        private final StackPane root = new StackPane(new Label("F4"));
        private Optional<String> scanned = Optional.empty();
        private Optional<String> looked = Optional.empty();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void shown() {
            root.setFocusTraversable(true);
            root.requestFocus();
        }

        @Override
        public void scanned(String text) {
            scanned = Optional.of(text);
        }

        @Override
        public void find(String query) {
            looked = Optional.of(query);
        }
    }

    @BeforeEach
    void window() {
        bench = new Bench(home);
        open();
    }

    private void open() {
        FxToolkit.run(() -> {
            troubles = new Troubles();
            var users = bench.store().users();
            shell = new Shell(
                    new Entrance(new SignIn(users, () -> nanos), users.logins(), in -> bench.workplace(in.who())),
                    Bench.lanes(troubles),
                    troubles,
                    new Words(Locale.of("vi")),
                    new Idle(() -> nanos),
                    (_, _) -> List.of(new Page(Pages.DOSSIERS, "F4", dossiers)));
            stage = new Stage();
            stage.setWidth(1366);
            stage.setHeight(768);
            shell.open(stage);
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            shell.close();
            stage.close();
        });
        bench.close();
    }

    @Test
    void a_visit_from_password_to_receipt() throws Exception {
        picture("1-sign-in");
        signIn();
        picture("2-empty");
        scan(Bench.HANG);
        type("hon nhan");
        picture("3-search");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        picture("4-form");
        fill();
        picture("5-filled");
        key(KeyCode.F5);
        settle();
        assertEquals(1, bench.printer.sent.size());
        key(KeyCode.F9);
        settle();
        picture("6-taken");
        var dossier = bench.data()
                .ledger()
                .dossier(bench.data().ledger().find("X99.01.02-261123-Q1001").orElseThrow())
                .orElseThrow();
        assertEquals(
                Answer.text("Vay vốn ngân hàng, không có giá trị đăng ký kết hôn", Source.CITIZEN),
                dossier.content().answers().get("purpose"));
        assertEquals(0, dossier.printed("receipt"));
        assertEquals(2, bench.printer.sent.size());
        key(KeyCode.ENTER);
        settle();
        picture("7-out");
        var printed = bench.data().ledger().dossier(dossier.id()).orElseThrow();
        assertTrue(printed.timeline().getLast().facts() instanceof PaperPrinted);
        key(KeyCode.ENTER);
        settle();
        sees("Quét thẻ căn cước để bắt đầu");
        assertEquals(List.of(), bench.data().drafts().all());
    }

    @Test
    void a_household_is_filled_with_enter_from_cell_to_cell_and_its_form_is_printed_for_the_police() throws Exception {
        signIn();
        scan("048088000103||Phạm Văn Mẫu|30111988|Nam|Tổ 1, Phường Cũ, Đà Nẵng|09092025");
        scan("048190000104||Võ Thị Thí Dụ|08011990|Nữ|Tổ 1, Phường Cũ, Đà Nẵng|20052025");
        scan("048210000105||Phạm Ví Dụ|12032010|Nam|Tổ 1, Phường Cũ, Đà Nẵng|20052025");
        type("tam tru");
        key(KeyCode.ENTER);
        settle();
        for (var typed : List.of("Chủ hộ", "Số 1 Đường Ví Dụ", "1/12/2026", "30/11/2027", "vo", "con", "1", "1")) {
            type(typed);
            key(KeyCode.ENTER);
            settle();
        }
        picture("14-household");
        key(KeyCode.F9);
        settle();
        assertEquals("1.004194", bench.printer.sent.getFirst().jobName());
        sees("Đã in tờ khai Đăng ký tạm trú. Người dân nộp tại CÔNG AN PHƯỜNG AN KHÊ: quầy này không nhận hồ sơ,"
                + " không cấp số và giấy hẹn.");
        sees("Quét thẻ căn cước để bắt đầu");
    }

    @Test
    void a_locked_desk_shows_nothing_takes_no_scan_and_goes_on_after_the_password() throws Exception {
        signIn();
        scan(Bench.HANG);
        shortcut(KeyCode.L);
        assertTrue(texts().stream().noneMatch(text -> text.contains("Hằng")));
        scan(Bench.AN);
        key(KeyCode.F4);
        picture("8-locked");
        asksForThePassword();
        type("sai mat khau");
        key(KeyCode.ENTER);
        FxToolkit.until(
                "the wrong password is told",
                () -> seen(stage.getScene().getRoot())
                        .anyMatch(text -> text.startsWith("Tài khoản hoặc mật khẩu chưa đúng")));
        signIn();
        assertTrue(texts().stream().anyMatch(text -> text.contains("Nguyễn Thị Hằng")));
        assertTrue(texts().stream().noneMatch(text -> text.contains("Trần Văn Ân")));
    }

    @Test
    void a_colleague_unlocks_the_desk_for_herself_and_takes_what_was_begun_back_with_one_key() throws Exception {
        var colleague = new Acting("hoalan", "Hoa Lan", Acting.Role.RECEIVER);
        var users = bench.store().users();
        users.put(
                colleague,
                Desk.PASSWORD.clone(),
                users.open(Desk.CLERK.login(), Desk.PASSWORD.clone()).orElseThrow());
        FxToolkit.run(() -> {
            shell.close();
            stage.close();
        });
        open();
        signIn();
        scan(Bench.HANG);
        type("hon nhan");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        shortcut(KeyCode.L);
        asksForThePassword();
        FxToolkit.run(() -> ((ComboBox<?>) stage.getScene().lookup("#login"))
                .getSelectionModel()
                .select(1));
        picture("18-colleague");
        signIn();
        sees("Quét thẻ căn cước để bắt đầu");
        assertTrue(texts().contains("Lê Thu"));
        assertTrue(texts().contains("Nguyễn Thị Hằng · chờ 0 phút · Hoa Lan nhận"), "not hers until she asks");
        shortcut(KeyCode.DIGIT1);
        sees("Người yêu cầu");
        assertTrue(texts().stream().anyMatch(text -> text.contains("Nguyễn Thị Hằng")));
    }

    @Test
    void answers_that_lead_elsewhere_are_told_over_the_form_and_one_key_goes_there() throws Exception {
        signIn();
        scan(Bench.HANG);
        type("dang ky khai sinh");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        walk("Quan hệ", "");
        type("me");
        key(KeyCode.ENTER);
        walk("Cha, mẹ trẻ đã", "k");
        sees("chuyển thủ tục");
        picture("19-route");
        FxToolkit.run(() -> Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.R, false, false, true, false)));
        settle();
        sees("Đăng ký khai sinh kết hợp nhận cha, mẹ, con");
        picture("20-rerouted");
    }

    @Test
    void a_place_in_a_table_is_completed_from_the_units() throws Exception {
        signIn();
        scan(Bench.HANG);
        type("hon nhan");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        walk("Quan hệ", "ban than");
        walk("Dân tộc", "Kinh");
        walk("Quốc tịch", "Việt Nam");
        walk("Đã từng đăng ký", "c");
        key(KeyCode.ENTER);
        FxToolkit.run(() -> stage.getScene().getRoot().lookupAll(".text-field").stream()
                .filter(cell -> "Nơi cư trú".equals(((TextInputControl) cell).getPromptText()))
                .forEach(Node::requestFocus));
        type("krong pac, dak lak");
        picture("21-place");
        key(KeyCode.ENTER);
        assertTrue(FxToolkit.call(() -> stage.getScene().getRoot().lookupAll(".text-field").stream()
                .anyMatch(cell -> ((TextInputControl) cell).getText().equals("Xã Krông Pắc, Đắk Lắk"))));
    }

    @Test
    void many_wrong_passwords_make_the_field_wait_and_count_down() throws Exception {
        for (int i = 0; i < 5; i++) {
            asksForThePassword();
            type("sai");
            key(KeyCode.ENTER);
        }
        FxToolkit.until(
                "the wait is told", () -> seen(stage.getScene().getRoot()).anyMatch(text -> text.contains("00:30")));
        picture("9-waiting");
        nanos += java.time.Duration.ofSeconds(31).toNanos();
        FxToolkit.until(
                "the field is open again",
                () -> !stage.getScene().lookup("#password").isDisabled());
        FxToolkit.run(() -> stage.getScene().lookup("#password").requestFocus());
        signIn();
        sees("Quét thẻ căn cước để bắt đầu");
    }

    @Test
    void a_scanned_receipt_of_ours_opens_its_dossier() {
        signIn();
        scan("X99.01.02-261123-Q1001");
        sees("F4");
        assertEquals(Optional.of("X99.01.02-261123-Q1001"), dossiers.scanned);
        key(KeyCode.F2);
        sees("Quét thẻ căn cước để bắt đầu");
    }

    @Test
    void trouble_is_one_sentence_with_a_code_and_is_dismissed() {
        signIn();
        FxToolkit.run(() -> troubles.accept(new IllegalStateException("Nguyễn Thị Hằng")));
        assertTrue(texts().stream().anyMatch(text -> text.matches("Có lỗi ngoài dự kiến \\(mã [0-9A-Z]{4}\\).*")));
        FxToolkit.run(() -> shell.dismiss());
        assertTrue(texts().stream().noneMatch(text -> text.startsWith("Có lỗi")));
        FxToolkit.run(() -> troubles.accept(new vn.motcua.counter.StoreTrouble("store.full", "keeping a draft")));
        assertTrue(texts().stream().anyMatch(text -> text.startsWith("Ổ đĩa đã đầy")));
    }

    @Test
    void the_form_is_whole_at_the_largest_text() throws Exception {
        signIn();
        scan(Bench.HANG);
        type("hon nhan");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        FxToolkit.run(() -> stage.getScene().getRoot().setStyle("-fx-font-size: 24.5px;"));
        picture("10-largest");
        var wide = FxToolkit.call(() -> stage.getScene().getRoot().lookupAll(".row").stream()
                .allMatch(row -> row.localToScene(row.getBoundsInLocal()).getMaxX()
                        <= stage.getScene().getWidth()));
        assertTrue(wide);
        var room = FxToolkit.call(() -> stage.getScene()
                .lookup(".form")
                .getParent()
                .getParent()
                .getParent()
                .getBoundsInLocal()
                .getHeight());
        assertTrue(room > 150, () -> "room for the form: " + room);
    }

    @Test
    void what_lacks_at_F9_is_told_and_the_first_of_it_has_the_focus() throws Exception {
        signIn();
        scan(Bench.HANG);
        type("hon nhan");
        key(KeyCode.ENTER);
        settle();
        sees("Người yêu cầu");
        key(KeyCode.F9);
        picture("11-lacking");
        assertEquals("Nơi cư trú", focusedRow());
        assertTrue(texts().stream().anyMatch(text -> text.startsWith("Chưa xác nhận: Nơi cư trú")));
    }

    @Test
    void the_citizen_reads_over_the_whole_window_and_the_keys_come_back_to_the_form() throws Exception {
        signIn();
        scan(Bench.HANG);
        type("hon nhan");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        key(KeyCode.F7);
        sees("Tổ 36, Phường An Khê, Đà Nẵng (cần xác nhận)");
        picture("12-read-back");
        assertTrue(texts().stream().noneMatch(text -> text.equals("Hồ sơ")), "nothing of the desk is seen");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        picture("13-read-paper");
        key(KeyCode.F7);
        assertEquals("Nơi cư trú", focusedRow());
        sees("Hồ sơ");
    }

    @Test
    void the_palette_finds_a_screen_a_procedure_and_a_dossier_without_accents() throws Exception {
        signIn();
        shortcut(KeyCode.K);
        type("ho so");
        picture("14-palette");
        sees("Tìm “ho so” trong hồ sơ");
        key(KeyCode.ENTER);
        sees("F4");
        shortcut(KeyCode.K);
        type("tinh trang");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        key(KeyCode.F4);
        shortcut(KeyCode.K);
        type("q1001");
        key(KeyCode.ENTER);
        assertEquals(Optional.of("q1001"), dossiers.looked);
        shortcut(KeyCode.K);
        key(KeyCode.ESCAPE);
        assertTrue(texts().stream().noneMatch(text -> text.startsWith("Tìm “")));
    }

    @Test
    void dark_and_large_are_remembered_by_the_desk() throws Exception {
        signIn();
        scan(Bench.HANG);
        shortcut(KeyCode.D);
        type("hon nhan");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        picture("15-dark");
        for (int i = 0; i < 5; i++) {
            shortcut(KeyCode.EQUALS);
        }
        picture("16-dark-largest");
        key(KeyCode.F7);
        picture("17-dark-read-back");
        assertEquals(Optional.of("dark 175"), bench.data().notes().read("look"));
        assertTrue(
                FxToolkit.call(() -> stage.getScene().getRoot().getStyleClass().contains("dark")));
    }

    @Test
    void every_control_of_every_page_has_a_name() throws Exception {
        asksForThePassword();
        assertEquals(List.of(), nameless());
        signIn();
        assertEquals(List.of(), nameless());
        scan(Bench.HANG);
        type("hon nhan");
        key(KeyCode.ENTER);
        sees("Người yêu cầu");
        assertEquals(List.of(), nameless());
        shortcut(KeyCode.M);
        assertEquals(List.of(), nameless());
        shortcut(KeyCode.DIGIT1);
        sees("Người yêu cầu");
        key(KeyCode.F7);
        assertEquals(List.of(), nameless());
        shortcut(KeyCode.K);
        assertTrue(texts().stream().noneMatch(text -> text.startsWith("↑ ↓ chọn")), "not before the citizen's eyes");
        key(KeyCode.F7);
        shortcut(KeyCode.K);
        assertEquals(List.of(), nameless());
    }

    /// The controls that can have the keys and say nothing of themselves to a reader of the screen.
    private List<String> nameless() {
        return FxToolkit.call(() -> controls(stage.getScene().getRoot())
                .filter(Node::isFocusTraversable)
                .filter(node -> isBlank(node.getAccessibleText())
                        && !(node instanceof Labeled labeled && !isBlank(labeled.getText())))
                .map(Node::toString)
                .toList());
    }

    private static java.util.stream.Stream<Node> controls(Node node) {
        if (!node.isVisible()) {
            return java.util.stream.Stream.of();
        }
        var below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ScreensWalkTest::controls)
                : java.util.stream.Stream.<Node>of();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(node), below);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /// A quick key may be held back a moment by the scan filter, which has to see whether a reader types.
    private void sees(String text) {
        FxToolkit.until(
                "to see " + text + " among " + texts(),
                () -> seen(stage.getScene().getRoot()).anyMatch(text::equals));
    }

    private void shortcut(KeyCode code) {
        FxToolkit.run(() -> Event.fireEvent(
                Optional.<javafx.event.EventTarget>ofNullable(stage.getScene().getFocusOwner())
                        .orElse(stage.getScene()),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false)));
        settle();
    }

    private void signIn() {
        asksForThePassword();
        type(new String(Desk.PASSWORD));
        key(KeyCode.ENTER);
        FxToolkit.until("the desk is open", () -> stage.getScene().lookup("#password") == null);
        settle();
    }

    private void asksForThePassword() {
        FxToolkit.until("the password's field has the focus", () -> {
            var field = stage.getScene().lookup("#password");
            return field != null && !field.isDisabled() && stage.getScene().getFocusOwner() == field;
        });
    }

    /// What the card does not say, in the order in which Enter walks.
    private void fill() {
        for (int i = 0; i < 60; i++) {
            var label = focusedRow();
            switch (label) {
                case "Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân *" -> type("ban than");
                case "Dân tộc *" -> type("Kinh");
                case "Quốc tịch *" -> type("Việt Nam");
                case "Đã từng đăng ký thường trú ở nơi khác, không tra cứu được *" -> type("k");
                case "Tình trạng hôn nhân *" -> type("1");
                case "Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân *" ->
                    type("Vay vốn ngân hàng, không có giá trị đăng ký kết hôn");
                case "Số bản *" -> type("2");
                default -> {}
            }
            key(KeyCode.ENTER);
            settle();
            if (texts().contains("Đã đủ thông tin, có thể in để ký")
                    && FxToolkit.call(
                            () -> !(stage.getScene().getFocusOwner() instanceof javafx.scene.control.CheckBox))) {
                return;
            }
        }
        throw new AssertionError("Enter did not come to the end; at " + focusedRow() + "; " + texts());
    }

    /// Presses Enter until the row that begins so has the focus, and types its answer.
    private void walk(String row, String answer) {
        for (int i = 0; i < 40 && !focusedRow().startsWith(row); i++) {
            key(KeyCode.ENTER);
        }
        if (!answer.isEmpty()) {
            type(answer);
        }
    }

    private String focusedRow() {
        return FxToolkit.call(() -> {
            for (Node node = stage.getScene().getFocusOwner(); node != null; node = node.getParent()) {
                if (node.getStyleClass().contains("row")) {
                    return ((Label) ((Parent) node).getChildrenUnmodifiable().getFirst()).getText();
                }
            }
            return "";
        });
    }

    /// As a person types: whole words at once, then the program has the time to look.
    private void type(String text) {
        FxToolkit.run(() -> {
            switch (stage.getScene().getFocusOwner()) {
                case TextInputControl field -> field.replaceSelection(text);
                case Node node ->
                    Event.fireEvent(
                            node,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false));
            }
        });
        settle();
    }

    /// At a person's pace: keys that follow one another within 30 ms are a reader's, and the filter holds them.
    private void key(KeyCode code) {
        pause();
        FxToolkit.run(() -> {
            var at = Optional.<javafx.event.EventTarget>ofNullable(
                            stage.getScene().getFocusOwner())
                    .orElse(stage.getScene());
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        });
        settle();
    }

    private static void pause() {
        try {
            Thread.sleep(80);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scan(String text) {
        FxToolkit.run(() -> shell.scanned(text));
        settle();
    }

    private static void settle() {
        FxToolkit.flush();
        FxToolkit.flush();
        FxToolkit.flush();
    }

    /// Every text that can be seen.
    private List<String> texts() {
        return FxToolkit.call(() -> seen(stage.getScene().getRoot()).toList());
    }

    private static java.util.stream.Stream<String> seen(Node node) {
        if (!node.isVisible()) {
            return java.util.stream.Stream.of();
        }
        var own = node instanceof Labeled labeled && labeled.getText() != null
                ? java.util.stream.Stream.of(labeled.getText())
                : java.util.stream.Stream.<String>of();
        return node instanceof Parent parent
                ? java.util.stream.Stream.concat(
                        own, parent.getChildrenUnmodifiable().stream().flatMap(ScreensWalkTest::seen))
                : own;
    }

    private void picture(String name) throws Exception {
        FxToolkit.run(() -> {});
        Thread.sleep(400);
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture,
                java.nio.file.Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
