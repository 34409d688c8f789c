package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.units.UnitImport;
import vn.motcua.domain.unit.Commune;

/// The table of units as it is shipped, by its own counts and against the registers it was made from.
final class UnitTableTest {

    /// Where the registers may lie beside the project.
    private static final List<Path> REGISTERS =
            List.of(Path.of("../shared/data/units"), Path.of("../../shared/data/units"));

    private static final Path TABLE = Path.of("src/main/resources/vn/motcua/unit/units.txt");

    private static final Pattern FORMER = Pattern.compile("[pxt]\\|[^|]+\\|([\\d,]*)");

    @Test
    void it_is_what_the_registers_say() throws IOException {
        var registers = REGISTERS.stream().filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(registers.isPresent(), "no registers of units beside the project: not compared");
        var made = assertInstanceOf(
                        UnitImport.Outcome.Made.class,
                        UnitImport.of(
                                Stream.of("vn_units_2026-07-25", "splits_2025-07-01", "merges_2025-07-01")
                                        .map(name -> registers.get().resolve(name + ".json"))
                                        .toList(),
                                Optional.empty()))
                .table();
        assertEquals(byProvince(made), byProvince(Files.readString(TABLE)));
    }

    /// The registers that lie beside the project know no districts.
    private static Map<String, Set<String>> byProvince(String table) {
        var provinces = new LinkedHashMap<String, Set<String>>();
        Set<String> present = new TreeSet<>();
        for (var line : table.lines().toList()) {
            if (line.startsWith("+") || line.startsWith("-")) {
                present = provinces.computeIfAbsent(line, _ -> new TreeSet<>());
            } else if (!line.startsWith("=")) {
                present.add(line);
            }
        }
        return provinces;
    }

    @Test
    void it_holds_every_unit_of_today_once() {
        var units = ShippedUnits.units();
        assertEquals(34, units.provinces().size());
        assertEquals(
                3321, units.communes().stream().map(Commune::code).distinct().count());
        assertEquals(
                13,
                units.communes().stream()
                        .filter(one -> one.name().startsWith("Đặc khu "))
                        .count());
    }

    @Test
    void it_holds_every_commune_of_before_and_marks_the_split_ones() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            var today = lines.map(FORMER::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1))
                    .toList();
            assertEquals(10_047, today.size());
            assertEquals(
                    460, today.stream().filter(codes -> codes.contains(",")).count());
            assertEquals(2, today.stream().filter(String::isEmpty).count(), "two are known to be wrong");
        }
    }

    @Test
    void it_is_small_and_tidy() throws IOException {
        var text = Files.readString(TABLE);
        assertTrue(Files.size(TABLE) < 300_000);
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text);
        assertTrue(text.lines().noneMatch(line -> line.contains("  ") || line.contains(" |") || line.contains("| ")));
    }
}
