package vn.motcua.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.money.AttestationFee;
import vn.motcua.domain.money.CaseFee;
import vn.motcua.domain.money.PageFee;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Of;

/// Reads the part `attestation` and holds it against the form, which must have the table of originals and, where
/// signatures are attested, ask who signs and how.
final class AttestationReader {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*\\}?");
    private static final List<String> BY_PAGE = List.of("page", "firstPages", "furtherPage", "ceiling");
    private static final Attestation.Place ANYWHERE = new Attestation.Place(0, 0, 100);
    private static final Attestation.Label ANY = new Attestation.Label(100, 60);

    private final Form form;
    private final Mistakes mistakes;

    AttestationReader(Form form, Mistakes mistakes) {
        this.form = form;
        this.mistakes = mistakes;
    }

    Attestation attestation(Node node) {
        var keys = Keys.of(node, Nodes.ATTESTATION, mistakes);
        var of = keys.word("of", Nodes.ATTESTED).orElse(Of.COPIES);
        var kinds = kinds(keys);
        if (of == Of.SIGNATURE) {
            signer(keys);
        }
        var attestation = new Attestation(
                of,
                kinds,
                keys.node("pages").map(pages -> pages(pages, kinds)).orElse(Map.of()),
                keys.neededNode("fee").map(this::fee).orElse(new CaseFee(Amount.NOTHING)),
                keys.needed("register"),
                positive(keys, "sheetsToSeal"),
                needed(keys, "statement").stream().map(one -> line(one, of)).toList(),
                keys.neededNode("place").map(this::place).orElse(ANYWHERE),
                keys.neededNode("label").map(this::label).orElse(ANY),
                needed(keys, "refusals").stream().map(this::refusal).toList());
        keys.done();
        return attestation;
    }

    private static List<Node> needed(Keys keys, String key) {
        keys.neededNode(key);
        return keys.nodes(key);
    }

    /// The kinds are the choices of the form's own column.
    private List<Choice> kinds(Keys keys) {
        column(keys, Attestation.DOCUMENT, FieldType.TEXT);
        column(keys, Attestation.PAGES, FieldType.NUMBER);
        column(keys, Attestation.COPIES, FieldType.NUMBER);
        var kinds = column(keys, Attestation.KIND, FieldType.CHOICE)
                .map(Field::choices)
                .orElse(List.of());
        kinds.stream()
                .map(Choice::code)
                .filter(code -> !Attestation.isKindCode(code) && !code.equals(Keys.STAND_IN))
                .forEach(code -> mistakes.add(keys.line(), "kind-code", code));
        return kinds;
    }

    private Optional<Field> column(Keys keys, String name, FieldType type) {
        var column = form.field(Attestation.ORIGINALS).map(Field::columns).orElse(List.of()).stream()
                .filter(one -> one.key().equals(name) && one.type() == type)
                .findFirst();
        if (column.isEmpty()) {
            mistakes.add(keys.line(), "no-originals", name);
        }
        return column;
    }

    /// Who signs, with which identity paper, before whom, and how.
    private void signer(Keys keys) {
        asks(keys, Attestation.RECEIVER);
        asks(keys, Attestation.GOOD_UNTIL);
        var role = form.roles().isEmpty() ? "" : form.roles().getFirst().key();
        Stream.of(Attribute.FULL_NAME, Attribute.ID_PAPER).forEach(one -> asks(keys, role + "." + one.key()));
        var manners = form.field(Attestation.MANNER).map(Field::choices).orElse(List.of()).stream()
                .map(Choice::code)
                .collect(Collectors.toSet());
        if (!manners.equals(Nodes.MANNERS.keySet())) {
            mistakes.add(keys.line(), "manners", String.join(", ", Nodes.MANNERS.keySet()));
        }
    }

    private void asks(Keys keys, String field) {
        if (form.field(field).isEmpty()) {
            mistakes.add(keys.line(), "no-signer-field", field);
        }
    }

    private Map<String, Integer> pages(Node node, List<Choice> kinds) {
        var keys = Keys.of(node, mistakes);
        var pages = new HashMap<String, Integer>();
        for (var kind : kinds) {
            if (keys.node(kind.code()).isPresent()) {
                pages.put(kind.code(), positive(keys, kind.code()));
            }
        }
        keys.done();
        return pages;
    }

    private AttestationFee fee(Node node) {
        var keys = Keys.of(node, Nodes.ATTESTATION_FEE, mistakes);
        var fee = keys.has("case") ? caseFee(keys) : pageFee(keys);
        keys.done();
        return fee;
    }

    private CaseFee caseFee(Keys keys) {
        BY_PAGE.stream().filter(keys::has).forEach(key -> mistakes.add(keys.line(key), "fee-two-ways", key));
        return new CaseFee(amount(keys, "case"));
    }

    private PageFee pageFee(Keys keys) {
        BY_PAGE.stream().filter(key -> !keys.has(key)).forEach(key -> mistakes.add(keys.line(), "missing", key));
        return new PageFee(
                amount(keys, "page"), count(keys, "firstPages"), amount(keys, "furtherPage"), amount(keys, "ceiling"));
    }

    private Amount amount(Keys keys, String key) {
        int dong = keys.whole(key, 0);
        if (dong < 0) {
            mistakes.add(keys.line(key), "not-positive", Integer.toString(dong));
        }
        return new Amount(Math.max(0, dong));
    }

    private int positive(Keys keys, String key) {
        keys.neededNode(key);
        return count(keys, key);
    }

    private int count(Keys keys, String key) {
        int number = keys.whole(key, 1);
        if (number < 1) {
            mistakes.add(keys.line(key), "not-positive", Integer.toString(number));
        }
        return Math.max(1, number);
    }

    private Attestation.Line line(Node node, Of of) {
        var keys = Keys.of(node, Nodes.LINE, mistakes);
        int space = keys.has("space") ? count(keys, "space") : 0;
        var text = space > 0 || keys.has("right") ? keys.text("text").orElse("") : keys.neededHere("text");
        var line = new Attestation.Line(
                text,
                keys.text("right").orElse(""),
                new Attestation.Look(keys.flag("bold"), keys.flag("italic"), keys.flag("paragraph")),
                space,
                keys.word("for", Nodes.MANNERS));
        keys.done();
        places(keys, "text", text, of);
        places(keys, "right", line.right(), of);
        if (of == Of.COPIES && line.only().isPresent()) {
            mistakes.add(keys.line("for"), "manner-of-copies");
        }
        return line;
    }

    private void places(Keys keys, String key, String text, Of of) {
        var known = Attestation.places(of);
        PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(place -> !known.contains(place))
                .forEach(place -> mistakes.add(keys.line(key), "statement-place", place, String.join(" ", known)));
    }

    private Attestation.Place place(Node node) {
        var keys = Keys.of(node, Nodes.PLACE, mistakes);
        int left = keys.whole("left", 0);
        int top = keys.whole("top", 0);
        int width = positive(keys, "width");
        keys.done();
        try {
            return new Attestation.Place(left, top, width);
        } catch (IllegalArgumentException _) {
            mistakes.add(keys.line(), "off-page");
            return ANYWHERE;
        }
    }

    private Attestation.Label label(Node node) {
        var keys = Keys.of(node, Nodes.LABEL, mistakes);
        int width = positive(keys, "width");
        int height = positive(keys, "height");
        keys.done();
        try {
            return new Attestation.Label(width, height);
        } catch (IllegalArgumentException _) {
            mistakes.add(keys.line(), "label-size");
            return ANY;
        }
    }

    private Attestation.Refusal refusal(Node node) {
        var keys = Keys.of(node, Nodes.REFUSAL, mistakes);
        var refusal = new Attestation.Refusal(keys.needed("ground"), keys.needed("say"));
        keys.done();
        return refusal;
    }
}
