package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.catalogue.release.Trust;
import vn.motcua.centre.ReleaseStore.Published;

/// The same on both databases.
abstract class ReleasesContract {

    @TempDir
    Path home;

    private SqlCentre centre;

    abstract SqlCentre open();

    @BeforeEach
    void start() {
        centre = open();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void a_release_comes_back_as_it_was_and_a_number_is_given_once() throws IOException {
        var store = centre.releases().orElseThrow();
        assertEquals(Optional.empty(), store.trust());
        assertEquals(List.of(), store.published());
        var house = new TestHouse();
        var believed = new Trust(house.root.open(), Optional.of(house.keys));
        var folder = TestHouse.folder(home.resolve("procedures"), "1.004873");
        var release = house.release(folder, Layer.NATION, 5, LocalDate.of(2026, 12, 1));
        assertTrue(store.publish(release, believed, 7));
        assertFalse(store.publish(release, believed, 8));
        assertFalse(store.publish(house.release(folder, Layer.NATION, 4, TestHouse.TODAY), believed, 9));
        assertTrue(store.publish(house.release(folder, TestHouse.WARD, 1, TestHouse.TODAY), believed, 9));
        assertEquals(Optional.of(believed), store.trust());
        assertEquals(2, store.published().size());
        assertEquals(Published.of(release), store.published().getFirst());
        assertArrayEquals(
                release.bytes(), store.release(release.hash()).orElseThrow().bytes());
    }

    @Test
    void the_layers_of_an_office_are_those_named_last() {
        var store = centre.releases().orElseThrow();
        assertEquals(List.of(), store.layers("X99.01.02"));
        store.layers("X99.01.02", List.of(Layer.of("province:48"), TestHouse.WARD));
        store.layers("X99.01.03", List.of(Layer.of("province:49")));
        assertEquals(List.of(Layer.of("province:48"), TestHouse.WARD), store.layers("X99.01.02"));
        store.layers("X99.01.02", List.of(Layer.of("province:79")));
        assertEquals(List.of(Layer.of("province:79")), store.layers("X99.01.02"));
    }
}
