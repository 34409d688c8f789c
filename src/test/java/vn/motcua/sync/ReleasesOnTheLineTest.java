package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.centre.Publishing;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskCatalogue;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.store.Desk;
import vn.motcua.wire.ReleaseList;

/// Releases go from the centre to desks over a real line, and only what changed of them.
class ReleasesOnTheLineTest {

    private static final String CODE = "1.004873";

    @TempDir
    Path home;

    private final TestHouse publisher = new TestHouse();
    private House house;
    private House.Sitting one;
    private DeskCatalogue catalogue;
    private Path folder = Path.of("");

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        house.enrol(one, "Quầy 1");
        catalogue = catalogue(one);
        folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), CODE, "2.000635");
    }

    @AfterEach
    void close() {
        one.close();
        house.close();
    }

    private static DeskCatalogue catalogue(House.Sitting sitting) {
        return new DeskCatalogue(
                sitting.counter, Catalogue::shipped, new DayCheck(Clock.systemUTC(), LocalDate.of(2026, 1, 1)));
    }

    private Publishing centre() {
        return new Publishing(house.store.releases().orElseThrow(), Clock.systemUTC());
    }

    private void publish(Release release) {
        centre().publish(release, Optional.of(publisher.root.open()));
    }

    private Release release(int number, LocalDate from) throws IOException {
        return publisher.release(folder, Layer.NATION, number, from);
    }

    private static List<Integer> pulled(DeskCatalogue catalogue, ReleaseLine line) {
        new ReleaseTurns(catalogue.intake()).pull(Optional.of(line), true);
        return catalogue.kept().stream().map(Manifest::number).toList();
    }

    @Test
    void a_desk_takes_what_is_published_and_then_only_what_changed() throws IOException {
        var counting = new Counting(one.line);
        assertEquals(List.of(), pulled(catalogue, counting));
        publish(release(1, TestHouse.TODAY));
        assertEquals(List.of(1), pulled(catalogue, counting));
        assertEquals(1, catalogue.now().release());
        assertTrue(counting.contents > 5, "all of it at first");
        counting.contents = 0;
        TestHouse.edit(folder.resolve(CODE).resolve("procedure.yaml"), "frequent: true", "frequent: false");
        publish(release(2, TestHouse.TODAY));
        publish(release(3, LocalDate.of(2099, 1, 1)));
        assertEquals(List.of(3, 2, 1), pulled(catalogue, counting));
        assertEquals(1, counting.contents, "one file changed, and the third is the same as the second");
        assertEquals(2, catalogue.now().release());
        assertEquals(List.of(3, 2, 1), pulled(catalogue, counting), "nothing new");
        assertEquals(1, counting.contents);
        try (var two = house.sit(new Desk(home.resolve("second")).found(2))) {
            house.enrol(two, "Quầy 2");
            var fresh = catalogue(two);
            assertEquals(
                    List.of(3, 2), pulled(fresh, new Counting(two.line)), "a new desk takes what holds and what will");
            assertEquals(2, fresh.now().release());
        }
    }

    @Test
    void an_office_is_given_its_own_layers() throws IOException {
        publish(release(1, TestHouse.TODAY));
        publish(publisher.release(folder, TestHouse.WARD, 4, TestHouse.TODAY));
        assertEquals(List.of(1), pulled(catalogue, new Counting(one.line)));
        house.store.releases().orElseThrow().layers(House.OFFICE, List.of(TestHouse.WARD));
        assertEquals(List.of(1, 4), pulled(catalogue, new Counting(one.line)));
        assertEquals(1 + 4 * 10_000_000_000L, catalogue.now().release());
    }

    @Test
    void the_centre_verifies_before_it_publishes_and_goes_back_to_nothing() throws IOException {
        var first = release(2, TestHouse.TODAY);
        refused("release.centre-no-root", () -> centre().publish(first, Optional.empty()));
        publish(first);
        refused("release.published-newer", () -> publish(release(1, TestHouse.TODAY)));
        refused("release.published-newer", () -> publish(first));
        refused("release.unsigned", () -> publish(TestHouse.build(folder, Layer.NATION, 3, TestHouse.TODAY)));
        refused("release.root-differs", () -> centre().publish(first, Optional.of(new TestHouse().root.open())));
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static void refused(String why, Doing doing) {
        var refused = assertThrows(ReleaseRefused.class, doing::run);
        assertEquals(why, refused.sentence().key());
    }

    @Test
    void a_centre_that_gives_something_else_is_not_believed() throws IOException {
        publish(release(1, TestHouse.TODAY));
        var liar = new Counting(one.line);
        liar.lies = true;
        assertEquals(List.of(), pulled(catalogue, liar));
        assertEquals(0, catalogue.now().release());
        liar.lies = false;
        assertEquals(List.of(1), pulled(catalogue, liar), "and the right one is taken afterwards");
    }

    @Test
    void the_thread_of_the_desk_brings_them_too() throws IOException {
        publish(release(1, TestHouse.TODAY));
        var lines = new HttpLines(one.counter.stream(), Clock.systemUTC());
        var said =
                new SyncDesk(one.counter, lines, Clock.systemUTC(), new java.util.Random(1), catalogue.intake()).once();
        assertEquals(Optional.empty(), said.hindrance());
        assertEquals(1, catalogue.now().release());
    }

    /// A line for releases whose contents are counted.
    private static final class Counting implements ReleaseLine {

        private final ReleaseLine line;
        private int contents;
        private boolean lies;

        Counting(Lines.Opened line) {
            this.line = line.releases().orElseThrow();
        }

        @Override
        public ReleaseList list() {
            return line.list();
        }

        @Override
        public byte[] head(Hash release) {
            return line.head(release);
        }

        @Override
        public List<byte[]> contents(Hash release, List<Hash> wanted) {
            var given = new ArrayList<>(line.contents(release, wanted));
            if (lies) {
                given.replaceAll(_ -> new byte[] {1, 2, 3});
            }
            contents += given.size();
            return given;
        }
    }
}
