package vn.motcua.simulate;

import java.util.Collection;
import java.util.Optional;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.keys.LogKey;

/// What is planted to be found; each is a mistake that a system of this kind was made with somewhere.
enum Bug {
    NONE,

    /// The centre gives its word, and writes down later.
    ACKNOWLEDGE_BEFORE_COMMIT,

    /// A desk keeps how far it read, and then what it read.
    CURSOR_BEFORE_PAGE,

    /// Of two writings beside each other a desk keeps the later one.
    LAST_WRITE_WINS,

    /// The centre looks whether it has something, and inserts it when somebody else did meanwhile.
    CHECK_THEN_INSERT,

    /// A desk believes what the centre said before it was restored.
    EPOCH_IGNORED,

    /// Of two actions at one place of a log the centre keeps the first.
    FORK_DROPPED,

    /// A desk tells what happened in the order of clocks.
    ORDER_BY_CLOCK,

    /// A desk that begins takes what dossiers come to, and not what happened in them.
    SNAPSHOT_OF_DERIVED_ROWS,

    /// The centre hands a dossier in, and remembers later that it did.
    HANDED_IN_BEFORE_REMEMBERED;

    DeskStream stream(MemoryDesk desk) {
        return switch (this) {
            case CURSOR_BEFORE_PAGE -> new BuggyStreams.CursorFirst(desk);
            case LAST_WRITE_WINS -> new BuggyStreams.LastWriteWins(desk);
            case EPOCH_IGNORED -> new BuggyStreams.Believing(desk);
            case SNAPSHOT_OF_DERIVED_ROWS -> new BuggyStreams.Derived(desk);
            default -> new MemoryStream(desk);
        };
    }

    Optional<Dossier> shown(Collection<Action> actions) {
        return Dossier.of(this == ORDER_BY_CLOCK ? BuggyStreams.byClock(actions) : actions);
    }

    MemoryCentre centre(String epoch, LogKey voice) {
        return switch (this) {
            case ACKNOWLEDGE_BEFORE_COMMIT -> new BuggyCentres.Later(epoch, voice);
            case CHECK_THEN_INSERT -> new BuggyCentres.Unlocked(epoch, voice);
            case FORK_DROPPED -> new BuggyCentres.FirstOnly(epoch, voice);
            case HANDED_IN_BEFORE_REMEMBERED -> new BuggyCentres.Marked(epoch, voice);
            default -> new MemoryCentre(epoch, voice);
        };
    }
}
