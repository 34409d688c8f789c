package vn.motcua.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.ui.Background;

class PaletteModelTest {

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final PaletteModel model = new PaletteModel(
            List.of(named("Tiếp nhận", "F2"), named("Đăng ký kết hôn", "1.000894"), named("Hồ sơ", "F4")),
            query -> {
                asked.add(query);
                return List.of(named("X99-1 · Trần Văn Ân", "F4"));
            },
            new Background(waiting::add, Runnable::run, thrown -> {
                throw new AssertionError(thrown);
            }));

    @Test
    void with_nothing_typed_everything_that_stands_by_is_offered_and_no_dossier_is_read() {
        assertEquals(List.of("Tiếp nhận", "Đăng ký kết hôn", "Hồ sơ"), names());
        model.search("d");
        assertEquals(List.of("Đăng ký kết hôn"), names());
        assertEquals(0, waiting.size());
    }

    @Test
    void letters_without_accents_find_names_and_keys_and_dossiers_come_after() {
        model.search("ket hon");
        assertEquals(List.of("Đăng ký kết hôn"), names());
        waiting.remove().run();
        assertEquals(List.of("Đăng ký kết hôn", "X99-1 · Trần Văn Ân"), names());
        model.search("f4");
        assertEquals(List.of("Hồ sơ"), names());
    }

    @Test
    void a_number_finds_its_dossier_first() {
        model.search("1.000894");
        waiting.remove().run();
        assertEquals(List.of("X99-1 · Trần Văn Ân", "Đăng ký kết hôn"), names());
    }

    @Test
    void an_answer_that_comes_late_is_dropped() {
        model.search("ket hon");
        model.search("ho so");
        waiting.remove().run();
        assertEquals(List.of("Hồ sơ"), names());
        waiting.remove().run();
        assertEquals(List.of("ket hon", "ho so"), asked);
        assertEquals(List.of("Hồ sơ", "X99-1 · Trần Văn Ân"), names());
    }

    private List<String> names() {
        return model.foundProperty().get().stream().map(Entry::name).toList();
    }

    private static Entry named(String name, String key) {
        return new Entry(name, key, () -> {});
    }
}
