package vn.motcua.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.domain.procedure.Route;
import vn.motcua.domain.procedure.Step;

/// Reads papers, fees, prints and steps.
final class PartReader {

    static final Pattern TEMPLATE = Pattern.compile(Nodes.TEMPLATE);
    private static final Pattern OFFICE_FEE = Pattern.compile("office\\.fees\\.([a-z][A-Za-z0-9]*)");

    /// What of the answers stands in a field of a fillable PDF, such as `applicant.birthDate.year`.
    private static final Pattern BLANK = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z0-9_-]+){0,4}");

    private final Mistakes mistakes;
    private final Form form;
    private final Notes notes;

    PartReader(Mistakes mistakes, Form form, Notes notes) {
        this.mistakes = mistakes;
        this.form = form;
        this.notes = notes;
    }

    RequiredPaper paper(Node node, List<Print> prints) {
        var keys = Keys.of(node, Nodes.PAPER, mistakes);
        var produced = keys.text("produced");
        produced.filter(id -> prints.stream().noneMatch(print -> print.id().equals(id)))
                .ifPresent(id -> mistakes.add(keys.line("produced"), "no-print", id));
        var paper = new RequiredPaper(
                keys.needed("id"),
                keys.needed("name"),
                count(keys, "originals"),
                count(keys, "certified"),
                count(keys, "copies"),
                keys.flag("shown"),
                condition(keys, "when"),
                keys.text("only"),
                produced,
                keys.text("note"));
        keys.done();
        notes.mark(Mark.Kind.PAPER, paper.name(), keys.line("name"));
        if (paper.originals() + paper.certified() + paper.copies() == 0 && !paper.shown()) {
            mistakes.add(keys.line(), "paper-no-way", paper.id());
        }
        if (paper.when().isPresent() && paper.only().isEmpty()) {
            mistakes.warn(keys.line("when"), "paper-only-untold", paper.name());
        } else if (paper.when().isEmpty() && paper.only().isPresent()) {
            mistakes.add(keys.line("only"), "paper-only-always", paper.name());
        }
        return paper;
    }

    FeeRule fee(Node node) {
        var keys = Keys.of(node, Nodes.FEE, mistakes);
        var fee = new FeeRule(
                keys.needed("id"),
                keys.needed("name"),
                amount(keys),
                condition(keys, "exempt"),
                keys.word("channel", Nodes.CHANNELS));
        keys.done();
        return fee;
    }

    Print print(Node node) {
        var keys = Keys.of(node, Nodes.PRINT, mistakes);
        var template = keys.needed("template");
        if (!TEMPLATE.matcher(template).matches() && !template.equals(Keys.STAND_IN)) {
            mistakes.add(keys.line("template"), "template-name", template);
        }
        keys.neededNode("sign");
        var sign = keys.texts("sign");
        sign.stream()
                .filter(role -> !roles().contains(role))
                .forEach(role -> mistakes.add(keys.line("sign"), "no-role", role));
        var print = new Print(
                keys.needed("id"),
                template,
                blanks(keys, template.endsWith(".pdf")),
                condition(keys, "when"),
                keys.text("addressedTo"),
                sign,
                keys.word("fingerprint", Nodes.FINGERPRINT).orElse(false));
        keys.done();
        notes.mark(Mark.Kind.PRINT, print.id(), keys.line("template"));
        return print;
    }

    /// What stands in the fields of a fillable PDF.
    private Map<String, String> blanks(Keys keys, boolean fillable) {
        var node = keys.node("fields");
        if (fillable && node.isEmpty()) {
            mistakes.add(keys.line(), "missing", "fields");
        } else if (!fillable && node.isPresent()) {
            mistakes.add(keys.line("fields"), "print-fields");
        }
        var blanks = new LinkedHashMap<String, String>();
        if (node.orElse(null) instanceof Node.Mapping group) {
            group.entries().forEach((name, value) -> {
                if (value instanceof Node.Scalar scalar
                        && BLANK.matcher(scalar.text()).matches()) {
                    notes.mark(Mark.Kind.BLANK, name, value.line());
                    blanks.put(name, scalar.text());
                } else {
                    mistakes.add(value.line(), "print-blank", name);
                }
            });
        } else {
            node.ifPresent(other -> Keys.of(other, mistakes));
        }
        return blanks;
    }

    Step step(Node node) {
        var keys = Keys.of(node, Nodes.STEP, mistakes);
        var step = new Step(
                keys.needed("id"),
                keys.neededWord("by", Nodes.WORKERS).orElse(Keys.STAND_IN),
                keys.node("within").map(new LimitReader(mistakes)::limit));
        keys.done();
        return step;
    }

    /// @param own the code of the procedure itself, to which nothing can lead
    Route route(Node node, String own) {
        var keys = Keys.of(node, Nodes.ROUTE, mistakes);
        var to = keys.needed("to");
        if (!ProcedureReader.CODE.matcher(to).matches() && !to.equals(Keys.STAND_IN)) {
            mistakes.add(keys.line("to"), "code", to);
        } else if (to.equals(own)) {
            mistakes.add(keys.line("to"), "route-self", to);
        } else if (!keys.flag("elsewhere")) {
            notes.mark(Mark.Kind.CODE, to, keys.line("to"));
        }
        keys.neededNode("when");
        var route = new Route(to, condition(keys, "when").orElse("false"), keys.needed("say"));
        keys.done();
        return route;
    }

    private List<String> roles() {
        return form.roles().stream().map(Role::key).toList();
    }

    private int count(Keys keys, String key) {
        int count = keys.whole(key, 0);
        if (count < 0) {
            mistakes.add(keys.line(key), "not-positive", Integer.toString(count));
        }
        return Math.max(0, count);
    }

    private Optional<String> condition(Keys keys, String key) {
        var condition = keys.expression(key);
        notes.condition(condition, keys.line(key), Expression.EVERY_FIELD);
        return condition;
    }

    /// The number field that a fee is counted by.
    private Optional<String> perUnit(Keys keys) {
        var unit = keys.text("perUnit");
        unit.filter(key -> form.field(key)
                        .filter(field -> field.type() == FieldType.NUMBER)
                        .isEmpty())
                .ifPresent(key -> mistakes.add(keys.line("perUnit"), "no-number", key));
        return unit;
    }

    private FeeRule.Amount amount(Keys keys) {
        keys.neededNode("amount");
        var text = keys.expression("amount").orElse("0");
        var office = OFFICE_FEE.matcher(text);
        if (office.matches()) {
            if (keys.has("perUnit")) {
                mistakes.add(keys.line("perUnit"), "both", "amount", "perUnit");
            }
            notes.mark(Mark.Kind.OFFICE_FEE, office.group(1), keys.line("amount"));
            return new FeeRule.Amount.OfOffice(office.group(1));
        }
        if (text.matches("\\d{1,12}")) {
            long dong = Long.parseLong(text);
            return perUnit(keys)
                    .<FeeRule.Amount>map(unit -> new FeeRule.Amount.PerUnit(dong, unit))
                    .orElseGet(() -> new FeeRule.Amount.Fixed(dong));
        }
        mistakes.add(keys.line("amount"), "amount", text);
        return new FeeRule.Amount.Fixed(0);
    }
}
