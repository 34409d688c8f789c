package vn.motcua.paper;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.UndrawablePaper;

/// A template that can be filled. Whatever is put in is escaped, also by `{{{x}}}`; what is absent is empty; another
/// template cannot be pulled in; sections nest so deep and no deeper.
final class Stencil {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 16;

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .withFormatter(value -> Escaped.of(String.valueOf(value)))
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withLoader(name -> {
                throw new IOException("no partials");
            });

    private Stencil() {}

    /// @throws UndrawablePaper for broken mustache, and for a template that asks beyond measure
    static String fill(String template, Map<String, Object> view) {
        if (template.length() > LONGEST) {
            throw Allowance.beyondMeasure();
        }
        if (!Sections.nestWithin(DEEPEST, template)) {
            throw new UndrawablePaper("the template's sections nest too deep, or a tag holds a brace");
        }
        var allowance = new Allowance(template.length());
        try {
            COMPILER.withCollector(new MapsOnly(allowance)).compile(template).execute(view, allowance);
            return allowance.toString();
        } catch (MustacheException e) {
            throw new UndrawablePaper("the template's mustache is broken");
        }
    }

    /// The library would otherwise call methods of whatever it meets.
    private static final class MapsOnly extends BasicCollector {

        private final Allowance allowance;

        MapsOnly(Allowance allowance) {
            this.allowance = allowance;
        }

        @Override
        public @Nullable Iterator<?> toIterator(@Nullable Object value) {
            return value instanceof List<?> list ? allowance.rows(list) : null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? MAP_FETCHER : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
