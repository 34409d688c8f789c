package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The shared list `repealed` for those who draft procedures: codes that are no longer in force and papers that no
/// office may ask for any more, with what is there instead.
///
/// @param codes code → what replaces it
/// @param papers name in small letters → what replaces it
public record Outdated(Map<String, String> codes, Map<String, String> papers) {

    /// As it is shipped with the program.
    public static Outdated shipped() {
        var mistakes = new Mistakes(Lists.path("repealed"));
        var codes = new TreeMap<String, String>();
        var papers = new LinkedHashMap<String, String>();
        for (var item : new Lists(Shelf.shipped(), mistakes).items("repealed", 0)) {
            var keys = Keys.of(item, Nodes.REPEALED, mistakes);
            var instead = keys.needed("instead");
            keys.text("code").ifPresent(code -> codes.put(code, instead));
            keys.text("paper").ifPresent(paper -> papers.put(paper.toLowerCase(Locale.ROOT), instead));
        }
        return new Outdated(codes, papers);
    }

    /// What replaces a procedure that is repealed.
    public Optional<String> replacing(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// The papers that a text names, by whole words, and that exist no more.
    public List<String> papersIn(String text) {
        var words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        var found = new ArrayList<String>();
        for (var name : papers.keySet()) {
            if (words.contains(" " + name + " ") && found.stream().noneMatch(longer -> longer.contains(name))) {
                found.add(name);
            }
        }
        return found;
    }
}
