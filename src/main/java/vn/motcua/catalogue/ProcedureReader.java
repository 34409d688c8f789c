package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.form.Rule;
import vn.motcua.domain.form.Section;
import vn.motcua.domain.procedure.Effective;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Intake;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ReceiptKind;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.domain.procedure.Step;
import vn.motcua.domain.procedure.TimeLimit;

/// Reads `procedure.yaml` from top to bottom.
final class ProcedureReader {

    static final Pattern CODE = Pattern.compile(Nodes.CODE);

    private final Lists lists;
    private final Shelf shelf;
    private final Mistakes mistakes;
    private final Attributes attributes;
    private final Notes notes = new Notes();
    private final Map<String, Integer> roleLines = new HashMap<>();

    ProcedureReader(Lists lists, Shelf shelf, Mistakes mistakes) {
        this.lists = lists;
        this.shelf = shelf;
        this.mistakes = mistakes;
        this.attributes = Attributes.read(lists, mistakes);
    }

    Notes notes() {
        return notes;
    }

    Attributes attributes() {
        return attributes;
    }

    /// The procedure without its version, which is worked out once everything was read.
    Procedure read(Node root, String folder) {
        var keys = Keys.of(root, Nodes.PROCEDURE, mistakes);
        var form = form(keys);
        var parts = new PartReader(mistakes, form, notes);
        var prints = keys.parts("prints", node -> print(node, parts, folder), Print::id);
        int before = mistakes.all().size();
        var timeLimit = keys.neededNode("timeLimit")
                .map(new LimitReader(mistakes)::limit)
                .orElse(new TimeLimit.Days(1));
        boolean known = mistakes.all().size() == before;
        var procedure = new Procedure(
                code(keys, folder),
                keys.needed("name"),
                keys.text("short"),
                keys.needed("field"),
                authority(keys),
                keys.word("receipt", EnumWords.of(ReceiptKind.class)).orElse(ReceiptKind.STANDARD),
                keys.word("intake", Nodes.INTAKES).orElse(Intake.FULL),
                marked(keys, "legalBasis", Mark.Kind.BASIS),
                effective(keys),
                timeLimit,
                sameVisit(keys),
                keys.text("result"),
                form,
                keys.parts("papers", node -> parts.paper(node, prints), RequiredPaper::id),
                keys.parts("fees", parts::fee, FeeRule::id),
                prints,
                steps(keys, parts, known ? Optional.of(timeLimit) : Optional.empty()),
                copyTo(keys),
                linked(keys, folder),
                keys.nodes("routes").stream()
                        .map(node -> parts.route(node, folder))
                        .toList(),
                keys.node("attestation").map(new AttestationReader(form, mistakes)::attestation),
                keys.flag("frequent"),
                keys.texts("keywords"),
                "");
        keys.done();
        return procedure;
    }

    private Print print(Node node, PartReader parts, String folder) {
        var print = parts.print(node);
        if (PartReader.TEMPLATE.matcher(print.template()).matches()
                && shelf.file(shelf.template(folder, print)).isEmpty()) {
            mistakes.add(notes.line(Mark.Kind.PRINT, print.id()), "no-template", print.template());
        }
        return print;
    }

    /// @param whole where it was read without a mistake
    private List<Step> steps(Keys keys, PartReader parts, Optional<TimeLimit> whole) {
        int before = mistakes.all().size();
        var steps = keys.parts("steps", parts::step, Step::id);
        whole.filter(_ -> mistakes.all().size() == before)
                .flatMap(limit -> new StepSpan(limit).beyond(steps))
                .ifPresent(at -> mistakes.add(
                        keys.nodes("steps").get(at).line(),
                        "step-beyond",
                        steps.get(at).id()));
        return steps;
    }

    /// A list of names, each of which is looked up when the whole is known.
    private List<String> marked(Keys keys, String key, Mark.Kind kind) {
        keys.node(key).filter(Node.Sequence.class::isInstance).map(Node.Sequence.class::cast).stream()
                .flatMap(whole -> whole.items().stream())
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .forEach(one -> notes.mark(kind, one.text(), one.line()));
        return keys.texts(key);
    }

    private List<String> linked(Keys keys, String folder) {
        var codes = marked(keys, "linked", Mark.Kind.LINKED);
        notes.marks(Mark.Kind.LINKED).forEach(mark -> {
            if (!CODE.matcher(mark.name()).matches()) {
                mistakes.add(mark.line(), "code", mark.name());
            } else if (mark.name().equals(folder)) {
                mistakes.add(mark.line(), "linked-self", folder);
            }
        });
        return codes;
    }

    private Optional<String> sameVisit(Keys keys) {
        var rule = keys.expression("sameVisit");
        notes.condition(rule, keys.line("sameVisit"), Expression.EVERY_FIELD);
        return rule;
    }

    /// The order in which the other system asks is a list of its own.
    private Optional<String> copyTo(Keys keys) {
        var system = keys.text("copyTo");
        system.ifPresent(name -> lists.texts(name, keys.line("copyTo")));
        return system;
    }

    private String code(Keys keys, String folder) {
        var code = keys.needed("code");
        if (code.equals(Keys.STAND_IN)) {
            return code;
        }
        if (!CODE.matcher(code).matches()) {
            mistakes.add(keys.line("code"), "code", code);
        } else if (!code.equals(folder)) {
            mistakes.add(keys.line("code"), "folder", code, folder);
        }
        return code;
    }

