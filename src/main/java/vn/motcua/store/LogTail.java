package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
            WHERE (SELECT max(seq) FROM action WHERE action.log = log.id) > coalesce(acknowledged.seq, 0)
                OR (coalesce(acknowledged.epoch, '') <> ? AND EXISTS (SELECT 1 FROM action WHERE action.log = log.id))
            ORDER BY log.own DESC, log.id
            """;

    private static final String LOGS = """
            SELECT log.id FROM log WHERE EXISTS (SELECT 1 FROM action WHERE action.log = log.id)
            ORDER BY log.own DESC, log.id
            """;

    private static final String WORD = "SELECT seq, epoch, word FROM acknowledged WHERE log = ?";

    private static final String KEEP_WORD = """
            INSERT INTO acknowledged (log, seq, hash, epoch, word) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (log) DO UPDATE SET
                seq = excluded.seq, hash = excluded.hash, epoch = excluded.epoch, word = excluded.word
            """;

    private static final String RESEND = "UPDATE acknowledged SET seq = ? WHERE log = ? AND seq > ?";

    private static final String DOUBT = "UPDATE acknowledged SET epoch = ''";

    private static final String TAIL = """
            SELECT hash, header, body_sealed, signature FROM action
            WHERE log = ? AND seq > ? AND pulled <= ? ORDER BY seq LIMIT ?
            """;

    private static final String LAST_SIGNED_BEFORE = """
            SELECT coalesce(max(seq), 0) FROM action
            WHERE log = ? AND pulled <= ? AND signature IS NOT NULL AND seq < (
                SELECT max(seq) FROM action WHERE log = ? AND pulled <= ?)
            """;

    private final Tables tables;

    LogTail(Tables tables) {
        this.tables = tables;
    }

    static List<LogId> waiting(Statements db, String epoch) throws SQLException {
        return Rows.all(db, WAITING, row -> new LogId(row.getString(1)), epoch);
    }

    static List<LogId> logs(Statements db) throws SQLException {
        return Rows.all(db, LOGS, row -> new LogId(row.getString(1)));
    }

    static long upTo(Statements db, LogId log) throws SQLException {
        return word(db, log).seq();
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

    static int keep(Statements db, Acknowledgement word) throws SQLException {
        var hash = word.hash().bytes();
        return Rows.change(db, KEEP_WORD, word.log().text(), word.seq(), hash, word.epoch(), word.text());
    }

    /// What came from the centre is there.
    static void confirm(Statements db, Arrived.One one, String epoch) throws SQLException {
        var header = one.header();
        var word = word(db, header.log());
        boolean forward = header.seq() > word.seq() || !word.epoch().equals(epoch);
        if (word.said().isEmpty() && forward) {
            Rows.change(
                    db, KEEP_WORD, header.log().text(), header.seq(), one.hash().bytes(), epoch, null);
        }
    }

    static int resend(Statements db, LogId log, long seq) throws SQLException {
        return Rows.change(db, RESEND, seq - 1, log.text(), seq - 1);
    }

    static int doubt(Statements db) throws SQLException {
        return Rows.change(db, DOUBT);
    }

    Optional<PushBatch> next(Statements db, LogId log, String epoch) throws SQLException {
        var word = word(db, log);
        return after(db, log, Math.min(word.seq(), begin(db, log, side(db, log), word, epoch)));
    }

    /// The next actions after `seq` that hang on each other, ending where the log signed.
    Optional<PushBatch> after(Statements db, LogId log, long seq) throws SQLException {
        var found = Rows.all(db, TAIL, this::link, log.text(), seq, side(db, log), 2 * PushBatch.MOST);
        var said = word(db, log).said();
        return cut(chained(found)).map(actions -> new PushBatch(log, said, actions));
    }

    /// Of a log of this desk's only what was written here: the rest came from the centre.
    private static int side(Statements db, LogId log) throws SQLException {
        return (Logs.isMine(db, log) ? Actions.Side.HERE : Actions.Side.CHAINED).ordinal();
    }

    /// Before the last signed piece, where the centre has to say again how far it is.
    private static long begin(Statements db, LogId log, int side, Word word, String epoch) throws SQLException {
        return word.epoch().equals(epoch)
                ? word.seq()
                : Rows.one(db, LAST_SIGNED_BEFORE, row -> row.getLong(1), log.text(), side, log.text(), side)
                        .orElse(0L);
    }

    private record Link(Hash hash, ActionBytes bytes) {}

    private Link link(ResultSet row) throws SQLException {
        var hash = Hash.of(row.getBytes(1));
        var body = Optional.ofNullable(row.getBytes(3))
                .map(closed -> tables.actions().open(hash, closed));
        return new Link(hash, new ActionBytes(row.getBytes(2), body, Optional.ofNullable(row.getBytes(4))));
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
