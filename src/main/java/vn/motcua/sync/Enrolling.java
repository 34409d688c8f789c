package vn.motcua.sync;

import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.counter.Build;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Enrolment;

/// Makes a desk known to a centre by a one-time code.
public final class Enrolling {

    private static final String KEY = "[0-9a-f]{64}";

    private Enrolling() {}

    /// As the longer one, with keys that nobody knows.
    public static void enrol(
            DeskStream stream, Line line, String url, Optional<String> pin, String secret, String office, String desk) {
        enrol(stream, line, url, pin, secret, office, desk, Exchange.random());
    }

    /// Where another desk has the lanes that were used until now, the desk goes on in a new log with others.
    ///
    /// @param url where the line leads, kept for later rounds
    /// @param pin of the centre's certificate, nothing for plain HTTP on this machine
    /// @param desk what people call the desk
    /// @throws LineTrouble if the centre does not take this desk in, and nothing here has changed; or if it did
    ///     and gives no other lanes, which the next round asks for again
    public static void enrol(
            DeskStream stream,
            Line line,
            String url,
            Optional<String> pin,
            String secret,
            String office,
            String desk,
            Supplier<LogKey> newKeys) {
        var logs = stream.logs();
        var message = Enrolment.Request.message(secret, office, logs.getFirst().publicKey());
        var request = new Enrolment.Request(secret, office, desk, Build.THIS.version(), logs, stream.sign(message));
        var welcome = line.enrol(request);
        if (!welcome.centreKey().matches(KEY) || !welcome.sealingKey().matches(KEY)) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
        stream.lanesTaken(welcome.lanes().isPresent());
        stream.enrol(new DeskStream.Enrolled(url, pin, welcome.centreKey(), welcome.sealingKey(), desk));
        Succession.ofTakenLanes(stream, line, newKeys);
    }
}
