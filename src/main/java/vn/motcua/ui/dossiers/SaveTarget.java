package vn.motcua.ui.dossiers;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the clerk where a file shall be kept; a dialog of the operating system in the program.
@FunctionalInterface
public interface SaveTarget {

    /// Called on the screen's thread.
    ///
    /// @param name proposed for the file, without any person's data
    /// @return nothing if the clerk thought better of it
    Optional<Path> ask(String name);
}
