package vn.motcua.counter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.domain.Sentence;

/// The conversation with the centre as a screen sees it. It has a thread of its own; nothing here waits for the network
/// but [#enrol].
public interface Syncing {

    SyncState state();

    /// Told of every new state, from any thread, until the returned work is run.
    Runnable listen(Consumer<SyncState> listener);

    /// *Gửi ngay*: a round at once, whatever back-off, quiet hours or plan say.
    void now();

    /// What is the matter with the stick to which every commit goes too; nothing if there is none, or all is well.
    default Optional<Sentence> stickTrouble() {
        return Optional.empty();
    }

    /// *Xuất tệp*: writes what the centre does not have into a bundle that only the centre opens, durable when this
    /// returns. Waits for the disk: never on the screen's thread.
    ///
    /// @param file must not exist yet
    /// @return what was done, or why not
    Sentence export(Path file);

    /// *Nhận từ USB*: takes what somebody brought on a stick, each by what it is. Waits for the disk, and for
    /// the network where the centre has to be asked: never on the screen's thread.
    ///
    /// @return what was done, or why not, in the order in which it is to be read
    List<Sentence> take(Path file);

    SyncPlan plan();

    /// @throws StoreTrouble if the disk would not keep it
    void plan(SyncPlan plan);

    /// Makes the desk known to a centre. Waits for the network: never on the screen's thread.
    ///
    /// @param code as it was pasted, typed or scanned
    /// @param desk what people call this desk
    /// @return why not, with what to do; nothing when it is done
    Optional<Enrolling> enrol(String code, String desk);

    /// Why a desk was not enrolled. Nothing here has changed then.
    ///
    /// @param what the sentence
    /// @param remedy the one thing to do
    record Enrolling(Sentence what, Sentence remedy) {}
}
