package vn.motcua.sync;

import java.util.Optional;
import vn.motcua.counter.DeskStream.Enrolled;
import vn.motcua.keys.Parcel;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.Directory;
import vn.motcua.wire.Enrolment;

/// Opens a line to the centre that an enrolment names.
public interface Lines {

    /// A line that may be closed, and is used by one thread.
    interface Opened extends Line, AutoCloseable {

        /// Hands over a parcel that some desk of the office sealed for the centre.
        ///
        /// @throws LineTrouble if the centre was not reached, or did not take it
        CarriedAnswer carry(Parcel parcel);

        /// What changed in the directory after that number; nothing where it carries none.
        default Optional<Directory.Page> directory(long after) {
            return Optional.empty();
        }

        /// Tells the centre the key for what only this desk is to open.
        default void tell(Enrolment.Sealing key) {}

        /// The same line for files; nothing where it carries none.
        default Optional<FileLine> files() {
            return Optional.empty();
        }

        /// The same line for releases of procedures; nothing where it carries none.
        default Optional<ReleaseLine> releases() {
            return Optional.empty();
        }

        @Override
        void close();
    }

    Opened to(Enrolled enrolled);
}
