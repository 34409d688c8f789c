package vn.motcua.catalogue.units;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.unit.Units;

/// Makes the table of units out of registers: that of today's units, that of where the communes of before went, and, if
/// there is one, that of the same told from today's side, which must say the same.
public final class UnitImport {

    private static final int LARGEST = 16_000_000;

    private UnitImport() {}

    /// What came of it.
    public sealed interface Outcome {

        /// @param table the text of the table
        record Made(String table, UnitCounts counts) implements Outcome {}

        /// Nothing was made, with everything that is wrong.
        record Refused(List<Sentence> mistakes) implements Outcome {
            public Refused {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /// @param districts lines `code|district` for communes of before; without them the table tells no districts
    public static Outcome of(List<Path> files, Optional<Path> districts) {
        var found = Mistakes.none();
        var registers = new Registers();
        for (var file : files) {
            var mistakes = new Mistakes(found, String.valueOf(file.getFileName()));
            bytes(file, mistakes)
                    .flatMap(bytes -> LinedJson.read(bytes, mistakes))
                    .ifPresent(whole -> registers.add(whole, mistakes));
        }
        var corrections = Corrections.shipped();
        var named = districts.map(file -> districts(file, found)).orElse(Map.of());
        if (found.isEmpty()) {
            check(registers, corrections, new Mistakes(found, "–"));
        }
        if (!found.isEmpty()) {
            return new Outcome.Refused(found);
        }
        var table = new TableText(corrections, named).of(registers);
        Units.read(table); // what the program itself could not read is never handed out
        return new Outcome.Made(table, UnitCounts.of(registers, corrections));
    }

    private static Optional<byte[]> bytes(Path file, Mistakes mistakes) {
        try {
            if (!Files.isRegularFile(file)) {
                mistakes.add(0, Sentence.of("register.no-file"));
            } else if (Files.size(file) > LARGEST) {
                mistakes.add(0, Sentence.of("register.too-large"));
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            mistakes.add(0, Sentence.of("register.io", e.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    private static Map<String, String> districts(Path file, List<Sentence> found) {
        var mistakes = new Mistakes(found, String.valueOf(file.getFileName()));
        var districts = new HashMap<String, String>();
        try {
            var lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.isEmpty()) {
                mistakes.add(0, Sentence.of("register.no-file"));
            }
            for (int i = 0; i < lines.size(); i++) {
                var parts = lines.get(i).split("\\|", -1);
                var name = parts.length == 2 ? UnitWords.tidy(parts[1]) : "";
                if (!UnitWords.isName(name) || !parts[0].matches("\\d{3}|\\d{5}")) {
                    mistakes.add(i + 1, Sentence.of("register.district"));
                } else if (districts.put(parts[0], name) != null) {
                    mistakes.add(i + 1, Sentence.of("register.twice", parts[0]));
                }
            }
        } catch (IOException e) {
            mistakes.add(0, Sentence.of("register.io", e.getClass().getSimpleName()));
        }
        return districts;
    }

    /// That both registers are there, speak of the same communes and agree with the one told from the other side.
    private static void check(Registers registers, Corrections corrections, Mistakes mistakes) {
        var today = new HashSet<String>();
        var provinces = new HashSet<String>();
        registers.provinces.forEach(province -> {
            provinces.add(province.code());
            today.addAll(province.communes().keySet());
        });
        if (today.isEmpty() || registers.before.isEmpty()) {
            mistakes.add(0, Sentence.of("register.both-needed"));
            return;
        }
        for (var province : registers.before) {
            if (!provinces.contains(province.today())) {
                mistakes.add(
                        province.line(), Sentence.of("register.unknown-province", province.name(), province.today()));
            }
            for (var one : province.communes()) {
                check(one, today, registers, corrections, mistakes);
            }
        }
    }

    private static void check(
            Registers.Former one,
            HashSet<String> today,
            Registers registers,
            Corrections corrections,
            Mistakes mistakes) {
        if (corrections.isWrong(one.code())) {
            return;
        }
        var unknown = new ArrayList<>(one.today());
        unknown.removeIf(code -> today.contains(corrections.today(code)));
        if (!unknown.isEmpty()) {
            mistakes.add(one.line(), Sentence.of("register.unknown-commune", one.code(), String.join(", ", unknown)));
        }
        var other = registers.merges.get(one.code());
        if (!registers.merges.isEmpty() && !one.today().equals(other)) {
            mistakes.add(
                    one.line(),
                    Sentence.of(
                            "register.disagree",
                            one.code(),
                            String.join(", ", one.today()),
                            other == null ? "–" : String.join(", ", other)));
        }
    }
}
