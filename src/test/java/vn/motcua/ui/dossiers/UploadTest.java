package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.ui.Background;
import vn.motcua.wire.Acknowledgement;

/// The mark of the centre beside the mark of the machine, and the filters that go by it.
class UploadTest {

    @TempDir
    Path home;

    private TestDesk desk;
    private Dossier hang;
    private DossiersModel model;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
        model = new DossiersModel(desk.workplace, new Background(Runnable::run, Runnable::run, e -> {
            throw new AssertionError(e);
        }));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Upload mark() {
        model.shown();
        return model.verbs().sheetProperty().get().orElseThrow().upload();
    }

    private int count(DossierFilter filter) {
        return model.list().countsProperty().get().getOrDefault(filter, 0);
    }

    private void enrol() {
        desk.data.stream()
                .enrol(new DeskStream.Enrolled(
                        "http://127.0.0.1:1", Optional.empty(), "ab".repeat(32), "cd".repeat(32), "Quầy 1"));
    }

    /// The centre's word for everything up to the dossier's last action.
    private void acknowledge(Dossier dossier) {
        var last = dossier.timeline().getLast();
        desk.data.stream()
                .acknowledged(new Acknowledgement(
                        last.header().log(), last.header().seq(), last.hash(), "epoch", 1, new byte[64]));
    }

    @Test
    void a_desk_alone_says_so_and_nothing_is_called_sent() {
        assertEquals(Upload.ALONE, mark());
        assertEquals(1, count(DossierFilter.UNSENT));
    }

    @Test
    void what_the_centre_signed_for_bears_the_second_mark_until_something_is_added() {
        enrol();
        assertEquals(Upload.WAITS, mark());
        acknowledge(desk.dossier(hang.id()));
        assertEquals(Upload.THERE, mark());
        assertEquals(0, count(DossierFilter.UNSENT));
        desk.workplace.verbs().amend().withdraw(hang.id(), "đổi ý", desk.workplace.who());
        model.arrived();
        assertEquals(
                Upload.WAITS, model.verbs().sheetProperty().get().orElseThrow().upload());
        assertEquals(1, count(DossierFilter.UNSENT));
    }

    @Test
    void what_arrives_leaves_alone_what_the_clerk_is_asked() {
        model.shown();
        model.verbs().withdraw();
        var before = model.verbs().sheetProperty().get();
        desk.receive("Trần Văn Ân", "000188000002");
        model.arrived();
        assertEquals(new Asking.WithdrawReason(), model.verbs().askingProperty().get());
        assertEquals(before, model.verbs().sheetProperty().get());
        assertEquals(2, model.list().rows().size());
    }

    @Test
    void what_the_centre_found_against_has_a_filter_of_its_own() {
        mark();
        assertEquals(0, count(DossierFilter.REFUSED));
        desk.data.ledger().write(desk.workplace.who(), entry -> {
            entry.append(Optional.of(hang.id()), hang.heads(), new Verdict(hang.heads(), "trùng hồ sơ"));
            return hang;
        });
        mark();
        assertEquals(1, count(DossierFilter.REFUSED));
    }
}
