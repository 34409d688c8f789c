package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.DeskStream.Arrived;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;

/// What the centre does not have of each log, by its own last word; there is no other record of it.
final class LogTail {

    private static final String WAITING = """
            SELECT log.id FROM log LEFT JOIN acknowledged ON acknowledged.log = log.id
            WHERE (SELECT max(seq) FROM action WHERE action.log = log.id AND pulled <= (log.lane = 0))
                    > coalesce(acknowledged.seq, 0)
                OR (coalesce(acknowledged.epoch, '') <> ? AND EXISTS (
                    SELECT 1 FROM action WHERE action.log = log.id AND pulled <= (log.lane = 0)))
            ORDER BY log.own DESC, log.id
            """;

    private static final String LOGS = """
            SELECT log.id FROM log WHERE EXISTS (SELECT 1 FROM action WHERE action.log = log.id)
            ORDER BY log.own DESC, log.id
            """;

    private static final String WORD = "SELECT seq, epoch, word FROM acknowledged WHERE log = ?";

    private static final String EPOCH = """
            SELECT epoch FROM acknowledged JOIN log ON log.id = acknowledged.log WHERE log.own = 1 AND epoch <> ''
            """;

    private static final String KEEP_WORD = """
            INSERT INTO acknowledged (log, seq, hash, epoch, word) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (log) DO UPDATE SET
                seq = excluded.seq, hash = excluded.hash, epoch = excluded.epoch, word = excluded.word
            """;

    private static final String RESEND = "UPDATE acknowledged SET seq = ? WHERE log = ? AND seq > ?";

    private static final String DOUBT = "UPDATE acknowledged SET epoch = ''";

    private static final String DOUBT_BRANCHES = "UPDATE branch SET epoch = ''";

    private static final String IS_HERE = "SELECT 1 FROM action WHERE hash = ? AND pulled = 0";

    private static final String IS_CHAINED = "SELECT 1 FROM action WHERE hash = ? AND pulled <= 1";

    private static final String TAIL = """
            SELECT hash, header, body_sealed, signature, seq FROM action
            WHERE log = ? AND seq > ? AND pulled <= ? ORDER BY seq LIMIT ?
            """;

    private static final String LAST_SIGNED_BEFORE = """
            SELECT coalesce(max(seq), 0) FROM action
            WHERE log = ? AND pulled <= ? AND signature IS NOT NULL AND seq < (
                SELECT max(seq) FROM action WHERE log = ? AND pulled <= ?)
            """;

    /// Rows that are looked at for one batch; of several lines only one is sent at a time.
    private static final int LOOKED_AT = 4 * PushBatch.MOST;

    private final Tables tables;

    LogTail(Tables tables) {
        this.tables = tables;
    }

    static List<LogId> waiting(Statements db, String epoch) throws SQLException {
        var waiting = new LinkedHashSet<LogId>();
        for (var log : Rows.all(db, WAITING, row -> new LogId(row.getString(1)), epoch)) {
            if (Logs.isMine(db, log) || !Branches.isOne(db, log)) {
                waiting.add(log);
            }
        }
        for (var log : Branches.all(db)) {
            if (Branches.of(db, log).stream().anyMatch(line -> line.waits(epoch))) {
                waiting.add(log);
            }
        }
        return List.copyOf(waiting);
    }

    static List<LogId> logs(Statements db) throws SQLException {
        return Rows.all(db, LOGS, row -> new LogId(row.getString(1)));
    }

    static long upTo(Statements db, LogId log) throws SQLException {
        return word(db, log).seq();
    }

    /// In which it last spoke of the log that is written now.
    static Optional<String> epoch(Statements db) throws SQLException {
        return Rows.one(db, EPOCH, row -> row.getString(1));
    }

    /// How far the centre is known to have a log.
    private record Word(long seq, String epoch, Optional<Acknowledgement> said) {

        static final Word NONE = new Word(0, "", Optional.empty());
    }

