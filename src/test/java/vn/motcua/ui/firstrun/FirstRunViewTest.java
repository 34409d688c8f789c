package vn.motcua.ui.firstrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Acting;
import vn.motcua.counter.NewOffice.Blank;
import vn.motcua.counter.SignIn.Outcome;
import vn.motcua.counter.Words;
import vn.motcua.keys.DataKey;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.ui.Bench;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.theme.Look;
import vn.motcua.ui.theme.Theme;

/// The first run's page: what is proposed stands in its field, what is wrong beside it; pictures to be looked at.
class FirstRunViewTest {

    private final List<Outcome.SignedIn> opened = new ArrayList<>();
    private FirstRunModel model;
    private FirstRunView view;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            model = new FirstRunModel(
                    office -> new Founder.Founded(
                            "abcde-fghjk-mnpqr-stuvw-xyz23",
                            new Outcome.SignedIn(
                                    new Acting("lethu", "Lê Thu", Acting.Role.ADMINISTRATOR),
                                    DataKey.random(new java.security.SecureRandom()))),
                    new KeyPaper(new HtmlPapers(), new Bench.Printer()),
                    Bench.lanes(),
                    opened::add);
            view = new FirstRunView(model, Words.VIETNAMESE, _ -> Optional.empty());
            var scene = new Scene(view.root(), 1366, 768);
            theme = Theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss(); // what scrolls is in no scene before its pane has a skin
            view.shown();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void the_page_proposes_tells_and_comes_to_the_key() throws Exception {
        picture("first-1-empty");
        FxToolkit.run(model::make);
        picture("first-2-wrong");
        FxToolkit.run(() -> theme.show(new Look(false, 175)));
        picture("first-3-largest");
        FxToolkit.run(() -> {
            theme.show(new Look(false, 100));
            model.type(Blank.PARENT, "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG");
            model.type(Blank.AGENCY, "X99.01.02");
            model.type(Blank.PASSWORD, "mot mat khau dai");
            model.type(Blank.REPEATED, "mot mat khau dai");
            model.type(Blank.CLERK, "Lê Thu");
            field(0).setText("ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ");
        });
        assertEquals("An Khê", FxToolkit.call(() -> field(Blank.PLACE.ordinal()).getText()));
        assertEquals("lethu", FxToolkit.call(() -> field(Blank.LOGIN.ordinal()).getText()));
        picture("first-4-filled");
        FxToolkit.run(model::make);
        assertTrue(FxToolkit.call(() -> stage.getScene().lookup(".recovery-key") != null));
        FxToolkit.run(() -> model.putAway(false));
        picture("first-5-key");
        FxToolkit.run(() -> theme.show(new Look(false, 175)));
        picture("first-6-key-largest");
        assertEquals(List.of(), opened);
    }

    /// In the order of the page, which is that of [Blank].
    private TextField field(int place) {
        return view.root().lookupAll(".blank").stream()
                .flatMap(row -> row.lookupAll(".text-field").stream())
                .map(TextField.class::cast)
                .toList()
                .get(place);
    }

    private void picture(String name) throws Exception {
        FxToolkit.flush();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
