package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.Offices;
import vn.motcua.counter.Paper;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Workplace;
import vn.motcua.store.CounterStore;

/// A training office: everything works and nothing of it has value.
class TrainingTest {

    private static final String MARK = "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ";

    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void found() {
        data = CounterVerb.beside(home.resolve("data"));
        DemoOffice.train(data, home.resolve("state"));
    }

    private CounterStore open() {
        return CounterStore.open(data, new Places(System.getenv(), Optional.of(home.resolve("state"))).surroundings());
    }

    private static Workplace signIn(CounterStore store) {
        var key = store.users()
                .open(DemoOffice.CLERK.login(), DemoOffice.PASSWORD.toCharArray())
                .orElseThrow();
        return Workplaces.real().open(store, new SignIn.Outcome.SignedIn(DemoOffice.CLERK, key));
    }

    @Test
    void it_lies_beside_the_real_folder() {
        assertEquals(home.resolve("data-training"), data);
        assertFalse(CounterStore.exists(home.resolve("data")));
    }

    @Test
    void its_numbers_name_no_agency_and_its_papers_are_marked() throws Exception {
        try (var store = open()) {
            var workplace = signIn(store);
            var row = workplace.data().find("", 1).getFirst();
            var dossier = workplace.data().ledger().dossier(row.id()).orElseThrow();
            assertTrue(
                    dossier.number().text().startsWith("TAP.HUAN-"),
                    dossier.number().text());
            assertEquals(2, marks(workplace.papers().receipt(dossier, 1, "Lê Thu")));
            assertEquals(1, marks(workplace.papers().declaration(dossier)));
        }
    }

    private static int marks(Paper paper) throws Exception {
        try (var document = Loader.loadPDF(paper.pdf())) {
            return new PDFTextStripper().getText(document).split(MARK, -1).length - 1;
        }
    }

    @Test
    void it_is_one_for_ever_and_a_real_office_never_becomes_one() {
        try (var store = open()) {
            var now = store.office().orElseThrow();
            assertTrue(now.training());
            var real = Offices.with("X99.01.02", now.lookUp(), now.numbers(), now.sheet())
                    .named(now.parent(), now.name(), now.unit(), now.place(), Optional.empty());
            assertFalse(real.training());
            assertThrows(IllegalArgumentException.class, () -> store.changeOffice(real));
            assertEquals(
                    Optional.of(OfficeSettings.TRAINING_AGENCY), store.office().map(OfficeSettings::agency));
        }
    }
}
