package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.store.Desk;

/// Linked procedures by keys alone, which are counted. Everybody here is invented.
class LinkedWalkTest {

    private static final Map<String, String> BIRTH = answers(
            "Cha, mẹ trẻ đã", "c",
            "Giấy tờ về việc sinh", "2",
            "Quan hệ với người được khai sinh", "2",
            "Họ, chữ đệm, tên *", "Trần Thí Dụ",
            "Ngày, tháng, năm sinh", "1/11/2026",
            "Giới tính", "1",
            "Dân tộc", "Kinh",
            "Quốc tịch", "Việt Nam",
            "Nơi sinh", "Bệnh viện Mẫu, Đà Nẵng",
            "Quê quán", "Phường Mẫu, Đà Nẵng",
            "Số *", "12/2020",
            "Đăng ký ngày", "1/1/2020",
            "Tại", "UBND phường Mẫu",
            "Đề nghị cấp bản sao", "k");
    private static final Map<String, String> RESIDENCE = answers(
            "Mối quan hệ với chủ hộ", "1",
            "Nội dung đề nghị", "1",
            "Địa chỉ đăng ký thường trú", "Tổ 36, Phường An Khê, Đà Nẵng",
            "Thông tin chỗ ở hợp pháp", "c");
    private static final String MEMBERS = "Thành viên cùng thay đổi, ";
    private static final Map<String, String> CHILD = answers(
            MEMBERS + "Họ", "Trần Thí Dụ",
            MEMBERS + "Ngày", "1/11/2026",
            MEMBERS + "Giới", "Nam",
            MEMBERS + "Số", "048226000105",
            MEMBERS + "Mối", "con");
    private static final Map<String, String> ELECTRONIC = answers(
            "Số điện thoại", "0905000111",
            "Đăng ký thường trú theo", "1",
            "Địa chỉ đăng ký thường trú", "Tổ 36, Phường An Khê, Đà Nẵng",
            "Quan hệ của người yêu cầu với chủ hộ", "1",
            "Quan hệ của trẻ với chủ hộ", "4",
            "Nơi đăng ký khám bệnh", "Trạm y tế Mẫu",
            "Đề nghị cấp thẻ căn cước", "c",
            "Hình thức nhận kết quả", "1");

    @TempDir
    Path home;

    private Bench bench;
    private javafx.stage.Stage stage;
    private Shell shell;
    private int keys;
    private final List<String> walked = new ArrayList<>();

