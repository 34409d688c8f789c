package vn.motcua.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.domain.Sentence;

/// What nobody expected: one calm sentence with a short code for the clerk, the cause without anyone's data for the
/// log.
///
/// Messages of exceptions are not logged, since a library may put into them what it was working on. For the screen's
/// thread.
public final class Troubles implements Consumer<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int FRAMES = 12;

    private final ReadOnlyObjectWrapper<Optional<Sentence>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    @Override
    public void accept(Throwable thrown) {
        if (thrown instanceof StoreTrouble trouble) {
            LOG.error("{}{}", trouble.getMessage(), trace(trouble));
            shown.set(Optional.of(trouble.sentence()));
            return;
        }
        if (thrown instanceof UndrawablePaper undrawable) {
            LOG.error("{}{}", undrawable.getMessage(), trace(undrawable));
            shown.set(Optional.of(undrawable.sentence()));
            return;
        }
        var code = code(thrown);
        LOG.error("trouble {}{}", code, trace(thrown));
        shown.set(Optional.of(Sentence.of("ui.trouble", code)));
    }

    public void dismiss() {
        shown.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Sentence>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The same for the same fault: four letters and digits of what was thrown, and where.
    static String code(Throwable thrown) {
        var frames = thrown.getStackTrace();
        var place = frames.length == 0 ? "" : frames[0].getClassName() + frames[0].getMethodName();
        int hash = Math.floorMod((thrown.getClass().getName() + place).hashCode(), 36 * 36 * 36 * 36);
        return String.format(Locale.ROOT, "%4s", Integer.toString(hash, 36))
                .replace(' ', '0')
                .toUpperCase(Locale.ROOT);
    }

    private static String trace(Throwable thrown) {
        var trace = new StringBuilder();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            trace.append("\n  ").append(one.getClass().getName());
            var frames = one.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n    at ").append(frames[i]);
            }
        }
        return trace.toString();
    }
}
