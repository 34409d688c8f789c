package vn.motcua.sync;

import java.util.function.Supplier;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Enrolment;

/// Ends the log that a desk writes and goes on in a new one, in lanes that nobody else has: where a copy of its data
/// works somewhere, or where another desk has its lanes.
final class Succession {

    private Succession() {}

    /// Goes on in other lanes where another desk has these: begun by the enrolment, and taken up again by
    /// whatever round is the first to get through.
    ///
    /// @throws LineTrouble as the other
    static void ofTakenLanes(DeskStream stream, Line line, Supplier<LogKey> newKeys) {
        if (stream.lanesTaken()) {
            of(stream, line, newKeys);
            stream.lanesTaken(false);
        }
    }

    /// @throws LineTrouble if the centre does not give lanes; the desk goes on as before and it is tried again
    static void of(DeskStream stream, Line line, Supplier<LogKey> newKeys) {
        var fresh = newKeys.get();
        var before = stream.log().text();
        var open = fresh.open().hex();
        var signature = stream.sign(Enrolment.Successor.message(before, open));
        var welcome = line.succeed(new Enrolment.Successor(before, open, signature));
        var lanes =
                welcome.lanes().filter(two -> two.size() == 2).orElseThrow(() -> new LineTrouble(Hindrance.BAD_ANSWER));
        stream.succeed(fresh, lanes);
    }
}
