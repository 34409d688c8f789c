package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.store.Scans;
import vn.motcua.ui.Background;

class AttachingTest {

    @TempDir
    Path home;

    private TestDesk desk;
    private DossiersModel model;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        desk.receive("Nguyễn Thị Hằng", "000199000001");
        model = new DossiersModel(desk.workplace, new Background(Runnable::run, Runnable::run, e -> {
            throw new AssertionError(e);
        }));
        model.shown();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Sheet sheet() {
        return model.verbs().sheetProperty().get().orElseThrow();
    }

    private String message() {
        return model.verbs().messageProperty().get();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(home, "scan", ".txt"), content);
    }

    @Test
    void scan_after_scan_goes_to_paper_after_paper_and_the_sheet_counts_what_went_up() throws IOException {
        var papers = sheet().dossier().content().papers().stream()
                .map(Content.PaperTaken::id)
                .toList();
        assertFalse(papers.isEmpty());
        for (int i = 0; i <= papers.size(); i++) {
            model.verbs().attach(file(Scans.pdf(5_000, i)));
        }
        var attached =
                sheet().dossier().attached().stream().map(PaperAttached::paper).toList();
        assertEquals(papers, attached.subList(0, papers.size()));
        assertEquals("other", attached.getLast());
        assertEquals(
                "giấy tờ: 0/" + attached.size() + " đã lên", sheet().taken().getLast());
        assertEquals("Đã đính kèm tệp vào: other.", message());
    }

    @Test
    void what_is_no_scan_or_cannot_be_read_is_said_and_nothing_is_attached() throws IOException {
        model.verbs().attach(file(new byte[] {1, 2, 3}));
        assertTrue(message().contains("không phải PDF"), message());
        model.verbs().attach(home.resolve("nothing"));
        assertTrue(message().contains("không phải PDF"), message());
        assertEquals(List.of(), sheet().dossier().attached());
    }
}
