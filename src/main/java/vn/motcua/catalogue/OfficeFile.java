package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.domain.office.OfficeTerms;

/// Reads `office.yaml` of a province's or ward's folder: what it decides for its counters ([OfficeTerms]).
final class OfficeFile {

    static final String FILE = "office.yaml";

    /// The list of which `signerTitles` takes the place.
    static final String TITLES = "signer-titles";

    private static final Pattern FEE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern LIST = Pattern.compile("[a-z][a-z-]*");

    /// More than any council asks at a commune's counter, in đồng.
    private static final int DEAREST = 100_000_000;

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_TEXTS = 200;

    private final Mistakes mistakes;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private OfficeFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /// What was read.
    ///
    /// @param lines of fees, lists and notes, by name
    record Read(OfficeTerms terms, Map<String, Integer> lines) {}

    /// @return nothing if there is no such file, or it has mistakes, which are then among these
    static Optional<Read> read(Shelf shelf, Mistakes whole) {
        var mistakes = whole.in(FILE);
        var file = new OfficeFile(mistakes);
        int before = mistakes.all().size();
        return shelf.file(FILE)
                .flatMap(bytes -> Yaml.read(bytes, mistakes))
                .map(file::terms)
                .filter(_ -> mistakes.all().size() == before)
                .map(terms -> new Read(terms, file.lines));
    }

    /// Lists as a shelf that has nothing besides.
    static Shelf lists(OfficeTerms terms) {
        return path -> terms.lists().entrySet().stream()
                .filter(list -> Lists.path(list.getKey()).equals(path))
                .map(list -> yaml(list.getValue()))
                .findFirst();
    }

    private static byte[] yaml(List<String> texts) {
        return texts.stream()
                .map(text -> "- '" + text.replace("'", "''") + "'\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private OfficeTerms terms(Node root) {
        var keys = Keys.of(root, Nodes.OFFICE, mistakes);
        var fees = new LinkedHashMap<String, Long>();
        each(keys, "fees", FEE, (name, node) -> fee(name, node).ifPresent(dong -> fees.put(name, dong)));
        var hours = keys.node("hours").flatMap(new HoursReader(mistakes)::hours);
        var lists = new LinkedHashMap<String, List<String>>();
        each(keys, "suggestions", LIST, (name, node) -> lists.put(name, texts(name, node)));
        keys.node("signerTitles").ifPresent(node -> titles(node, lists));
        var notes = new LinkedHashMap<String, String>();
        each(
                keys,
                "notes",
                ProcedureReader.CODE,
                (code, node) -> text(code, node).ifPresent(note -> notes.put(code, note)));
        keys.done();
        return new OfficeTerms(fees, hours, lists, notes);
    }

    private void titles(Node node, Map<String, List<String>> lists) {
        if (lists.containsKey(TITLES)) {
            mistakes.add(node.line(), "both", "signerTitles", "suggestions." + TITLES);
        }
        lists.put(TITLES, texts("signerTitles", node));
        lines.put(TITLES, node.line());
    }

    private void each(Keys keys, String key, Pattern name, BiConsumer<String, Node> take) {
        var node = keys.node(key);
        if (!(node.orElse(null) instanceof Node.Mapping group)) {
            node.ifPresent(other -> Keys.of(other, mistakes));
            return;
        }
        group.entries().forEach((one, value) -> {
            if (name.matcher(one).matches()) {
                lines.put(one, value.line());
                take.accept(one, value);
            } else {
                mistakes.add(group.lines().getOrDefault(one, group.line()), "office-name", one, key);
            }
        });
    }

    private Optional<Long> fee(String name, Node node) {
        if (node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NUMBER
                && scalar.text().matches("\\d{1,9}")
                && Integer.parseInt(scalar.text()) <= DEAREST) {
            return Optional.of(Long.valueOf(scalar.text()));
        }
        mistakes.add(node.line(), "office-fee", name);
        return Optional.empty();
    }

    private List<String> texts(String name, Node node) {
        var texts = new ArrayList<String>();
        if (node instanceof Node.Sequence list
                && !list.items().isEmpty()
                && list.items().size() <= MOST_TEXTS) {
            list.items().forEach(item -> text(name, item).ifPresent(texts::add));
        } else {
            mistakes.add(node.line(), "office-list", name, MOST_TEXTS);
        }
        return List.copyOf(texts);
    }

    private Optional<String> text(String name, Node node) {
        if (node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.TEXT
                && !scalar.text().isEmpty()
                && scalar.text().length() <= LONGEST_TEXT
                && scalar.text().chars().noneMatch(Character::isISOControl)) {
            return Optional.of(scalar.text());
        }
        mistakes.add(node.line(), "office-text", name, LONGEST_TEXT);
        return Optional.empty();
    }
}