    private static Map<String, String> answers(String... pairs) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    @BeforeEach
    void window() {
        bench = new Bench(home);
        FxToolkit.run(() -> {
            var troubles = new Troubles();
            var users = bench.store().users();
            shell = new Shell(
                    new Entrance(new SignIn(users, () -> 1), users.logins(), in -> bench.workplace(in.who())),
                    Bench.lanes(troubles),
                    troubles,
                    new Words(Locale.of("vi")),
                    new Idle(() -> 1),
                    (_, _) -> List.of());
            stage = new javafx.stage.Stage();
            stage.setWidth(1366);
            stage.setHeight(768);
            shell.open(stage);
        });
        FxToolkit.until("the password's field has the focus", () -> {
            var field = stage.getScene().lookup("#password");
            return field != null && stage.getScene().getFocusOwner() == field;
        });
        type(new String(Desk.PASSWORD));
        key(KeyCode.ENTER);
        FxToolkit.until("the desk is open", () -> stage.getScene().lookup("#password") == null);
        settle();
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
    void a_birth_after_its_electronic_form_costs_less_than_two_fifths_of_the_keys() throws Exception {
        int alone = alone("dang ky khai sinh", BIRTH);
        scan();
        open("lien thong khai sinh");
        fill(BIRTH, ELECTRONIC);
        picture("30-electronic-filled");
        key(KeyCode.F9);
        settle();
        sees("Đã xong, lượt này còn thủ tục liên thông");
        sees("mở tiếp cả 2 thủ tục liên thông");
        picture("31-linked-offered");
        assertEquals("3.000722", bench.printer.sent.getLast().jobName());
        keys = 0;
        key(KeyCode.DIGIT1);
        settle();
        fill(BIRTH);
        picture("32-birth-linked");
        key(KeyCode.F9);
        settle();
        sees("Đã tiếp nhận, đã lưu trên máy");
        int linked = keys;
        assertTrue(linked * 5 <= alone * 2, () -> linked + " of " + alone + " keys: " + walked);
        var dossiers = dossiers();
        assertEquals(2, dossiers.size());
        assertEquals(
                dossiers.getFirst().content().answers(),
                dossiers.getLast().content().answers(),
                "the same answers, whether typed for it or for the other");
        key(KeyCode.ENTER);
        settle();
        sees("mở tiếp Đăng ký thường trú");
        picture("33-birth-received");
    }

    @Test
    void permanent_residence_after_the_electronic_form_has_the_child_in_its_table_and_asks_only_what_is_new()
            throws Exception {
        FxToolkit.run(() -> shell.scanned(Bench.HANG));
        settle();
        keys = 0;
        open("thuong tru");
        fill(RESIDENCE, CHILD);
        key(KeyCode.F9);
        int alone = keys;
        sees("Quét thẻ căn cước để bắt đầu");
        scan();
        open("lien thong khai sinh");
        fill(BIRTH, ELECTRONIC);
        key(KeyCode.F9);
        keys = 0;
        key(KeyCode.DIGIT2);
        picture("34-residence-linked");
        assertTrue(texts().contains("Trần Thí Dụ"), "the child is a member who moves: " + texts());
        assertTrue(!texts().contains("Trần Văn Ân"), "the father does not");
        fill(RESIDENCE, CHILD);
        assertEquals(
                List.of(),
                walked.stream().filter(label -> label.startsWith("Địa chỉ")).toList());
        picture("35-residence-filled");
        key(KeyCode.F9);
        int linked = keys;
        sees("Quét thẻ căn cước để bắt đầu");
        assertEquals(
                List.of("1.004222", "3.000722", "1.004222"),
                bench.printer.sent.stream().map(order -> order.jobName()).toList());
        assertTrue(linked * 5 <= alone * 2, () -> linked + " of " + alone + " keys: " + walked);
    }

    @Test
    void escape_leaves_what_is_linked_and_the_next_visit_knows_nothing_of_it() {
        scan();
        open("lien thong khai sinh");
        fill(BIRTH, ELECTRONIC);
        key(KeyCode.F9);
        settle();
        sees("Đã xong, lượt này còn thủ tục liên thông");
        key(KeyCode.ESCAPE);
        settle();
        sees("Quét thẻ căn cước để bắt đầu");
        assertEquals(List.of(), bench.data().drafts().all());
    }

    /// The keys from the open form to its F9, filled alone; then the visit is over.
    private int alone(String typed, Map<String, String> answers) {
        scan();
        keys = 0;
        open(typed);
        fill(answers);
        key(KeyCode.F9);
        settle();
        int alone = keys;
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
        settle();
        sees("Quét thẻ căn cước để bắt đầu");
        return alone;
    }

    private List<Dossier> dossiers() {
        return Stream.of("Q1001", "Q1002")
                .flatMap(lane -> bench.data().ledger().find("X99.01.02-261123-" + lane).stream())
                .map(id -> bench.data().ledger().dossier(id).orElseThrow())
                .toList();
    }

    private void scan() {
        FxToolkit.run(() -> shell.scanned(Bench.HANG));
        settle();
        FxToolkit.run(() -> shell.scanned(Bench.AN));
        settle();
    }

    private void open(String typed) {
        key(KeyCode.F3);
        type(typed);
        key(KeyCode.ENTER);
        settle();
    }

    /// Enter by Enter until all is filled and every paper was seen.
    @SafeVarargs
    private void fill(Map<String, String>... answers) {
        walked.clear();
        for (int i = 0; i < 90; i++) {
            if (isFilled()) {
                return;
            }
            var label = place();
            walked.add(label);
            if (isBelowTheEmptyTable(label)) {
                key(KeyCode.UP);
                continue;
            }
            answer(label, answers).ifPresent(this::type);
            if (label.equals(place())) {
                key(KeyCode.ENTER);
            }
        }
        throw new AssertionError(
                "Enter did not come to the end: " + walked.stream().limit(40).toList() + "; at " + focusedRow());
    }

    @SafeVarargs
    private static Optional<String> answer(String label, Map<String, String>... answers) {
        return Stream.of(answers)
                .flatMap(some -> some.entrySet().stream())
                .filter(answer -> label.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean isFilled() {
        return texts().contains("Đã đủ thông tin, có thể in để ký")
                && FxToolkit.call(() -> !(stage.getScene().getFocusOwner() instanceof CheckBox))
                && focusedRow().isEmpty();
    }

    /// Nobody has to stand in the table of members: Enter passes by it while it is empty.
    private boolean isBelowTheEmptyTable(String label) {
        return label.startsWith("Thông tin chỗ ở") && !texts().contains("Trần Thí Dụ");
    }

    /// The row that has the keys; in a table with the name of the cell.
    private String place() {
        return focusedRow()
                + FxToolkit.call(() -> stage.getScene().getFocusOwner() instanceof TextInputControl cell
                                && cell.getAccessibleText() != null
                                && cell.getAccessibleText().startsWith(MEMBERS)
                        ? ", " + cell.getPromptText()
                        : "");
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

    private void type(String text) {
        keys += text.length();
        pace();
        FxToolkit.run(() -> {
            switch (stage.getScene().getFocusOwner()) {
                case TextInputControl field when !text.matches("[1-9]") -> field.replaceSelection(text);
                case Node node ->
                    Event.fireEvent(
                            node,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false));
            }
        });
        settle();
    }

    /// A person's: keys that follow one another within 30 ms are a reader's.
    private static void pace() {
        try {
            Thread.sleep(80);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void key(KeyCode code) {
        keys++;
        pace();
        FxToolkit.run(() -> {
            var at = Optional.<javafx.event.EventTarget>ofNullable(
                            stage.getScene().getFocusOwner())
                    .orElse(stage.getScene());
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        });
        settle();
    }

    private static void settle() {
        for (int i = 0; i < 3; i++) {
            FxToolkit.flush();
        }
    }

    private void sees(String text) {
        FxToolkit.until(
                "to see " + text + " among " + texts(),
                () -> seen(stage.getScene().getRoot()).anyMatch(text::equals));
    }

    private List<String> texts() {
        return FxToolkit.call(() -> seen(stage.getScene().getRoot()).toList());
    }

    private static Stream<String> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        var own = switch (node) {
            case Labeled labeled when labeled.getText() != null -> Stream.of(labeled.getText());
            case TextInputControl field when field.getText() != null -> Stream.of(field.getText());
            default -> Stream.<String>of();
        };
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(LinkedWalkTest::seen))
                : own;
    }

    private void picture(String name) throws Exception {
        Thread.sleep(400);
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
