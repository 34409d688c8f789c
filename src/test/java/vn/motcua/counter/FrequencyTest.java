package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.domain.procedure.Procedure;

class FrequencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Procedure MARITAL =
            Catalogue.shipped().find("1.004873").orElseThrow();

    private final Map<String, String> kept = new HashMap<>();
    private final Notes notes = new Notes() {
        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, String text) {
            kept.put(name, text);
        }
    };
    private final Frequency frequency = new Frequency(notes);

    @Test
    void what_was_received_most_in_the_last_weeks_comes_first() {
        frequency.received(List.of("1.1", "1.2", "1.2"), TODAY.minusWeeks(1));
        frequency.received(List.of("1.1"), TODAY);
        frequency.received(List.of("1.1"), TODAY);
        assertEquals(List.of("1.1", "1.2"), codes(TODAY, "1.2", "1.1", "1.3"));
    }

    @Test
    void what_is_older_than_six_weeks_is_forgotten() {
        frequency.received(List.of("1.1", "1.1"), TODAY.minusWeeks(6));
        frequency.received(List.of("1.2"), TODAY);
        assertEquals(List.of("1.2"), codes(TODAY, "1.1", "1.2"));
        assertEquals("1.2 2026-11-23 1", kept.get("frequency"));
    }

    @Test
    void at_a_new_desk_the_frequent_ones_of_the_catalogue_are_offered() {
        assertEquals(List.of(MARITAL), frequency.first(List.of(named("1.1"), MARITAL), TODAY, 9));
    }

    @Test
    void a_line_that_cannot_be_read_spoils_nothing() {
        kept.put("frequency", "1.1 2026-11-23 2\nwhat is this\n1.2 heute 1");
        assertEquals(List.of("1.1"), codes(TODAY, "1.1", "1.2"));
    }

    private List<String> codes(LocalDate today, String... codes) {
        var all = List.of(codes).stream().map(FrequencyTest::named).toList();
        return frequency.first(all, today, 9).stream().map(Procedure::code).toList();
    }

    private static Procedure named(String code) {
        return new Procedure(
                code,
                code,
                Optional.empty(),
                MARITAL.field(),
                MARITAL.authority(),
                MARITAL.receipt(),
                MARITAL.intake(),
                List.of(),
                MARITAL.effective(),
                MARITAL.timeLimit(),
                Optional.empty(),
                Optional.empty(),
                MARITAL.form(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                "0");
    }
}
