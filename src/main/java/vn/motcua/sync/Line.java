package vn.motcua.sync;

import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;

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

    /// The newest of these points on which the centre agrees.
    StreamPoint agree(PullPage.Passed passed);
}
