package vn.motcua.sync;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The line to the centre: one question, one answer. What comes back is only parsed, not believed.
public interface Line {

    /// Proves who speaks, if that has to be done again.
    ///
    /// @throws LineTrouble as every method here, with why
    Enrolment.Token open();

    Enrolment.Welcome enrol(Enrolment.Request request);

    Enrolment.Welcome succeed(Enrolment.Successor successor);

    PushAnswer push(PushBatch batch);

    /// @param whole with what this desk wrote itself
    /// @throws Disagreement if the centre does not know that point
    PullPage pull(StreamPoint after, boolean whole);

    /// A piece of the snapshot of what is open or recent.
    ///
    /// @param at the position that the snapshot is taken at; nothing for the first piece
    Vouched snapshot(Optional<Long> at, long after);

    /// Everything of one dossier, or as much as one piece holds.
    ///
    /// @param after what the piece before said of the next; 0 for the first
    Vouched dossier(UUID dossier, long after);

    /// The newest of these points on which the centre agrees.
    StreamPoint agree(PullPage.Passed passed);
}
