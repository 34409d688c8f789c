package vn.motcua.sync;

import java.util.Optional;
import vn.motcua.counter.DeskStream.Enrolled;

/// Opens a line to the centre that an enrolment names.
public interface Lines {

    /// A line that may be closed, and is used by one thread.
    interface Opened extends Line, AutoCloseable {

        /// The same line for files; nothing where it carries none.
        default Optional<FileLine> files() {
            return Optional.empty();
        }

        @Override
        void close();
    }

    Opened to(Enrolled enrolled);
}
