package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import vn.motcua.ui.Snapshots;

/// Walks through one visit by keys and one scan, and takes a picture at every stop.
final class DemoWalk {

    static final String CARD =
            "048192000117|201000117|Nguyễn Thị Hằng|12031992|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021";

    private static final int MOST_FIELDS = 60;

    /// What a clerk types where the card says nothing: field key → keys.
    private static final Map<String, String> TYPED = Map.of(
            "relation", "ban than",
            "subject.ethnicity", "Kinh",
            "subject.nationality", "Việt Nam",
            "formerResidence", "k",
            "maritalStatus", "1",
            "purpose", "Vay vốn ngân hàng, không có giá trị đăng ký kết hôn",
            "copies", "2");

    private final Scene scene;
    private final Path out;
    private final Hands hands;
    private int pictures;

    DemoWalk(Scene scene, Path out) {
        this.scene = scene;
        this.out = out;
        hands = new Hands(scene);
    }

    void walk() throws InterruptedException, IOException {
        hands.until("the sign-in screen", () -> scene.getFocusOwner() != null);
        picture("dang-nhap");
        hands.type(DemoOffice.PASSWORD);
        hands.press(KeyCode.ENTER);
        hands.until("the reception screen", () -> isSeen(".reception"));
        picture("tiep-nhan");
        hands.scan(CARD);
        hands.until("the card's holder", () -> isSeen(".chip"));
        picture("da-quet-the");
        hands.press(KeyCode.F3);
        hands.type("hon nhan");
        picture("tim-thu-tuc");
        hands.press(KeyCode.ENTER);
        hands.until("the form", () -> isSeen("#relation"));
        picture("to-khai");
        fill();
        picture("da-du-thong-tin");
        hands.press(KeyCode.F9);
        hands.until("the number", () -> isSeen(".taken"));
        picture("da-tiep-nhan");
        hands.press(KeyCode.F4);
        hands.until("the dossiers", () -> isSeen(".dossier-head"));
        picture("ho-so");
    }

    private void fill() throws InterruptedException {
        for (int i = 0; i < MOST_FIELDS; i++) {
            var row = Hands.onScreen(this::focusedRow);
            if (row.isEmpty() && !Hands.onScreen(() -> scene.getFocusOwner() instanceof CheckBox)) {
                return;
            }
            var typed = row.map(TYPED::get);
            if (typed.isPresent()) {
                hands.type(typed.get());
            }
            hands.press(KeyCode.ENTER);
            Thread.sleep(150);
        }
        throw new IllegalStateException("the form has no end");
    }

    private Optional<String> focusedRow() {
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("row")) {
                return Optional.ofNullable(node.getId());
            }
        }
        return Optional.empty();
    }

    private boolean isSeen(String selector) {
        var node = scene.lookup(selector);
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private void picture(String name) throws InterruptedException, IOException {
        Thread.sleep(600); // the paper at the right is drawn a moment later
        var picture = Hands.onScreen(() -> Snapshots.of(scene));
        pictures++;
        Snapshots.write(picture, out.resolve(pictures + "-" + name + ".png"));
    }
}
