package vn.motcua.catalogue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;

/// Looks at the prints of one procedure: the names in their templates, and how they are drawn with long answers.
final class PrintCheck {

    private final Shelf shelf;
    private final Look look;
    private final Optional<? extends Drawing> drawing;
    private final Set<String> shown = new HashSet<>();

    PrintCheck(Shelf shelf, Look look, Optional<? extends Drawing> drawing) {
        this.shelf = shelf;
        this.look = look;
        this.drawing = drawing;
    }

    void check() {
        look.procedure().ifPresent(this::check);
    }

    private void check(Procedure procedure) {
        procedure.prints().forEach(print -> check(procedure, print));
        if (!procedure.prints().isEmpty()) {
            procedure.form().fields().forEach(this::seen);
        }
    }

    /// A field that is neither printed nor spoken of might as well not be asked. What is asked of people goes on the
    /// receipt and into the register too.
    private void seen(Field field) {
        boolean ofPerson = field.key().indexOf('.') >= 0;
        if (!ofPerson && !shown.contains(field.key()) && !look.spokenOf().contains(field.key())) {
            look.mistakes().warn(look.notes().line(Mark.Kind.FIELD, field.key()), "not-shown", field.key());
        }
    }

    private void check(Procedure procedure, Print print) {
        var path = shelf.template(look.name(), print);
        var mistakes = look.mistakes().in(path);
        if (print.isFillable()) {
            fillable(procedure, print, path);
            return;
        }
        shelf.file(path).flatMap(bytes -> Utf8.read(bytes, mistakes)).ifPresent(template -> {
            int before = mistakes.all().size();
            shown.addAll(TemplateNames.check(template, procedure.form(), mistakes));
            boolean sound = mistakes.all().size() == before;
            drawing.ifPresent(one -> drawn(one, template, sound, procedure, mistakes));
        });
    }

    /// What is said to stand in a PDF is a tag of a template; both are told where the procedure's own file says it.
    private void fillable(Procedure procedure, Print print, String path) {
        print.fields().forEach((name, tag) -> {
            var found = new Mistakes("");
            shown.addAll(TemplateNames.check("{{" + tag + "}}", procedure.form(), found));
            if (!found.isEmpty()) {
                look.mistakes().add(look.notes().line(Mark.Kind.BLANK, name), "print-blank", name);
            }
        });
        var bytes = shelf.file(path);
        if (bytes.isEmpty() || drawing.isEmpty()) {
            return;
        }
        var answers = SampleAnswers.of(procedure.form(), SampleAnswers.Amount.LONGEST);
        for (var flaw : drawing.get()
                .flaws(bytes.get(), print.fields(), procedure.form().fields(), answers)) {
            int line = look.notes().line(Mark.Kind.BLANK, flaw.about());
            int at = line > 0 ? line : look.notes().line(Mark.Kind.PRINT, print.id());
            look.mistakes().add(at, word(flaw), flaw.about());
        }
    }

    private static String word(Drawing.Flaw flaw) {
        return "drawn-" + flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param sound where its tags have mistakes, that it cannot be drawn is nothing more to tell
    private static void drawn(Drawing drawing, String template, boolean sound, Procedure procedure, Mistakes mistakes) {
        var answers = SampleAnswers.of(procedure.form(), SampleAnswers.Amount.LONGEST);
        for (var flaw : drawing.flaws(template, procedure.form().fields(), answers)) {
            if (sound || flaw.kind() != Drawing.Kind.UNDRAWABLE) {
                int line = flaw.line() > 0 ? flaw.line() : line(flaw.about(), template, procedure, answers);
                mistakes.add(line, word(flaw), flaw.about());
            }
        }
    }

    /// Where a template has the text that was found on the paper, or else the field that gave it.
    private static int line(String about, String template, Procedure procedure, Map<String, Value> answers) {
        int at = template.indexOf(about);
        if (at < 0) {
            at = procedure.form().fields().stream()
                    .filter(field -> gives(answers.get(field.key()), about))
                    .mapToInt(field -> tag(template, field))
                    .filter(place -> place >= 0)
                    .findFirst()
                    .orElse(-1);
        }
        return at < 0
                ? 0
                : 1
                        + (int) template.substring(0, at)
                                .chars()
                                .filter(one -> one == '\n')
                                .count();
    }

    private static boolean gives(@Nullable Value value, String about) {
        return value instanceof Value.Text(var text) && text.replace(" ", "").contains(about.replace(" ", ""));
    }

    private static int tag(String template, Field field) {
        return template.indexOf("{{" + field.key() + "}}");
    }
}
