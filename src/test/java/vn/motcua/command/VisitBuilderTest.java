package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Originals;
import vn.motcua.domain.Sentence;

class VisitBuilderTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

    private static List<Sentence> troubles(String row) {
        var line = "{\"dossiers\":[{\"procedure\":\"2.000815\",\"papers\":[\"original\"],"
                + "\"answers\":{\"originals\":[" + row + "]}}]}";
        var file = VisitFile.read(line.getBytes(StandardCharsets.UTF_8));
        return VisitBuilder.build(file, Originals.PROCEDURES, NOW).troubles();
    }

    @Test
    void a_cell_that_no_column_has_is_told() {
        assertEquals(List.of(), troubles("{\"kind\":\"BT\",\"pages\":1,\"copies\":2}"));
        assertEquals(
                List.of(Sentence.of("command.visit-key", "2.000815", "originals.documnt")),
                troubles("{\"kind\":\"BT\",\"documnt\":\"Bằng\",\"pages\":1,\"copies\":2}"));
    }

    @Test
    void a_procedure_is_not_opened_on_a_day_on_which_it_is_not_in_force() {
        var file = VisitFile.read("""
                {"people": [], "arrivedAt": "2025-10-31T09:00:00+07:00", "dossiers": [{"procedure": "2.000815"}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(Sentence.of("command.visit-not-in-force", "2.000815")),
                VisitBuilder.build(file, Originals.PROCEDURES, NOW).troubles());
    }
}
