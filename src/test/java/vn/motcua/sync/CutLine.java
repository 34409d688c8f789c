package vn.motcua.sync;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.Hindrance;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The real line, which breaks whenever a dossier is asked for.
class CutLine implements Line {

    private final Line real;

    CutLine(Line real) {
        this.real = real;
    }

    @Override
    public Enrolment.Token open() {
        return real.open();
    }

    @Override
    public Enrolment.Welcome enrol(Enrolment.Request request) {
        return real.enrol(request);
    }

    @Override
    public Enrolment.Welcome succeed(Enrolment.Successor successor) {
        return real.succeed(successor);
    }

    @Override
    public PushAnswer push(PushBatch batch) {
        return real.push(batch);
    }

    @Override
    public PullPage pull(StreamPoint after, boolean whole) {
        return real.pull(after, whole);
    }

    @Override
    public Vouched snapshot(Optional<Long> at, long after) {
        return real.snapshot(at, after);
    }

    @Override
    public Vouched dossier(UUID dossier, long after) {
        throw new LineTrouble(Hindrance.NO_NETWORK);
    }

    @Override
    public StreamPoint agree(PullPage.Passed passed) {
        return real.agree(passed);
    }
}