    private static Word word(Statements db, LogId log) throws SQLException {
        return Rows.one(
                        db,
                        WORD,
                        row -> new Word(
                                row.getLong(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)).map(Acknowledgement::read)),
                        log.text())
                .orElse(Word.NONE);
    }

    static Acknowledgement keep(Statements db, Acknowledgement word) throws SQLException {
        if (!Branches.isOne(db, word.log()) || isForwardHere(db, word)) {
            var hash = word.hash().bytes();
            Rows.change(db, KEEP_WORD, word.log().text(), word.seq(), hash, word.epoch(), word.text());
        }
        Branches.acknowledged(db, word);
        return word;
    }

    /// Whether the word is on what was written here, and says more of it.
    private static boolean isForwardHere(Statements db, Acknowledgement word) throws SQLException {
        var before = word(db, word.log());
        boolean forward = word.seq() > before.seq() || !before.epoch().equals(word.epoch());
        return forward
                && Rows.one(db, IS_HERE, row -> true, (Object) word.hash().bytes())
                        .isPresent();
    }

    /// What came from the centre is there, and so is all that it hangs on here. That says nothing of what was written
    /// here, nor of a beginning that it does not hang on: a restored centre may have begun the log anew.
    static void confirm(Statements db, Arrived.One one, String epoch) throws SQLException {
        var header = one.header();
        var word = word(db, header.log());
        boolean forward = header.seq() > word.seq() || !word.epoch().equals(epoch);
        if (word.said().isEmpty() && forward && !Logs.isMine(db, header.log()) && isChained(db, one)) {
            Rows.change(
                    db, KEEP_WORD, header.log().text(), header.seq(), one.hash().bytes(), epoch, null);
        }
    }

    private static boolean isChained(Statements db, Arrived.One one) throws SQLException {
        return Rows.one(db, IS_CHAINED, row -> true, (Object) one.hash().bytes())
                .isPresent();
    }

    static LogId resend(Statements db, LogId log, long seq) throws SQLException {
        Rows.change(db, RESEND, seq - 1, log.text(), seq - 1);
        Branches.resend(db, log, seq);
        return log;
    }

    static int doubt(Statements db) throws SQLException {
        return Rows.change(db, DOUBT) + Rows.change(db, DOUBT_BRANCHES);
    }

    /// What was written here first, then the lines that came from the centre.
    Optional<PushBatch> next(Statements db, LogId log, String epoch) throws SQLException {
        var word = word(db, log);
        boolean mine = Logs.isMine(db, log);
        if (mine || !Branches.isOne(db, log)) {
            var side = mine ? Actions.Side.HERE : Actions.Side.CHAINED;
            long after = Math.min(word.seq(), begin(db, log, side.ordinal(), word, epoch));
            var batch = batch(log, word, chained(links(db, log, after, side)));
            if (batch.isPresent()) {
                return batch;
            }
        }
        for (var line : Branches.of(db, log)) {
            if (line.waits(epoch)) {
                var links = links(db, log, line.after(epoch), Actions.Side.CHAINED).stream()
                        .filter(link -> line.has(link.seq(), link.hash()))
                        .toList();
                return batch(log, word, chained(links));
            }
        }
        return Optional.empty();
    }

    /// The next actions after `seq` that hang on each other, ending where the log signed.
    Optional<PushBatch> after(Statements db, LogId log, long seq) throws SQLException {
        var side = Logs.isMine(db, log) ? Actions.Side.HERE : Actions.Side.CHAINED;
        return batch(log, word(db, log), chained(links(db, log, seq, side)));
    }

    private List<Link> links(Statements db, LogId log, long after, Actions.Side side) throws SQLException {
        return Rows.all(db, TAIL, this::link, log.text(), after, side.ordinal(), LOOKED_AT);
    }

    private static Optional<PushBatch> batch(LogId log, Word word, List<ActionBytes> tail) {
        return cut(tail).map(actions -> new PushBatch(log, word.said(), actions));
    }

    /// Before the last signed piece, where the centre has to say again how far it is.
    private static long begin(Statements db, LogId log, int side, Word word, String epoch) throws SQLException {
        return word.epoch().equals(epoch)
                ? word.seq()
                : Rows.one(db, LAST_SIGNED_BEFORE, row -> row.getLong(1), log.text(), side, log.text(), side)
                        .orElse(0L);
    }

    private record Link(Hash hash, long seq, ActionBytes bytes) {}

    private Link link(ResultSet row) throws SQLException {
        var hash = Hash.of(row.getBytes(1));
        var body = Optional.ofNullable(row.getBytes(3))
                .map(closed -> tables.actions().open(hash, closed));
        return new Link(
                hash, row.getLong(5), new ActionBytes(row.getBytes(2), body, Optional.ofNullable(row.getBytes(4))));
    }

    /// As far as one hangs on the other: another desk's log may have forked.
    private static List<ActionBytes> chained(List<Link> found) {
        var actions = new ArrayList<ActionBytes>();
        var before = Optional.<Hash>empty();
        for (var link : found) {
            if (before.isPresent()
                    && !HeaderBytes.read(link.bytes().header()).prev().equals(before)) {
                break;
            }
            actions.add(link.bytes());
            before = Optional.of(link.hash());
        }
        return actions;
    }

    /// As much as one batch holds, ending with a signature; the first signed piece whatever its size.
    private static Optional<List<ActionBytes>> cut(List<ActionBytes> tail) {
        int end = 0;
        int size = 0;
        for (int i = 0; i < tail.size(); i++) {
            size += tail.get(i).size();
            boolean fits = i < PushBatch.MOST && size <= PushBatch.LARGEST;
            if (tail.get(i).signature().isPresent() && (fits || end == 0)) {
                end = i + 1;
            }
        }
        if (end == 0) {
            return Optional.empty();
        }
        var actions = new ArrayList<ActionBytes>();
        tail.subList(0, end - 1).forEach(one -> actions.add(one.unsigned()));
        actions.add(tail.get(end - 1));
        return Optional.of(actions);
    }
}
