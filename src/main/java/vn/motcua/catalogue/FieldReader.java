package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileTerms;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Role;

/// Reads the fields of a form and notes their expressions.
final class FieldReader {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?");

    /// What CEL keeps for itself, and what we give conditions and papers: none of them can name a field or a role.
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "head",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "office",
            "package",
            "return",
            "today",
            "training",
            "true",
            "var",
            "void",
            "while");

    private static final List<String> ONLY_FILES = List.of("accept", "maxMegabytes");
    private static final List<String> NEVER_FILES = List.of("min", "max", "suggestions", "like");

    private final Attributes attributes;
    private final Lists lists;
    private final Mistakes mistakes;
    private final List<Role> roles;
    private final Notes notes;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Integer> likes = new LinkedHashMap<>();

    FieldReader(Attributes attributes, Lists lists, Mistakes mistakes, List<Role> roles, Notes notes) {
        this.attributes = attributes;
        this.lists = lists;
        this.mistakes = mistakes;
        this.roles = roles;
        this.notes = notes;
    }

    Field field(Node node) {
        var at = Keys.of(node, Nodes.FIELD, mistakes);
        var key = at.needed("key");
        checkKey(key, at.line("key"));
        notes.mark(Mark.Kind.FIELD, key, at.line("key"));
        var when = at.expression("when");
        notes.condition(when, at.line("when"), keys.size());
        keys.add(key);
        var people = people(at);
        var columns = columns(at, people.isPresent());
        var like = at.oneOrMore("like");
        var field = plain(at, key, when, columns, like, people);
        notes.number(field.min(), at.line("min"));
        notes.number(field.max(), at.line("max"));
        like.forEach(other -> likes.put(other, at.line("like")));
        at.done();
        checkKind(field, at);
        return field;
    }

    /// Called when every field is read: a child stands above the parents whom it is like.
    void checkLikes(Form form) {
        likes.forEach((other, line) -> {
            boolean attribute =
                    form.roleOf(other).isPresent() && attributes.of(other).isPresent();
            if (!attribute && form.field(other).isEmpty()) {
                mistakes.add(line, "no-like", other);
            }
        });
    }

    private Field plain(
            Keys at,
            String key,
            Optional<String> when,
            List<Field> columns,
            List<String> like,
            Optional<String> people) {
        var standard = attributes.of(key);
        return new Field(
                key,
                label(at, standard),
                type(at, standard),
                at.flag("required"),
                when,
                choices(at).or(() -> standard.map(Field::choices)).orElse(List.of()),
                columns,
                at.expression("min"),
                at.expression("max"),
                suggestions(at),
                like,
                people,
                files(at));
    }

    private static String label(Keys at, Optional<Field> standard) {
        return standard.map(field -> at.text("label").orElse(field.label())).orElseGet(() -> at.neededHere("label"));
    }

    private static FieldType type(Keys at, Optional<Field> standard) {
        var words = EnumWords.of(FieldType.class);
        return standard.map(like -> at.word("type", words).orElse(like.type()))
                .orElseGet(() -> at.neededWord("type", words).orElse(FieldType.TEXT));
    }

    private Optional<List<Choice>> choices(Keys at) {
        var list = at.text("list").map(name -> lists.choices(name, at.line("list")));
        var own = at.node("choices").map(_ -> Lists.choices(at.nodes("choices"), mistakes));
        if (list.isPresent() && own.isPresent()) {
            mistakes.add(at.line("choices"), "both", "list", "choices");
        }
        return list.or(() -> own);
    }

    private List<String> suggestions(Keys at) {
        return at.text("suggestions")
                .map(name -> lists.texts(name, at.line("suggestions")))
                .orElse(List.of());
    }

    private Optional<String> people(Keys at) {
        var people = at.text("people");
        people.filter(name -> role(name).filter(Role::several).isEmpty())
                .ifPresent(name -> mistakes.add(at.line("people"), "role-single", name));
        return people;
    }

    private FileTerms files(Keys at) {
        var accept =
                at.words("accept", Nodes.SCANS).stream().map(ScanType::media).toList();
        int most = at.whole("maxMegabytes", (int) FileTerms.ANY.megabytes());
        if (most < 1 || most > FileTerms.ANY.megabytes()) {
            mistakes.add(at.line("maxMegabytes"), "file-size", most, FileTerms.ANY.megabytes());
            return FileTerms.ANY;
        }
        return FileTerms.of(accept.isEmpty() ? FileTerms.ANY.accept() : accept, most);
    }

    private Optional<Role> role(String name) {
        return roles.stream().filter(role -> role.key().equals(name)).findFirst();
    }

    private List<Field> columns(Keys at, boolean ofPeople) {
        var names = new HashSet<String>();
        var columns = new ArrayList<Field>();
        for (var node : at.nodes("columns")) {
            var column = column(Keys.of(node, Nodes.COLUMN, mistakes), ofPeople);
            Keys.once(column.key(), names, node.line(), mistakes);
            columns.add(column);
        }
        return columns;
    }

    private Field column(Keys at, boolean ofPeople) {
        var key = at.needed("key");
        var standard = ofPeople ? Optional.ofNullable(attributes.byName().get(key)) : Optional.<Field>empty();
        var type = type(at, standard);
        var column = Field.of(key, label(at, standard), type)
                .withChoices(choices(at).or(() -> standard.map(Field::choices)).orElse(List.of()));
        boolean required = at.flag("required");
        at.done();
        if (type == FieldType.TABLE) {
            mistakes.add(at.line("type"), "table-in-table", key);
        } else if (type == FieldType.FILE) {
            mistakes.add(at.line("type"), "file-in-table", key);
        }
        checkChoices(column, at);
        return required ? column.mandatory() : column;
    }

    /// Whether a role or a field can be called so.
    static boolean isName(String name) {
        return KEY.matcher(name).matches() && !RESERVED.contains(name);
    }

    private void checkKey(String key, int line) {
        if (key.equals(Keys.STAND_IN)) {
            return;
        }
        int dot = key.indexOf('.');
        if (!isName(key)) {
            mistakes.add(line, "bad-key", key);
        } else if (dot > 0) {
            checkRole(key.substring(0, dot), line);
        } else if (role(key).isPresent()) {
            mistakes.add(line, "bad-key", key);
        }
        if (keys.contains(key)) {
            mistakes.add(line, "duplicate", key);
        }
    }

    private void checkRole(String name, int line) {
        if (role(name).isEmpty()) {
            mistakes.add(line, "no-role", name);
        } else if (role(name).filter(Role::several).isPresent()) {
            mistakes.add(line, "role-several", name);
        }
    }

    private void checkKind(Field field, Keys at) {
        checkChoices(field, at);
        checkFile(field, at);
        if ((field.type() == FieldType.TABLE) == field.columns().isEmpty()
                || field.people().isPresent() && field.type() != FieldType.TABLE) {
            mistakes.add(at.line(), "columns", field.key());
        }
    }

    /// A file is nobody's attribute, is named in the dossier by its field's key, and is picked, never written.
    private void checkFile(Field field, Keys at) {
        boolean file = field.type() == FieldType.FILE;
        if (!file) {
            ONLY_FILES.stream()
                    .filter(at::has)
                    .forEach(key -> mistakes.add(at.line(key), "file-only", field.key(), key));
            return;
        }
        NEVER_FILES.stream().filter(at::has).forEach(key -> mistakes.add(at.line(key), "file-never", field.key(), key));
        if (attributes.of(field.key()).isPresent() || !PaperAttached.isPaper(field.key())) {
            mistakes.add(at.line(), "file-key", field.key());
        }
    }

    private void checkChoices(Field field, Keys at) {
        boolean wants = field.type() == FieldType.CHOICE || field.type() == FieldType.SEVERAL;
        boolean named = at.has("list") || at.has("choices");
        if (wants && field.choices().isEmpty() && !named
                || !wants && !field.choices().isEmpty()) {
            mistakes.add(at.line(), "choices", field.key());
        }
    }
}
