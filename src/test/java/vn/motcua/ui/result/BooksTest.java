package vn.motcua.ui.result;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Notes;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.ui.Bench;

class BooksTest {

    @TempDir
    Path home;

    /// A disk that neither reads nor keeps.
    private record Broken() implements Notes {

        @Override
        public Optional<String> read(String name) {
            throw new StoreTrouble("store.note-damaged", "reading");
        }

        @Override
        public void keep(String name, String text) {
            throw new StoreTrouble("store.full", "keeping");
        }
    }

    @Test
    void the_last_book_of_a_procedure_is_proposed_again() {
        try (var bench = new Bench(home)) {
            var books = new Books(bench.data().notes());
            assertEquals("", books.last("1.004873"));
            books.keep("1.004873", "02/2026");
            assertEquals("02/2026", books.last("1.004873"));
            assertEquals("", books.last("1.001193"));
        }
    }

    @Test
    void trouble_with_it_never_stands_in_the_way_of_a_result() {
        var books = new Books(new Broken());
        assertEquals("", books.last("1.004873"));
        assertDoesNotThrow(() -> books.keep("1.004873", "02/2026"));
    }
}
