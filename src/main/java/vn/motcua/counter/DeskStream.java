package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// What the desk's data say to the centre and take from it. Every method that keeps something is durable when it
/// returns; from any thread.
public interface DeskStream {

    /// Where and how the desk is known to a centre; nothing before enrolment.
    Optional<Enrolled> enrolled();

    void enrol(Enrolled enrolled);

    /// Whether another desk has the lanes that are written in now, by the centre's word: the log has to go on with
    /// others, and that has not been done yet.
    boolean lanesTaken();

    void lanesTaken(boolean taken);

    /// The log that this desk writes now.
    LogId log();

    /// @return the signature of the log that this desk writes now
    byte[] sign(String message);

    /// The logs that this desk writes or wrote, the one it writes now first.
    List<Enrolment.Log> logs();

    /// Logs of which the centre does not have all, as far as its last word says, in the epoch that it speaks of now.
    List<LogId> waiting(String epoch);

    /// The next actions of a log after what the centre has, ending where the log signed; the last signed piece again
    /// where the centre has all but said so in another epoch.
    Optional<PushBatch> next(LogId log, String epoch);

    /// Keeps the centre's word.
    void acknowledged(Acknowledgement word);

    /// The centre wants a log from `seq` on.
    void resend(LogId log, long seq);

    /// The centre may have lost something: it is asked about every log again.
    void doubt();

    /// How far the office's stream was read; nothing before the first page.
    Optional<StreamPoint> point();

    /// Points that were passed, newest first, thinned out towards the beginning.
    List<StreamPoint> passed();

    /// Goes back to a point on which both sides agree.
    void goBack(StreamPoint point);

    boolean has(Hash action);

    /// The public key of a log that was seen before.
    Optional<LogKey.Public> key(LogId log);

    /// Whether no dossier is here but those that the log that is written now received.
    boolean isNew();

    /// Whether a page said that it left this out, and it has not come since.
    boolean isLeftOut(Hash action);

    /// The dossiers that would be half here with this page: something of them is here, and something was left out.
    Set<UUID> halved(Arrived page);

    /// Keeps a page: its actions, the keys of their logs, what was left out, and how far the stream was read, in one
    /// transaction, and with it the whole dossiers that would otherwise be half here.
    void take(Arrived page, List<Arrived> whole);

    /// What of the stream this desk was given whole until now; nothing while its first snapshot is not all here.
    Optional<Scope> scope();

    /// From here on it is that.
    void scope(Optional<Scope> scope);

    /// Keeps complete actions for which the centre vouches; idempotent.
    ///
    /// @param ends where logs stood; only with the beginning of a snapshot
    /// @param point how far the stream counts as read, with the beginning of a first snapshot
    void takeVouched(Arrived arrived, List<Vouched.End> ends, Optional<StreamPoint> point);

    /// Whether a log is known to have stood there when a snapshot was taken.
    boolean isEnd(Hash action);

    /// Whether a snapshot went past this place of a log: what stands there need not be here, and a branch that hangs on
    /// it (of a copy, or of a desk that was put back) may still come.
    boolean isPast(LogId log, long seq);

    /// Dossiers of which something is here and the reception, or something that a page left out, is not.
    ///
    /// @param most how many at most
    List<UUID> incomplete(int most);

    /// Ends the log that is written now and goes on in another one, with other lanes.
    void succeed(LogKey fresh, List<Integer> lanes);

    /// Runs `afterCommit` after everything that was written here, on the writer's own thread: it has to be quick.
    void listen(Runnable afterCommit);

    /// The dossiers of which something that was done here is not at the centre.
    Set<UUID> unsent();

    Backlog backlog();

    /// How a desk is known to a centre.
    ///
    /// @param url where the centre answers
    /// @param pin of the centre's certificate, nothing for plain HTTP on this machine
    /// @param centreKey the centre's public key, 64 hex digits
    /// @param sealingKey for which bundles for the centre are sealed, 64 hex digits
    record Enrolled(String url, Optional<String> pin, String centreKey, String sealingKey, String desk) {}

    /// A page, checked.
    ///
    /// @param leftOut what is not in this desk's scope
    /// @param through how far the stream was read with it
    record Arrived(List<One> actions, List<Left> leftOut, List<LogKey.Public> keys, StreamPoint through) {

        /// An action that was found well chained and signed.
        ///
        /// @param signed by its log, itself or by one that hangs on it; else only the centre stands for it
        public record One(ActionHeader header, Hash hash, ActionBytes bytes, boolean signed) {}

        /// An action that is not here.
        public record Left(Hash hash, UUID dossier, long position) {}

        public Arrived {
            actions = List.copyOf(actions);
            leftOut = List.copyOf(leftOut);
            keys = List.copyOf(keys);
        }
    }

    /// What the centre does not have yet.
    ///
    /// @param oldestMillis when the oldest of it was done, UTC milliseconds
    record Backlog(int dossiers, int actions, Optional<Long> oldestMillis) {

        public static final Backlog NONE = new Backlog(0, 0, Optional.empty());
    }
}
