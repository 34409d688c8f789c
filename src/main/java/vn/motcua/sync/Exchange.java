package vn.motcua.sync;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// One round with the centre: everything up, then everything down. It can end at any point and be begun again.
public final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /// Rounds that a log is begun again further back, before it is left for the next time.
    private static final int STEPS_BACK = 4;

    /// Pieces of one dossier that are kept in memory together, of at most [Vouched#LARGEST] bytes each.
    private static final int MOST_PIECES = 32;

    /// A stream of so many actions is read from its beginning.
    static final long SHORT_STREAM = 2_000;

    /// No stream's, so that the last signed piece is given again.
    private static final String ANOTHER_EPOCH = "-";

    private final DeskStream stream;
    private final Line line;
    private final String office;
    private final Supplier<LogKey> newKeys;
    private final Memory memory;
    private boolean doubted;
    private boolean refused;

    /// @param newKeys keys for a log that goes on after a fork
    public Exchange(DeskStream stream, Line line, String office, Supplier<LogKey> newKeys) {
        this(stream, line, office, newKeys, new Memory(new HashSet<>(), SHORT_STREAM));
    }

    /// @param shortStream a stream of so many actions is read from its beginning; of a longer one a new desk takes what
    ///     is open or recent
    public Exchange(DeskStream stream, Line line, String office, Supplier<LogKey> newKeys, long shortStream) {
        this(stream, line, office, newKeys, new Memory(new HashSet<>(), shortStream));
    }

    /// What is known from one round to the next, and need not be kept.
    ///
    /// @param asked dossiers that were fetched whole already
    /// @param shortStream a stream of so many actions is read from its beginning
    record Memory(Set<UUID> asked, long shortStream) {}

    Exchange(DeskStream stream, Line line, String office, Supplier<LogKey> newKeys, Memory memory) {
        this.memory = memory;
        this.stream = stream;
        this.line = line;
        this.office = office;
        this.newKeys = newKeys;
    }

    public static Supplier<LogKey> random() {
        var random = new SecureRandom();
        return () -> LogKey.random(random);
    }

    /// What a round brought.
    ///
    /// @param sent actions that the centre has now
    /// @param arrived actions that were not here
    /// @param again whether another round is needed at once: the centre had lost something, or a new log was begun
    /// @param refused whether the centre did not take something that this desk wrote
    public record Done(int sent, int arrived, boolean again, Enrolment.Token token, boolean refused) {}

    /// @throws LineTrouble when the round could not go on; what was done until then is kept
    public Done round() {
        var enrolled = stream.enrolled().orElseThrow(() -> new LineTrouble(Hindrance.NOT_ENROLLED));
        var centre = new LogKey.Public(enrolled.centreKey());
        try {
            return round(centre);
        } catch (Disagreement e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e); // where nothing was asked that one could disagree on
        }
    }

    private Done round(LogKey.Public centre) {
        var before = stream.log();
        var token = line.open();
        Succession.ofTakenLanes(stream, line, newKeys);
        doubted = false;
        refused = false;
        int sent = 0;
        for (var log : stream.waiting(token.epoch())) {
            sent += unlessRefused(log, () -> push(log, token.epoch(), centre));
        }
        if (sent == 0) {
            unlessRefused(before, () -> show(centre));
        }
        int arrived = pull(centre, token.epoch());
        boolean more = sent > 0 && !stream.waiting(token.epoch()).isEmpty();
        return new Done(sent, arrived, doubted || more || !before.equals(stream.log()), token, refused);
    }

    /// What the centre does not take of one log holds up neither the others nor what comes down. Somebody else's log is
    /// its writer's matter.
    private int unlessRefused(LogId log, IntSupplier pushing) {
        try {
            return pushing.getAsInt();
        } catch (LineTrouble trouble) {
            if (trouble.why() != Hindrance.REFUSED) {
                throw trouble;
            }
            boolean own = isOwn(log);
            LOG.warn("the centre refused what {} desk wrote", own ? "this" : "another");
            refused |= own;
            return 0;
        }
    }

    private boolean isOwn(LogId log) {
        return stream.logs().stream()
                .map(one -> new LogKey.Public(one.publicKey()).log())
                .anyMatch(log::equals);
    }

    /// Shows the centre its own last word on this desk's log, where nothing new does. One that was put back to an older
    /// state, and that nobody told so, learns it from that.
    private int show(LogKey.Public centre) {
        var last = stream.next(stream.log(), ANOTHER_EPOCH)
                .filter(batch -> batch.known().isPresent());
        if (last.isEmpty()) {
            return 0;
        }
        var answer = line.push(last.get());
        if (answer.acknowledgement().isPresent()) {
            keep(last.get(), answer.acknowledgement().get(), centre);
        } else {
            stream.doubt();
            doubted = true;
        }
        if (answer.forked()) {
            Succession.of(stream, line, newKeys);
        }
        return 0;
    }

    private int push(LogId log, String epoch, LogKey.Public centre) {
        int sent = 0;
        int back = 0;
        var next = stream.next(log, epoch);
        while (next.isPresent()) {
            var batch = next.get();
            var answer = line.push(batch);
            if (answer.acknowledgement().isPresent()) {
                keep(batch, answer.acknowledgement().get(), centre);
                sent += batch.actions().size();
            } else {
                resend(batch, answer, ++back);
            }
            if (answer.forked() && log.equals(stream.log())) {
                Succession.of(stream, line, newKeys);
                return sent;
            }
            next = isDone(log, answer, epoch) ? Optional.empty() : stream.next(log, epoch);
        }
        return sent;
    }

    /// An answer in another epoch ends the round for this log: what it needs is asked anew next time.
    private boolean isDone(LogId log, PushAnswer answer, String epoch) {
        return answer.acknowledgement()
                        .filter(word -> !word.epoch().equals(epoch))
                        .isPresent()
                || !stream.waiting(epoch).contains(log);
    }

    private void keep(PushBatch batch, Acknowledgement word, LogKey.Public centre) {
        var last = batch.actions().getLast();
        var header = HeaderBytes.read(last.header());
        boolean right = word.log().equals(batch.log())
                && word.seq() == header.seq()
                && word.hash().equals(Chain.identity(last.header()))
                && centre.verifies(word.message(), word.signature());
        if (!right) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
        stream.acknowledged(word);
    }

    private void resend(PushBatch batch, PushAnswer answer, int back) {
        long first = HeaderBytes.read(batch.actions().getFirst().header()).seq();
        var from = answer.sendFrom().filter(seq -> seq >= 1 && seq < first);
        if (from.isEmpty() || back > STEPS_BACK) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
        stream.resend(batch.log(), from.get());
    }

    private int pull(LogKey.Public centre, String epoch) {
        int arrived = begin(centre, epoch);
        var after = stream.point().orElseGet(() -> StreamPoint.start(epoch));
        while (true) {
            var page = page(after);
            if (page.isEmpty()) {
                after = agree();
                page = page(after);
            }
            var found = page.orElseThrow(() -> new LineTrouble(Hindrance.BAD_ANSWER));
            arrived += widen(found.scope(), centre);
            var checked = check(found, after, centre);
            if (!checked.through().equals(after)) {
                var whole = whole(stream.halved(checked), centre);
                stream.take(checked, whole);
                arrived += checked.actions().size();
                if (isCopied(checked)) {
                    Succession.of(stream, line, newKeys);
                }
            }
            after = checked.through();
            if (after.position() >= found.head() || found.entries().isEmpty()) {
                return arrived + complete(centre);
            }
        }
    }

    /// A desk that starts in an office with a long stream takes what is open or recent, and goes on from there.
    private int begin(LogKey.Public centre, String epoch) {
        if (stream.point().isPresent()) {
            return 0;
        }
        var first = page(StreamPoint.start(epoch));
        if (first.isEmpty()) {
            return 0; // the centre tells later on what it agrees
        }
        boolean whole = isReadWhole(first.get());
        stream.scope(whole ? Optional.of(first.get().scope()) : Optional.empty());
        return whole ? 0 : snapshot(centre, true);
    }

    /// What a restored desk has already may have closed since: a snapshot of a narrow scope would not say so.
    private boolean isReadWhole(PullPage first) {
        return first.head() <= memory.shortStream() || first.scope() != Scope.OFFICE && !stream.isNew();
    }

    /// Each piece holds whole dossiers. The stream counts as read up to there with the first of them; whoever is
    /// interrupted has no scope yet, and takes them again.
    ///
    /// @param goOn whether the stream counts as read up to there
    private int snapshot(LogKey.Public centre, boolean goOn) {
        int arrived = 0;
        var at = Optional.<StreamPoint>empty();
        var after = Optional.of(0L);
        while (after.isPresent()) {
            var piece = line.snapshot(at.map(StreamPoint::position), after.get());
            var checked = new PageCheck(stream, centre).check(piece, Vouched.snapshot(after.get()), office);
            if (at.filter(point -> !point.equals(piece.point())).isPresent()
                    || piece.next().filter(after.get()::equals).isPresent()) {
                throw new LineTrouble(Hindrance.BAD_ANSWER);
            }
            boolean isFirst = at.isEmpty();
            at = Optional.of(piece.point());
            after = piece.next();
            stream.takeVouched(checked, piece.ends(), goOn && isFirst ? at : Optional.empty());
            arrived += checked.actions().size();
        }
        return arrived;
    }

    /// Where more of the stream is for this desk than before, it takes what is open or recent as a new desk would; the
    /// stream is read on from where it was, so that nothing between is missed.
    private int widen(Scope scope, LogKey.Public centre) {
        var before = stream.scope();
        if (before.equals(Optional.of(scope))) {
            return 0;
        }
        int arrived = before.filter(narrower -> narrower.takesIn(scope)).isPresent() ? 0 : snapshot(centre, false);
        stream.scope(Optional.of(scope));
        return arrived;
    }

    /// Fetches what stood before in dossiers that are met again, some in each round: what was asked in vain before does
    /// not take the place of the others.
    private int complete(LogKey.Public centre) {
        int arrived = 0;
        for (var dossier : stream.incomplete(PullPage.MOST + memory.asked().size())) {
            if (!memory.asked().contains(dossier)) { // what is there may not make a dossier: asked once
                for (var piece : whole(dossier, centre)) {
                    stream.takeVouched(piece, List.of(), Optional.empty());
                    arrived += piece.actions().size();
                }
                memory.asked().add(dossier);
            }
        }
        return arrived;
    }

    private List<DeskStream.Arrived> whole(Set<UUID> dossiers, LogKey.Public centre) {
        return dossiers.stream()
                .flatMap(dossier -> whole(dossier, centre).stream())
                .toList();
    }

    /// A dossier of more than one piece is no dossier that people wrote, and is taken all the same.
    private List<DeskStream.Arrived> whole(UUID dossier, LogKey.Public centre) {
        var pieces = new ArrayList<DeskStream.Arrived>();
        var after = Optional.of(0L);
        while (after.isPresent()) {
            long from = after.get();
            var piece = line.dossier(dossier, from);
            pieces.add(new PageCheck(stream, centre).check(piece, Vouched.dossier(dossier.toString(), from), office));
            after = piece.next();
            if (after.filter(next -> next <= from).isPresent() || pieces.size() > MOST_PIECES) {
                throw new LineTrouble(Hindrance.BAD_ANSWER);
            }
        }
        return pieces;
    }

    /// Something under this desk's own log that this desk did not write: a copy of it did, or itself before a restore.
    private boolean isCopied(DeskStream.Arrived arrived) {
        return arrived.actions().stream().anyMatch(one -> one.header().log().equals(stream.log()));
    }

    /// Nothing where the centre does not know the point up to which was read.
    private Optional<PullPage> page(StreamPoint after) {
        try {
            return Optional.of(line.pull(after, false));
        } catch (Disagreement _) {
            return Optional.empty();
        }
    }

    private StreamPoint agree() {
        stream.doubt();
        doubted = true;
        var passed = stream.passed();
        var point = line.agree(new PullPage.Passed(passed));
        boolean known = point.equals(StreamPoint.start(point.epoch()))
                || passed.stream()
                        .anyMatch(one -> one.position() == point.position()
                                && one.rolling().equals(point.rolling()));
        if (!known) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
        stream.goBack(point);
        if (stream.scope().filter(scope -> scope != Scope.OFFICE).isPresent()) {
            stream.scope(Optional.empty()); // what was left out may be open again: what closed it is lost
        }
        return point;
    }

    private DeskStream.Arrived check(PullPage page, StreamPoint after, LogKey.Public centre) {
        boolean all = page.entries().stream()
                .allMatch(entry -> !(entry instanceof PullPage.Entry.LeftOut(var hash)) || stream.has(hash));
        var whole = all ? page : line.pull(after, true);
        return new PageCheck(stream, centre).check(whole, after, office);
    }
}
