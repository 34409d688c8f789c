package vn.motcua.catalogue.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is no more: papers that no office may ask for (`gone-papers.txt`) and procedures that are repealed
/// (`repealed.txt`), each with the sentence that says so.
final class Obsolete {

    private static final String HOME = "/vn/motcua/catalogue/";

    private final Map<String, String> papers;
    private final Map<String, String> procedures;

    private Obsolete(Map<String, String> papers, Map<String, String> procedures) {
        this.papers = papers;
        this.procedures = procedures;
    }

    static Obsolete shipped() {
        return new Obsolete(read("gone-papers.txt"), read("repealed.txt"));
    }

    /// Why papers that a text names can no longer be asked for, each reason once.
    List<String> papers(String text) {
        var folded = " " + Texts.lower(text).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        var why = new ArrayList<String>();
        papers.forEach((name, sentence) -> {
            if (folded.contains(" " + name + " ") && !why.contains(sentence)) {
                why.add(sentence);
            }
        });
        return why;
    }

    Optional<String> procedure(String code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /// `name | sentence` on each line, `#` before a remark.
    private static Map<String, String> read(String file) {
        try (var in = Obsolete.class.getResourceAsStream(HOME + file)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + file);
            }
            var lines = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .forEach(pair -> lines.put(pair[0].strip(), pair[1].strip()));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
