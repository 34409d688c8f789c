package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.Person;
import vn.motcua.ui.Bench;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.Screens;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.theme.Theme;

/// Addresses and people on the real screen, by keys alone. Pictures are kept below `target/pictures` for looking at.
class PeopleScreenTest {

    private static final String SPLIT =
            "048190000123||Nguyễn Thị Hằng|15031990|Nữ|Số 2, Điện Biên, Ba Đình, Hà Nội|20052022";
    private static final String OLD =
            "048190000123||Nguyễn Thị Hằng|15031990|Nữ|12/5 Tổ 3, Hòa An, Cẩm Lệ, Đà Nẵng|20052022";

    @TempDir
    Path home;

    private Bench bench;
    private ReceptionModel model;
    private ReceptionView view;
    private Stage stage;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        FxToolkit.run(() -> {
            model = new ReceptionModel(bench.workplace(), Bench.lanes(), Words.VIETNAMESE, new QuietWindow());
            view = new ReceptionView(model, new Screens(Words.VIETNAMESE.bundle("ui")));
            stage = new Stage();
            stage.setScene(new Scene(view.root(), 1366, 700));
            Theme.dress(stage.getScene());
            stage.show();
            view.shown();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        bench.close();
    }

    @Test
    void a_digit_chooses_where_a_split_commune_lies_today() throws Exception {
        scanAndOpen(SPLIT);
        picture("people-choice");
        key(KeyCode.ENTER, false);
        assertTrue(person().answer(Attribute.RESIDENCE)
                .filter(answer -> !answer.confirmed())
                .isPresent());
        FxToolkit.run(view::shown);
        settle();
        type("3");
        assertEquals(
                Optional.of(Answer.text("Số 2, Phường Ô Chợ Dừa, Hà Nội", Source.UNIT_TABLE)),
                person().answer(Attribute.RESIDENCE));
        picture("people-chosen");
        type("9 Lê Lợi, an kh");
        picture("people-typed");
        key(KeyCode.ENTER, false);
        assertEquals(Optional.of("9 Lê Lợi, Phường An Khê, Đà Nẵng"), person().text(Attribute.RESIDENCE));
    }

    @Test
    void an_old_address_is_confirmed_by_enter() throws Exception {
        scanAndOpen(OLD);
        picture("people-proposed");
        key(KeyCode.ENTER, false);
        assertEquals(
                Optional.of(Answer.text("12/5 Tổ 3, Phường An Khê, Đà Nẵng", Source.UNIT_TABLE)),
                person().answer(Attribute.RESIDENCE));
    }

    @Test
    void somebody_without_a_card_is_written_down_and_known_again_by_keys() throws Exception {
        FxToolkit.run(() -> model.visit().open(model.search("hon nhan").getFirst()));
        settle();
        key(KeyCode.T, true);
        type("nguyễn thị hằng");
        key(KeyCode.ENTER, false);
        assertEquals(Optional.of("Nguyễn Thị Hằng"), person().text(Attribute.FULL_NAME));
        FxToolkit.run(() -> view.scanned(OLD));
        settle();
        picture("people-same-name");
        type("1");
        assertEquals(1, model.visit().visit().people().everyone().size());
        assertEquals(Optional.of("048190000123"), person().text(Attribute.CITIZEN_ID));
        assertTrue(FxToolkit.call(() -> stage.getScene().getFocusOwner() instanceof TextInputControl));
    }

    @Test
    void who_could_not_be_looked_up_is_marked_by_two_keys() throws Exception {
        scanAndOpen(OLD);
        key(KeyCode.I, true);
        picture("people-unchecked-why");
        type("2");
        picture("people-unchecked");
        assertEquals(
                "Cơ sở dữ liệu quốc gia về dân cư không phản hồi",
                model.visit().visit().unchecked().get(person().id()));
    }

    @Test
    void what_earlier_dossiers_offer_stands_on_the_chip_and_one_key_confirms_it() throws Exception {
        scanAndOpen(OLD);
        FxToolkit.run(() -> {
            model.answering().confirm("applicant.residence");
            for (var answer : List.of(
                    "applicant.phone=0905123456",
                    "relation=ban than",
                    "subject.ethnicity=Kinh",
                    "subject.nationality=Việt Nam",
                    "formerResidence=không",
                    "maritalStatus=never-married",
                    "purpose=Xin việc làm",
                    "copies=1")) {
                model.answering()
                        .typed(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
            }
            model.visit().shown().working().orElseThrow().papers().forEach(paper -> model.paper(paper.id(), true));
            model.taking().receive();
            model.next();
        });
        scanAndOpen(OLD);
        picture("people-earlier");
        assertEquals(4, Earlier.waiting(person()));
        key(KeyCode.E, true);
        assertEquals(0, Earlier.waiting(person()));
    }

    private Person person() {
        return model.visit().visit().people().everyone().getFirst();
    }

    private void scanAndOpen(String card) {
        FxToolkit.run(() -> {
            view.scanned(card);
            model.visit().open(model.search("hon nhan").getFirst());
        });
        settle();
    }

    private void type(String text) {
        FxToolkit.run(() -> {
            var node = stage.getScene().getFocusOwner();
            var event = new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false);
            if (text.length() > 1 && node instanceof TextInputControl field) {
                field.replaceSelection(text);
            } else {
                Event.fireEvent(node, event);
            }
        });
        settle();
    }

    private void key(KeyCode code, boolean control) {
        FxToolkit.run(() -> {
            Node at = Optional.ofNullable(stage.getScene().getFocusOwner()).orElse(view.root());
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
        settle();
    }

    private static void settle() {
        FxToolkit.flush();
        FxToolkit.flush();
        FxToolkit.flush();
    }

    private void picture(String name) throws Exception {
        settle();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png"));
    }
}
