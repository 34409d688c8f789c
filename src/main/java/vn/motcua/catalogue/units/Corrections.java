package vn.motcua.catalogue.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What the registers are known to get wrong, and how names are written besides, as `corrections.txt` has it.
///
/// @param words by word and code: `wrong 30622`, `recoded 06970`, `also 46`, `written 79`
record Corrections(Map<String, String> words) {

    static Corrections shipped() {
        try (var in = Corrections.class.getResourceAsStream("/vn/motcua/unit/corrections.txt")) {
            if (in == null) {
                throw new IllegalStateException("not shipped: corrections.txt");
            }
            var words = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .forEach(parts -> words.put(parts[0] + " " + parts[1], parts.length > 2 ? parts[2] : ""));
            return new Corrections(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWrong(String former) {
        return words.containsKey("wrong " + former);
    }

    /// The code that the register of today's units has for one of the mapping.
    String today(String code) {
        return words.getOrDefault("recoded " + code, code);
    }

    /// Behind a `;`, other names under which a card may know a province of before.
    String also(String province) {
        var name = words.get("also " + province);
        return name == null ? "" : ";" + name;
    }

    String written(String province, String name) {
        return words.getOrDefault("written " + province, name);
    }
}