    private String authority(Keys keys) {
        var authority = keys.needed("authority");
        var known = lists.choices("authority", keys.line("authority"));
        if (known.stream().noneMatch(choice -> choice.code().equals(authority)) && !authority.equals(Keys.STAND_IN)) {
            var codes = known.stream().map(choice -> choice.code()).toList();
            mistakes.add(keys.line("authority"), "word", "authority", authority, String.join(", ", codes));
        }
        return authority;
    }

    private Effective effective(Keys keys) {
        var standIn = new Effective(LocalDate.EPOCH, Optional.empty(), Optional.empty());
        return keys.neededNode("effective")
                .map(node -> effective(node, standIn))
                .orElse(standIn);
    }

    private Effective effective(Node node, Effective standIn) {
        var keys = Keys.of(node, Nodes.EFFECTIVE, mistakes);
        keys.neededNode("from");
        var from = keys.date("from");
        var until = keys.date("until");
        var replacedBy = keys.text("replacedBy");
        keys.done();
        replacedBy.ifPresent(code -> replacement(code, keys));
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            mistakes.add(keys.line("until"), "until-before-from");
            return standIn;
        }
        return from.map(day -> new Effective(day, until, replacedBy)).orElse(standIn);
    }

    private void replacement(String code, Keys keys) {
        if (CODE.matcher(code).matches()) {
            notes.mark(Mark.Kind.CODE, code, keys.line("replacedBy"));
        } else {
            mistakes.add(keys.line("replacedBy"), "code", code);
        }
        if (!keys.has("until")) {
            mistakes.add(keys.line("replacedBy"), "missing", "until");
        }
    }

    private Form form(Keys keys) {
        var roles = keys.node("roles").map(this::roles).orElse(List.of());
        var fields = new FieldReader(attributes, lists, mistakes, roles, notes);
        keys.neededNode("sections");
        var sections = keys.nodes("sections").stream()
                .map(node -> section(node, fields))
                .toList();
        var form = new Form(roles, sections, List.of());
        roles.forEach(role -> reach(role, form));
        fields.checkLikes(form);
        var rules = keys.nodes("rules").stream().map(node -> rule(node, form)).toList();
        return new Form(roles, sections, rules);
    }

    private List<Role> roles(Node node) {
        if (!(node instanceof Node.Mapping group)) {
            Keys.of(node, mistakes);
            return List.of();
        }
        var seen = new HashSet<String>();
        var roles = new ArrayList<Role>();
        group.entries().forEach((key, value) -> {
            roles.add(role(key, value, seen));
            seen.add(key);
        });
        return roles;
    }

    private Role role(String key, Node node, Set<String> above) {
        var keys = Keys.of(node, Nodes.ROLE, mistakes);
        if (!FieldReader.isName(key) || key.indexOf('.') >= 0) {
            mistakes.add(keys.line(), "bad-key", key);
        }
        var other = keys.text("defaultsTo");
        var when = keys.expression("when");
        roleLines.put(key, keys.line("when"));
        other.filter(name -> !above.contains(name))
                .ifPresent(name -> mistakes.add(keys.line("defaultsTo"), "no-role", name));
        if (when.isPresent() && other.isEmpty()) {
            mistakes.add(keys.line("when"), "missing", "defaultsTo");
        }
        var role = new Role(key, keys.needed("label"), other, when, sex(keys), keys.flag("several"), linkedFrom(keys));
        keys.done();
        if (role.several() && other.isPresent()) {
            mistakes.add(keys.line("several"), "both", "several", "defaultsTo");
        }
        return role;
    }

    /// Roles of another procedure: whether it has them is known only where that one is.
    private List<String> linkedFrom(Keys keys) {
        var others = keys.texts("linkedFrom");
        others.stream()
                .filter(name -> !FieldReader.isName(name) || name.indexOf('.') >= 0)
                .forEach(name -> mistakes.add(keys.line("linkedFrom"), "bad-key", name));
        return others;
    }

    private Optional<String> sex(Keys keys) {
        var codes = lists.choices("sex", keys.line("sex")).stream()
                .collect(Collectors.toMap(Choice::code, Choice::code, (one, _) -> one, LinkedHashMap::new));
        return keys.word("sex", codes);
    }

    /// A role's condition is worked out when its first field is met.
    private void reach(Role role, Form form) {
        int above = (int) form.fields().stream()
                .takeWhile(field -> !field.key().startsWith(role.key() + "."))
                .count();
        int line = roleLines.getOrDefault(role.key(), 0);
        notes.condition(role.when(), line, above);
    }

    private Section section(Node node, FieldReader fields) {
        var keys = Keys.of(node, Nodes.SECTION, mistakes);
        var section = new Section(
                keys.needed("title"),
                keys.nodes("fields").stream().map(fields::field).toList());
        keys.done();
        return section;
    }

    private Rule rule(Node node, Form form) {
        var keys = Keys.of(node, Nodes.RULE, mistakes);
        keys.neededNode("check");
        var check = keys.expression("check").orElse("true");
        notes.condition(Optional.of(check), keys.line("check"), Expression.EVERY_FIELD);
        var at = keys.text("at");
        at.filter(key -> form.field(key).isEmpty()).ifPresent(key -> mistakes.add(keys.line("at"), "no-field", key));
        var rule = new Rule(check, keys.needed("say"), at);
        keys.done();
        return rule;
    }
}
