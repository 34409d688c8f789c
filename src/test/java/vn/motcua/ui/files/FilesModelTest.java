package vn.motcua.ui.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.AttachPaper;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.ScanPictures.Seen;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;
import vn.motcua.store.Scans;
import vn.motcua.ui.Background;
import vn.motcua.ui.Lanes;

class FilesModelTest {

    @TempDir
    Path home;

    private final byte[] first = Scans.pdf(2_000, 1);
    private final byte[] second = Scans.pdf(3_000_000, 2);
    private final List<Integer> looked = new ArrayList<>();
    private CounterStore store;
    private OpenCounter counter;
    private Dossier dossier;

    @BeforeEach
    void open() {
        var desk = new Desk(home).found();
        store = desk.open();
        counter = desk.unlock(store);
        var received = Desk.receive(counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        var attach = new AttachPaper(counter);
        attach.attach(received.id(), "photo", first, Desk.CLERK);
        attach.attach(received.id(), "other", second, Desk.CLERK);
        dossier = counter.ledger().dossier(received.id()).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Background here() {
        return new Background(Runnable::run, Runnable::run, e -> {
            throw new AssertionError(e);
        });
    }

    private Seen look(byte[] content, int page) {
        looked.add(content.length);
        int pages = content.length > 2_000 ? 1 : 3;
        return new Seen.Drawn(new PagePicture(1, 2, new int[] {page, 7}), page, pages);
    }

    private FilesModel model(Fetching fetching, Lanes lanes) {
        var model = new FilesModel(counter.files(), fetching, this::look, lanes);
        model.about(Optional.of(dossier), key -> key);
        return model;
    }

    private static Optional<Sentence> none(Hash file, Fetching.Watch watch) {
        throw new AssertionError("nothing is to be fetched");
    }

    /// As on a desk that only heard of the second file: its sealed content is not there.
    private void lose(byte[] content) throws IOException {
        try (var files = Files.list(home.resolve("data/files"))) {
            for (var file : files.toList()) {
                if (Math.abs(Files.size(file) - content.length) < content.length / 10) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void the_files_are_listed_and_the_first_is_looked_at_page_by_page() {
        var model = model(FilesModelTest::none, Lanes.of(here()));
        model.open();
        assertTrue(model.openProperty().get());
        assertEquals(
                "Giấy tờ đính kèm của hồ sơ " + dossier.number().text() + " · giấy tờ: 0/2 đã lên",
                model.titleProperty().get());
        var lines = model.linesProperty().get();
        assertEquals(
                "PDF · 2 KB · có trên máy này, chưa lên hệ thống", lines.get(0).about());
        assertEquals(
                "PDF · 2,9 MB · có trên máy này, chưa lên hệ thống",
                lines.get(1).about());
        assertEquals("trang 1/3", model.page().wordsProperty().get());
        assertTrue(model.page().go(1));
        assertEquals("trang 2/3", model.page().wordsProperty().get());
        assertFalse(model.page().go(-2));
        model.page().turn();
        assertArrayEquals(
                new int[] {7, 1}, model.page().pageProperty().get().getFirst().argb());
        model.choose(1);
        assertEquals(List.of(2_000, 2_000, 3_000_000), looked);
        assertFalse(model.page().go(1));
        assertTrue(model.leave());
        assertFalse(model.openProperty().get());
        assertFalse(model.leave());
    }

    @Test
    void a_copy_is_written_where_the_clerk_says_and_its_name_says_nothing_of_anybody() throws IOException {
        var model = model(FilesModelTest::none, Lanes.of(here()));
        model.open();
        model.save(_ -> Optional.empty());
        assertEquals("", model.messageProperty().get());
        model.save(name -> {
            assertEquals(dossier.number().text() + "-photo-1.pdf", name);
            return Optional.of(home.resolve(name));
        });
        var copy = home.resolve(dossier.number().text() + "-photo-1.pdf");
        assertArrayEquals(first, Files.readAllBytes(copy));
        assertTrue(model.messageProperty().get().contains("không được mã hóa"));
        model.save(_ -> Optional.of(home.resolve("no/such/folder")));
        assertTrue(model.messageProperty().get().startsWith("Không ghi được tệp"));
    }

    @Test
    void a_file_that_is_not_whole_any_more_is_called_so_and_fetched_again() throws IOException {
        Fetching again = (file, _) -> {
            assertEquals(Hashes.sha256(second), file);
            counter.files().keep(second);
            return Optional.empty();
        };
        var model = model(again, Lanes.of(here()));
        lose(second);
        model.open();
        model.choose(1);
        assertTrue(model.messageProperty().get().contains("không còn nguyên vẹn"));
        model.look();
        assertEquals(List.of(2_000, 3_000_000), looked);
        assertEquals("", model.messageProperty().get());
    }

    /// The same dossier on a desk that holds none of its files.
    private final class Elsewhere implements vn.motcua.counter.PaperFiles {
        private boolean came;

        @Override
        public Hash keep(byte[] content) {
            throw new AssertionError("nothing is kept here");
        }

        @Override
        public Optional<byte[]> read(Hash file) {
            return came ? Optional.of(file.equals(Hashes.sha256(first)) ? first : second) : Optional.empty();
        }

        @Override
        public Standing standing(java.util.Collection<vn.motcua.domain.dossier.PaperAttached> files) {
            return new Standing(files.size(), came ? files.size() : 0, files.size());
        }
    }

    @Test
    void what_is_elsewhere_is_fetched_only_when_asked_for_and_then_looked_at() {
        var elsewhere = new Elsewhere();
        var told = new ArrayList<String>();
        Fetching fetching = (file, watch) -> {
            assertEquals(Hashes.sha256(first), file);
            assertTrue(watch.goesOn(500, 2_000));
            elsewhere.came = true;
            return Optional.empty();
        };
        var model = new FilesModel(elsewhere, fetching, this::look, Lanes.of(here()));
        model.messageProperty().addListener((_, _, now) -> told.add(now));
        model.about(Optional.of(dossier), key -> key);
        model.open();
        assertEquals(List.of(), looked);
        assertTrue(model.titleProperty().get().endsWith("giấy tờ: 2/2 đã lên, 2 chưa có trên máy này"));
        assertTrue(model.messageProperty().get().contains("Nhấn Enter để tải về"));
        model.look();
        assertEquals(List.of(2_000), looked);
        assertTrue(told.stream().anyMatch(line -> line.contains("25 %")), told::toString);
        assertEquals("trang 1/3", model.page().wordsProperty().get());
    }

    @Test
    void without_a_network_it_says_so() {
        var model = new FilesModel(
                new Elsewhere(),
                (_, _) -> Optional.of(Sentence.of("sync.hindrance.no-network")),
                this::look,
                Lanes.of(here()));
        model.about(Optional.of(dossier), key -> key);
        model.open();
        model.look();
        assertEquals(
                vn.motcua.counter.Words.VIETNAMESE.say("sync.hindrance.no-network"),
                model.messageProperty().get());
        assertTrue(model.openProperty().get());
    }

    @Test
    void esc_ends_a_fetch_at_once_and_the_lane_is_free_for_the_next() throws Exception {
        var screen = new LinkedBlockingQueue<Runnable>();
        try (var work = Executors.newSingleThreadExecutor()) {
            var begun = new CountDownLatch(1);
            Fetching hanging = (_, _) -> {
                begun.countDown();
                try {
                    Thread.sleep(60_000);
                    throw new AssertionError("nobody ended it");
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return Optional.of(Sentence.of("sync.file-ended"));
                }
            };
            var network = new Background(work, screen::add, e -> {
                throw new AssertionError(e);
            });
            var lanes = new Lanes(here(), here(), here(), network);
            var model = new FilesModel(new Elsewhere(), hanging, this::look, lanes);
            model.about(Optional.of(dossier), key -> key);
            model.open();
            model.look();
            assertTrue(begun.await(10, TimeUnit.SECONDS));
            assertTrue(model.leave());
            assertTrue(model.messageProperty().get().startsWith("Đã dừng tải"));
            assertTrue(model.openProperty().get(), "the files stay open");
            assertFalse(work.submit(Thread::interrupted).get(10, TimeUnit.SECONDS));
            var late = screen.poll(10, TimeUnit.SECONDS);
            if (late != null) {
                late.run();
            }
            assertTrue(model.messageProperty().get().startsWith("Đã dừng tải"));
        }
    }

    @Test
    void another_dossier_closes_the_files_of_the_one_before() {
        var model = model(FilesModelTest::none, Lanes.of(here()));
        model.open();
        model.about(Optional.of(Desk.receive(counter.ledger(), Desk.DAY, "Trần Văn Bình")), key -> key);
        assertFalse(model.openProperty().get());
        model.open();
        assertFalse(model.openProperty().get(), "it has none");
    }
}
