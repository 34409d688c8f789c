package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// Draws from several threads, each with a drawing of its own, and what is the same only once: a template that
/// procedures share, or a folder that was copied.
final class DrawnOnce implements Drawing {

    private record Asked(String template, List<Field> fields, Map<String, Value> answers) {}

    private final ThreadLocal<Drawing> drawing;
    private final Map<Asked, List<Flaw>> known = new ConcurrentHashMap<>();

    DrawnOnce(Supplier<Drawing> drawings) {
        drawing = ThreadLocal.withInitial(drawings);
    }

    @Override
    public List<Flaw> flaws(String template, List<Field> fields, Map<String, Value> answers) {
        return known.computeIfAbsent(
                new Asked(template, fields, answers), _ -> drawing.get().flaws(template, fields, answers));
    }

    @Override
    public List<Flaw> flaws(byte[] form, Map<String, String> blanks, List<Field> fields, Map<String, Value> answers) {
        return drawing.get().flaws(form, blanks, fields, answers);
    }
}
