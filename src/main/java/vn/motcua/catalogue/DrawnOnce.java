package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// Draws from several threads, each with a drawing of its own, and what is the same only once: a template that
/// procedures share, or a folder that was copied. Who asks for what is being drawn waits for that and nothing else.
final class DrawnOnce implements Drawing {

    private record Asked(String template, List<Field> fields, Map<String, Value> answers) {}

    private final ThreadLocal<Drawing> drawing;
    private final Map<Asked, FutureTask<List<Flaw>>> known = new ConcurrentHashMap<>();

    DrawnOnce(Supplier<Drawing> drawings) {
        drawing = ThreadLocal.withInitial(drawings);
    }

    @Override
    public List<Flaw> flaws(String template, List<Field> fields, Map<String, Value> answers) {
        var mine = new FutureTask<>(() -> drawing.get().flaws(template, fields, answers));
        var others = known.putIfAbsent(new Asked(template, fields, answers), mine);
        if (others != null) {
            return done(others);
        }
        mine.run();
        return done(mine);
    }

    private static List<Flaw> done(FutureTask<List<Flaw>> drawn) {
        try {
            return drawn.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a print is drawn", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a print was not drawn", e);
        }
    }

    @Override
    public List<Flaw> flaws(byte[] form, Map<String, String> blanks, List<Field> fields, Map<String, Value> answers) {
        return drawing.get().flaws(form, blanks, fields, answers);
    }
}
