package vn.motcua.ui.catalogue;

import vn.motcua.domain.Sentence;

/// A choice of procedures at the left of the list.
sealed interface Group {

    boolean has(Line line);

    Sentence words(long count);

    record All() implements Group {
        @Override
        public boolean has(Line line) {
            return true;
        }

        @Override
        public Sentence words(long count) {
            return Sentence.of("listing.all", count);
        }
    }

    /// What changed since the day that is shown.
    record Changed() implements Group {
        @Override
        public boolean has(Line line) {
            return line.change() != Change.NONE;
        }

        @Override
        public Sentence words(long count) {
            return Sentence.of("listing.changed", count);
        }
    }

    record OfField(String name) implements Group {
        @Override
        public boolean has(Line line) {
            return line.procedure().field().equals(name);
        }

        @Override
        public Sentence words(long count) {
            return Sentence.of("listing.field", name, count);
        }
    }
}
