package vn.motcua.ui.printers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PaperKind;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.PrinterProfiles;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;
import vn.motcua.ui.FxToolkit;
import vn.motcua.ui.QuietWindow;
import vn.motcua.ui.Snapshots;
import vn.motcua.ui.theme.Look;
import vn.motcua.ui.theme.Theme;

/// Alt+P on a real desk, with a printer that only remembers: keys go in, papers come out; pictures to be looked at.
class PrintersScreenTest {

    @TempDir
    Path home;

    private Bench bench;
    private Workplace workplace;
    private PrintersModel model;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        workplace = bench.workplace();
        FxToolkit.run(() -> {
            model = new PrintersModel(workplace, Bench.lanes(), new QuietWindow());
            var screen = new PrintersScreen(model, Words.VIETNAMESE);
            var scene = new Scene(screen.root(), 1366, 690);
            theme = Theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss(); // what scrolls is in no scene before its pane has a skin
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
        bench.close();
    }

    /// One receipt that a printer refused, one that was sent and not answered for.
    private void twoPapers() {
        bench.printer.answer(Bench.noPrinter());
        for (var name : new String[] {"Nguyễn Thị Hằng", "Trần Văn Ân"}) {
            var dossier = Desk.receive(bench.data().ledger(), Desk.DAY, name);
            var prints = workplace.prints();
            prints.send(prints.prepare(dossier, DossierPapers.RECEIPT, "", Desk.CLERK), dossier, Optional.empty());
        }
        bench.printer.sent.clear();
    }

    private void look() {
        FxToolkit.run(() -> {
            model.look();
            list().requestFocus();
            list().getSelectionModel().selectFirst();
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> list() {
        return (ListView<Object>) stage.getScene().lookup(".list-view");
    }

    private void key(KeyCode code, boolean alt) {
        FxToolkit.run(() ->
                Event.fireEvent(list(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    @Test
    void one_key_prints_what_waits_and_what_was_sent_is_answered_by_a_key() throws Exception {
        twoPapers();
        look();
        picture("printers-1");
        assertEquals(2, FxToolkit.call(() -> list().getItems().size()));
        key(KeyCode.ENTER, false);
        assertEquals(1, bench.printer.sent.size(), "what was sent before is only asked about");
        key(KeyCode.ENTER, false);
        assertEquals(1, bench.printer.sent.size());
        assertEquals("desk.answer-first", told());
        key(KeyCode.D, false);
        assertEquals(1, FxToolkit.call(() -> list().getItems().size()));
        key(KeyCode.K, false);
        key(KeyCode.ENTER, false);
        assertEquals(2, bench.printer.sent.size());
        key(KeyCode.D, false);
        assertEquals(0, FxToolkit.call(() -> list().getItems().size()));
        FxToolkit.run(() -> theme.show(new Look(false, 175)));
        picture("printers-2-largest");
    }

    @Test
    void a_printer_that_is_still_away_is_told_and_the_paper_waits_on() {
        twoPapers();
        look();
        bench.printer.answer(Bench.noPrinter());
        key(KeyCode.ENTER, false);
        assertEquals("desk.printed-some", told());
        assertEquals(2, FxToolkit.call(() -> list().getItems().size()));
    }

    @Test
    void a_profile_is_kept_and_a_test_page_goes_its_way() {
        look();
        var typed = new Typed("Máy in quầy 1", "", Optional.of(PaperSize.A4), "1,5", "-2", "2");
        assertEquals(Optional.empty(), FxToolkit.call(() -> model.keep(PaperKind.RECEIPT, typed)));
        var kept = new PrinterProfiles(bench.data().notes()).of(PaperKind.RECEIPT);
        assertEquals(1.5, kept.shift().right());
        assertEquals(-2.0, kept.shift().down());
        assertEquals(typed, Typed.of(kept));
        key(KeyCode.DIGIT2, true);
        var order = bench.printer.sent.getFirst();
        assertEquals(Optional.of("Máy in quầy 1"), order.printer());
        assertEquals(PaperSize.A4, order.size());
        assertEquals("desk.test-sent", told());
    }

    @Test
    void a_wrong_measure_is_told_and_nothing_is_kept_or_printed() {
        look();
        for (var typed : new Typed[] {
            new Typed("", "", Optional.empty(), "hai", "0", "1"),
            new Typed("", "", Optional.empty(), "31", "0", "1"),
            new Typed("", "", Optional.empty(), "NaN", "0", "1"),
            new Typed("", "", Optional.empty(), "0", "0", "6")
        }) {
            assertTrue(FxToolkit.call(() -> model.keep(PaperKind.SLIP, typed)).isPresent(), typed.toString());
            assertTrue(FxToolkit.call(() -> model.test(PaperKind.SLIP, typed)).isPresent(), typed.toString());
        }
        assertEquals(Optional.empty(), bench.data().notes().read("printers"));
        assertEquals(0, bench.printer.sent.size());
    }

    private String told() {
        return FxToolkit.call(() -> model.toldProperty().get().orElseThrow().key());
    }

    private void picture(String name) throws Exception {
        FxToolkit.flush();
        var picture = FxToolkit.call(() -> Snapshots.of(stage.getScene()));
        Snapshots.write(
                picture, Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
    }
}
