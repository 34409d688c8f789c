package vn.motcua.ui.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.CopyOrder;
import vn.motcua.counter.CopyOrder.Item;
import vn.motcua.ui.Bench;
import vn.motcua.ui.InventedVisit;

class CopyModelTest {

    private final Board board = new Board();
    private final CopyModel model = new CopyModel(board);
    private final CopyOrder three =
            new CopyOrder(List.of(new Item("Họ tên", "Hằng"), new Item("Ngày sinh", "1999"), new Item("Số", "048")));

    /// A clipboard in memory.
    private static final class Board implements Clip {
        private String text = "";

        @Override
        public void put(String put) {
            text = put;
        }

        @Override
        public void forget(String known) {
            text = text.equals(known) ? "" : text;
        }
    }

    private Optional<String> next() {
        return model.stripProperty().get().flatMap(CopyModel.Strip::next).map(Item::label);
    }

    @Test
    void each_key_puts_the_next_answer_there_and_the_end_empties_it() {
        model.next(three);
        assertEquals("Hằng", board.text);
        assertEquals(Optional.of("Ngày sinh"), next());
        model.next(three);
        model.next(three);
        assertEquals("048", board.text);
        assertEquals(Optional.empty(), next());
        model.next(three);
        assertEquals("", board.text);
        model.back(three);
        assertEquals("048", board.text);
        model.back(three);
        assertEquals("1999", board.text);
    }

    @Test
    void other_answers_begin_anew() {
        model.next(three);
        model.next(three);
        model.next(new CopyOrder(List.of(new Item("Họ tên", "Đức"))));
        assertEquals("Đức", board.text);
    }

    @Test
    void what_was_left_there_is_taken_away_but_nothing_else() {
        model.next(three);
        model.rest();
        assertEquals("", board.text);
        assertEquals(Optional.empty(), model.stripProperty().get());
        model.next(three);
        assertEquals("1999", board.text);
        board.put("của người khác");
        model.forget();
        assertEquals("của người khác", board.text);
        assertEquals(Optional.empty(), model.stripProperty().get());
        assertFalse(three.toString().contains("Hằng"));
    }

    @Test
    void the_other_systems_order_comes_first_and_dates_and_choices_are_in_words(@TempDir Path home) {
        try (var bench = new Bench(home)) {
            var desk = bench.workplace();
            var visit = InventedVisit.of(desk, "Nguyễn Thị Hằng", "048199000001", false);
            var worked = desk.procedures()
                    .work(visit.forms().getFirst(), visit.people(), LocalDate.of(2026, 11, 23))
                    .orElseThrow();
            var items = CopyOrder.of(worked, desk.procedures()).orElseThrow().items();
            assertEquals(
                    List.of("Nguyễn Thị Hằng", "03/02/1999", "Nữ", "Kinh", "Việt Nam"),
                    items.stream().limit(5).map(Item::text).toList());
            assertEquals(
                    "Người được cấp Giấy xác nhận tình trạng hôn nhân – Họ, chữ đệm, tên",
                    items.getFirst().label());
            assertEquals("Không", items.getLast().text());
        }
    }
}
