package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.domain.form.Choice;

/// The lists that procedures share: choices (`{code, label}`) and suggestions (plain texts), each file read once.
final class Lists {

    /// What the program asks for by itself: no field has one of these.
    static final Set<String> NOT_OF_FIELDS = Set.of("attributes", "authority", "repealed", "signer-titles");

    /// The other lists that come with the program.
    static final Set<String> SHIPPED = Set.of(
            "ability",
            "attested-documents",
            "birth-evidence",
            "birth-relation",
            "civil-status",
            "consent-way",
            "ethnicity",
            "exemption",
            "extract",
            "id-paper",
            "marital-status",
            "nationality",
            "portal-birth",
            "portal-death",
            "purposes",
            "reissue-reasons",
            "relation",
            "relation-to-head",
            "sex",
            "signed-documents",
            "signing-manner",
            "spouse");

    private static final Pattern CODE = Pattern.compile(Nodes.CHOICE_CODE);

    private final Shelf shelf;
    private final Mistakes mistakes;
    private final Map<String, List<Node>> read;
    private final TreeSet<String> used = new TreeSet<>();

    Lists(Shelf shelf, Mistakes mistakes) {
        this(shelf, mistakes, new HashMap<>());
    }

    /// @param read the lists of this shelf that were read already, which more are added to
    Lists(Shelf shelf, Mistakes mistakes, Map<String, List<Node>> read) {
        this.shelf = shelf;
        this.mistakes = mistakes;
        this.read = read;
    }

    /// The files that were asked for, by name: they are part of a procedure's version.
    List<String> used() {
        return List.copyOf(used);
    }

    /// @param line where the list is named
    List<Choice> choices(String name, int line) {
        var file = mistakes.in(path(name));
        return choices(items(name, line), file);
    }

    /// Choices that stand in the procedure's own file.
    static List<Choice> choices(List<Node> items, Mistakes mistakes) {
        var codes = new HashSet<String>();
        var choices = new ArrayList<Choice>();
        items.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .findFirst()
                .ifPresent(bare -> mistakes.add(bare.line(), "choice", bare.text(), whole(bare.text())));
        for (var item : items) {
            if (item instanceof Node.Scalar) {
                continue;
            }
            var keys = Keys.of(item, Nodes.CHOICE, mistakes);
            var choice = new Choice(keys.needed("code"), keys.needed("label"));
            keys.done();
            Keys.once(choice.code(), codes, item.line(), mistakes);
            if (!CODE.matcher(choice.code()).matches() && !choice.code().equals(Keys.STAND_IN)) {
                mistakes.add(keys.line("code"), "choice-code", choice.code());
            }
            choices.add(choice);
        }
        return choices;
    }

    /// The choice that an author meant by one text.
    private static String whole(String text) {
        return CODE.matcher(text).matches() ? "{code: " + text + ", label: …}" : "{code: …, label: " + text + "}";
    }

    List<String> texts(String name, int line) {
        var texts = new ArrayList<String>();
        for (var item : items(name, line)) {
            if (item instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
                texts.add(scalar.text());
            } else {
                mistakes.in(path(name)).add(item.line(), "list-text");
            }
        }
        return texts;
    }

    List<Node> items(String name, int line) {
        if (!name.matches("[a-z][a-z-]*")) {
            mistakes.add(line, "no-list", name, String.join(", ", shelf.lists()));
            return List.of();
        }
        used.add(path(name));
        return read.computeIfAbsent(name, _ -> load(name, line));
    }

    private List<Node> load(String name, int line) {
        var bytes = shelf.file(path(name));
        if (bytes.isEmpty()) {
            mistakes.add(line, "no-list", name, String.join(", ", shelf.lists()));
            return List.of();
        }
        return Yaml.read(bytes.get(), mistakes.in(path(name)))
                .flatMap(node -> sequence(node, name))
                .orElse(List.of());
    }

    private Optional<List<Node>> sequence(Node node, String name) {
        if (node instanceof Node.Sequence sequence) {
            return Optional.of(sequence.items());
        }
        mistakes.in(path(name)).add(node.line(), "not-list");
        return Optional.empty();
    }

    static String path(String name) {
        return "lists/" + name + ".yaml";
    }
}
