package vn.motcua.ui.firstrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.NewOffice;
import vn.motcua.counter.NewOffice.Blank;
import vn.motcua.counter.SignIn.Outcome;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.keys.RecoveryKey;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;

/// The first run on a real folder.
class FirstRunModelTest {

    @TempDir
    Path home;

    private final Bench.Printer printer = new Bench.Printer();
    private final List<Outcome.SignedIn> opened = new ArrayList<>();
    private Optional<CounterStore> store = Optional.empty();
    private boolean full;

    private final FirstRunModel model =
            new FirstRunModel(this::found, new KeyPaper(new HtmlPapers(), printer), Bench.lanes(), opened::add);

    private Founder.Founded found(NewOffice office) {
        if (full) {
            throw new StoreTrouble("store.full", "founding an office");
        }
        var folder = new Desk(home).open();
        store = Optional.of(folder);
        var recovery = folder.found(office.settings(), office.first(), office.password(), office.lanes());
        var key = folder.users().open(office.first().login(), office.password()).orElseThrow();
        return new Founder.Founded(recovery.printed(), new Outcome.SignedIn(office.first(), key));
    }

    @AfterEach
    void close() {
        store.ifPresent(CounterStore::close);
    }

    private void answer() {
        model.type(Blank.NAME, "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ");
        model.type(Blank.PARENT, "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG");
        model.type(Blank.AGENCY, "X99.01.02");
        model.type(Blank.CLERK, "Lê Thu");
        model.type(Blank.PASSWORD, "mot mat khau dai");
        model.type(Blank.REPEATED, "mot mat khau dai");
    }

    private Set<Blank> wrong() {
        return assertInstanceOf(
                        FirstRunModel.Stage.Asking.class, model.stageProperty().get())
                .wrong()
                .keySet();
    }

    private FirstRunModel.Stage.KeyShown shown() {
        return assertInstanceOf(
                FirstRunModel.Stage.KeyShown.class, model.stageProperty().get());
    }

    @Test
    void three_answers_make_an_office_whose_key_opens_it() {
        answer();
        model.make();
        var office = store.orElseThrow().office().orElseThrow();
        assertEquals("Trung tâm Phục vụ hành chính công phường An Khê", office.unit());
        assertEquals("An Khê", office.place());
        assertEquals("X99.01.02", office.agency());
        assertTrue(store.orElseThrow()
                .recover(RecoveryKey.typed(shown().founded().recovery()))
                .isPresent());
        model.putAway(true);
        assertEquals("lethu", opened.getFirst().who().login());
        assertEquals("Lê Thu", opened.getFirst().who().name());
    }

    @Test
    void nothing_opens_and_nothing_closes_before_the_key_is_put_away() {
        answer();
        model.make();
        model.putAway(false);
        assertEquals(List.of(), opened);
        assertFalse(model.mayClose());
        assertEquals("desk.key-first", shown().told().orElseThrow().key());
        model.putAway(true);
        model.putAway(true);
        assertEquals(1, opened.size());
        assertTrue(model.mayClose());
    }

    @Test
    void the_key_is_printed_and_saved() throws Exception {
        answer();
        model.make();
        model.print();
        assertEquals("desk.key-sent", shown().told().orElseThrow().key());
        printer.answer(Bench.noPrinter());
        model.print();
        assertEquals("desk.key-not-sent", shown().told().orElseThrow().key());
        model.save(home.resolve("khoa.pdf"));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(home.resolve("khoa.pdf")))) {
            assertTrue(new PDFTextStripper()
                    .getText(pdf)
                    .contains(shown().founded().recovery()));
            assertEquals(1, pdf.getNumberOfPages());
        }
        model.save(home.resolve("nowhere").resolve("khoa.pdf"));
        assertEquals("ui.pdf-not-saved", shown().told().orElseThrow().key());
    }

    @Test
    void what_is_empty_is_told_beside_its_blank_and_nothing_is_made() {
        model.make();
        assertEquals(
                Set.of(
                        Blank.NAME,
                        Blank.PARENT,
                        Blank.UNIT,
                        Blank.PLACE,
                        Blank.AGENCY,
                        Blank.CLERK,
                        Blank.LOGIN,
                        Blank.PASSWORD),
                wrong());
        assertEquals(Optional.empty(), store);
    }

    @Test
    void no_agency_code_is_made_up() {
        for (var code : List.of("", "H99.15.07", "TAP.HUAN", "an khe", "H99", "H99.15.07.01.02")) {
            answer();
            model.type(Blank.AGENCY, code);
            model.make();
            assertEquals(Set.of(Blank.AGENCY), wrong(), code);
        }
    }

    @Test
    void passwords_desks_logins_and_addresses_are_looked_at_like_those_of_the_verb() {
        answer();
        model.type(Blank.REPEATED, "mot mat khau khac");
        model.type(Blank.DESK, "5000");
        model.type(Blank.LOGIN, "Lê Thu");
        model.type(Blank.LOOK_UP, "tracuu.vi.du");
        model.make();
        assertEquals(Set.of(Blank.REPEATED, Blank.DESK, Blank.LOGIN, Blank.LOOK_UP), wrong());
        model.type(Blank.PASSWORD, "ngan");
        model.make();
        assertTrue(wrong().contains(Blank.PASSWORD));
    }

    @Test
    void a_proposal_follows_what_is_typed_until_somebody_changes_it() {
        model.type(Blank.NAME, "UBND xã Hòa Vang");
        model.type(Blank.CLERK, "Nguyễn Thị Mỹ Hạnh");
        assertEquals("Hòa Vang", model.text(Blank.PLACE));
        assertEquals("myhanh", model.text(Blank.LOGIN));
        assertEquals("1", model.text(Blank.DESK));
        model.type(Blank.PLACE, "Đà Nẵng");
        model.type(Blank.NAME, "UBND xã Hòa Tiến");
        assertEquals("Đà Nẵng", model.text(Blank.PLACE));
        assertEquals("Trung tâm Phục vụ hành chính công xã Hòa Tiến", model.text(Blank.UNIT));
    }

    @Test
    void a_full_disk_is_told_and_may_be_tried_again() {
        full = true;
        answer();
        model.make();
        var asking = assertInstanceOf(
                FirstRunModel.Stage.Asking.class, model.stageProperty().get());
        assertEquals("store.full", asking.trouble().orElseThrow().key());
        full = false;
        model.make();
        assertTrue(shown().founded().recovery().matches("([a-z0-9]{5}-){4}[a-z0-9]{5}"));
    }

    @Test
    void no_record_tells_a_password_or_the_key() {
        answer();
        model.make();
        assertFalse(shown().toString().contains(shown().founded().recovery()));
    }
}
