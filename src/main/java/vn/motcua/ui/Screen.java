package vn.motcua.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import vn.motcua.counter.Procedures.Worked;

/// One job's page in the main window: the shell shows it, tells it when it comes to the front, and hands it what a
/// reader scans meanwhile.
///
/// All three are called on the FX thread.
public interface Screen {
    /// What stands in the middle of the window. The same node every time.
    Parent root();

    /// The screen has just come to the front: read again what may have changed meanwhile, and take the focus.
    void shown();

    /// A whole scanned text, nothing of which has reached a field.
    ///
    /// @param text as the reader sent it, without its last line end
    default void scanned(String text) {}

    /// The number of the dossier that is open here: the page that comes to the front next may take it up.
    default Optional<String> inHand() {
        return Optional.empty();
    }

    /// Takes up the dossier that the page before had open; called after [#shown].
    default void takeUp(String number) {}

    /// The form that is open here, worked out when asked, off the screen's thread: what F11 copies into another system.
    default Optional<Callable<Optional<Worked>>> toCopy() {
        return Optional.empty();
    }

    /// Whether the citizen is reading here: the desk then never locks by itself.
    default boolean isReadBack() {
        return false;
    }

    /// What can be done here, for the command palette; the most usual first.
    default List<Act> acts() {
        return List.of();
    }

    /// What this page says at the foot of the window, whichever page is in front.
    default Optional<Foot> foot() {
        return Optional.empty();
    }

    /// Dossiers changed without anybody's doing here: other desks', or the centre has ours now. Asked of the page in
    /// front; it must not take anything away that somebody is in the middle of.
    default void arrived() {}

    /// Looks here for words, as the command palette asks.
    default void find(String query) {}
}
