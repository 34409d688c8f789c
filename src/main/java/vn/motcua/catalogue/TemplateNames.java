package vn.motcua.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Form;

/// Goes through the tags of a print's template: a name that no field gives would be a blank for ever.
///
/// What a field gives is what the papers' view has: its text, and by name `day`, `month`, `year`, `words`, `upper`,
/// `boxes`, `has`, `is.CODE`; of a file `name`; a table its columns and `number`. What stands in a section over
/// `asks.KEY` is for forms
/// that ask `KEY`: a template that several procedures share may name there what the others do not ask.
final class TemplateNames {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?\\s*([#^/&!>=]?)\\s*([^{}]*?)\\s*}?}}");
    private static final Set<String> GIVEN = Set.of(
            "head.office",
            "head.parent",
            "head.unit",
            "head.place",
            "today.day",
            "today.month",
            "today.year",
            "training");
    private static final String ASKS = "asks.";
    private static final Set<String> ALWAYS = Set.of("has", "upper", "boxes");
    private static final Set<String> OF_DATES = Set.of("day", "month", "year", "words");
    private static final Set<FieldType> DATES = Set.of(FieldType.DATE, FieldType.PARTIAL_DATE);
    private static final Set<FieldType> CODED =
            Set.of(FieldType.CHOICE, FieldType.SEVERAL, FieldType.YES_NO, FieldType.CONSENT);

    /// A section and what names mean in it.
    ///
    /// @param field whose parts are meant, where there is one
    private record Section(String name, int line, Map<String, Field> fields, Optional<Field> field) {}

    private final Map<String, Field> root = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>(Set.of("head", "today"));
    private final Mistakes mistakes;
    private final Set<String> shown = new HashSet<>();
    private final Deque<Section> open = new ArrayDeque<>();
    private Optional<Section> ofOthers = Optional.empty();

    private TemplateNames(Form form, Mistakes mistakes) {
        form.fields().forEach(field -> root.put(field.key(), field));
        form.roles().forEach(role -> groups.add(role.key()));
        this.mistakes = mistakes;
    }

    /// Checks a template.
    ///
    /// @param mistakes of the template's own file
    /// @return the keys of fields that it shows or asks for
    static Set<String> check(String template, Form form, Mistakes mistakes) {
        var names = new TemplateNames(form, mistakes);
        names.walk(template);
        return names.shown;
    }

    private void walk(String template) {
        var tag = TAG.matcher(template);
        int line = 1;
        int at = 0;
        while (tag.find()) {
            line += lines(template, at, tag.start());
            at = tag.start();
            tag(tag.group(1), tag.group(2), line);
        }
        open.forEach(section -> mistakes.add(section.line(), "tag-open", section.name()));
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(one -> one == '\n').count();
    }

    private void tag(String sign, String name, int line) {
        switch (sign) {
            case "!" -> {}
            case ">", "=" -> mistakes.add(line, "tag-kind", sign + name);
            case "#", "^" -> open(sign, name, line);
            case "/" -> close(name, line);
            default -> look(name, line);
        }
    }

    private void openAsked(String sign, String name, int line) {
        var section = new Section(name, line, Map.of(), Optional.empty());
        open.push(section);
        if (ofOthers.isEmpty() && root.containsKey(name.substring(ASKS.length())) != sign.equals("#")) {
            ofOthers = Optional.of(section);
        }
    }

    private void open(String sign, String name, int line) {
        if (name.startsWith(ASKS)) {
            openAsked(sign, name, line);
            return;
        }
        var field = look(name, line);
        var columns = new LinkedHashMap<String, Field>();
        field.map(Field::columns).stream()
                .flatMap(inside -> inside.stream())
                .forEach(column -> columns.put(column.key(), column));
        if (!columns.isEmpty()) {
            columns.put("number", Field.of("number", "number", FieldType.TEXT));
        }
        open.push(new Section(name, line, columns, field));
    }

    private void close(String name, int line) {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            mistakes.add(line, "tag-close", name);
            return;
        }
        var closed = open.pop();
        ofOthers = ofOthers.filter(section -> section != closed);
    }

    /// @return the field that a name leads to, unless to one of its parts
    private Optional<Field> look(String name, int line) {
        if (ofOthers.isPresent()
                || name.equals(".")
                || name.startsWith("-")
                || GIVEN.contains(name)
                || groups.contains(name)) {
            return Optional.empty();
        }
        for (var section : open) {
            var found = field(name, section.fields());
            if (found.isPresent()) {
                return part(found.get(), name, line);
            }
            if (section.field().filter(field -> isPart(field, name)).isPresent()) {
                return Optional.empty();
            }
        }
        var qualified = field(name, root).map(field -> name).or(() -> ofRole(name));
        if (qualified.isEmpty()) {
            mistakes.add(line, "tag-unknown", name);
            return Optional.empty();
        }
        var field = field(qualified.get(), root).orElseThrow();
        shown.add(field.key());
        return part(field, qualified.get(), line);
    }

    /// `fullName` in a section over `applicant`.
    private Optional<String> ofRole(String name) {
        return open.stream()
                .map(section -> section.name() + "." + name)
                .filter(whole -> field(whole, root).isPresent())
                .findFirst();
    }

    /// The field whose key is the name, or the name's beginning.
    private static Optional<Field> field(String name, Map<String, Field> fields) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            var field = fields.get(name.substring(0, end));
            if (field != null) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private Optional<Field> part(Field field, String name, int line) {
        if (name.equals(field.key())) {
            return Optional.of(field);
        }
        var part = name.substring(field.key().length() + 1);
        if (part.startsWith("is.") && CODED.contains(field.type()) && !isOffered(field, part.substring(3))) {
            mistakes.add(line, "tag-code", name, part.substring(3), field.key(), codes(field));
        } else if (!isPart(field, part)) {
            mistakes.add(line, "tag-part", name, part, field.key());
        }
        return Optional.empty();
    }

    private static boolean isPart(Field field, String part) {
        var type = field.type();
        return type != FieldType.TABLE
                && (ALWAYS.contains(part)
                        || DATES.contains(type) && OF_DATES.contains(part)
                        || part.equals("name") && type == FieldType.FILE
                        || part.equals("words") && (type == FieldType.NUMBER || type == FieldType.MONEY)
                        || CODED.contains(type) && part.startsWith("is.") && isOffered(field, part.substring(3)));
    }

    private static String codes(Field field) {
        return field.type().holds() == FieldType.Holds.YES_NO ? "yes, no" : ChoiceCodes.told(field);
    }

    private static boolean isOffered(Field field, String code) {
        return field.type().holds() == FieldType.Holds.YES_NO
                ? code.equals("yes") || code.equals("no")
                : field.choices().isEmpty() || field.labelOf(code).isPresent();
    }
}
