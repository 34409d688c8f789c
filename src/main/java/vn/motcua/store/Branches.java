package vn.motcua.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.HeaderBytes;

/// Logs of which more than one line is known here, and how far the centre has each line that was not written here. Who
/// wrote it may be gone, and a restored centre then has it from nobody else.
final class Branches {

    private static final String MARK = """
            INSERT INTO branching (log, since) VALUES (?, ?)
            ON CONFLICT (log) DO UPDATE SET since = min(since, excluded.since)
            """;

    private static final String BESIDE = "SELECT count(*) FROM action WHERE log = ? AND seq = ? AND pulled <= 1";

    private static final String SINCE = "SELECT since FROM branching WHERE log = ?";

    private static final String ALL = "SELECT log FROM branching ORDER BY log";

    private static final String ROWS = """
            SELECT hash, seq, header, signature IS NOT NULL, pulled FROM action
            WHERE log = ? AND seq >= ? AND pulled <= 1 ORDER BY seq, hash
            """;

    private static final String SIGNED_BELOW = """
            SELECT coalesce(max(seq), 0) FROM action
            WHERE log = ? AND seq < ? AND pulled <= 1 AND signature IS NOT NULL
            """;

    private static final String WORD = "SELECT seq, epoch FROM branch WHERE hash = ?";

    private static final String KEEP = """
            INSERT INTO branch (hash, seq, epoch) VALUES (?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET seq = excluded.seq, epoch = excluded.epoch
            """;

    private Branches() {}

    /// The centre's last word on a line.
    private record Word(long seq, String epoch) {}

    private record Link(Hash hash, long seq, Optional<Hash> prev, boolean signed, boolean here) {}

    /// A line from the log's beginning to an end that was not written here.
    ///
    /// @param since below it the log is one
    /// @param chain the line's actions from there on
    record Line(Hash end, long seq, long since, Set<Hash> chain, long lastSigned, Optional<Word> word) {

        boolean waits(String epoch) {
            return word.filter(said -> said.seq() >= seq && said.epoch().equals(epoch))
                    .isEmpty();
        }

        /// After which it is sent: the last signed piece again, where the centre has to say how far it is.
        long after(String epoch) {
            return word.map(said -> said.epoch().equals(epoch) ? said.seq() : Math.min(said.seq(), lastSigned))
                    .orElse(lastSigned);
        }

        boolean has(long place, Hash hash) {
            return place < since || chain.contains(hash);
        }
    }

    /// Notes that an action of that log came from the centre.
    static void came(Statements db, LogId log, long seq) throws SQLException {
        boolean beside =
                Rows.one(db, BESIDE, row -> row.getInt(1), log.text(), seq).orElse(0) > 1;
        if (beside || Logs.isMine(db, log)) {
            Rows.change(db, MARK, log.text(), seq);
        }
    }

    static List<LogId> all(Statements db) throws SQLException {
        return Rows.all(db, ALL, row -> new LogId(row.getString(1)));
    }

    static boolean isOne(Statements db, LogId log) throws SQLException {
        return Rows.one(db, SINCE, row -> true, log.text()).isPresent();
    }

    /// The lines of a log that were not written here; none of a log that does not branch.
    static List<Line> of(Statements db, LogId log) throws SQLException {
        var since = Rows.one(db, SINCE, row -> row.getLong(1), log.text());
        if (since.isEmpty()) {
            return List.of();
        }
        var links = new HashMap<Hash, Link>();
        var builtOn = new HashSet<Hash>();
        var found = Rows.all(
                db,
                ROWS,
                row -> new Link(
                        Hash.of(row.getBytes(1)),
                        row.getLong(2),
                        HeaderBytes.read(row.getBytes(3)).prev(),
                        row.getBoolean(4),
                        row.getInt(5) == 0),
                log.text(),
                since.get());
        for (var link : found) {
            links.put(link.hash(), link);
            link.prev().ifPresent(builtOn::add);
        }
        var lines = new ArrayList<Line>();
        for (var link : found) {
            if (!link.here() && !builtOn.contains(link.hash())) {
                lines.add(line(db, log, since.get(), links, link));
            }
        }
        return lines;
    }

    private static Line line(Statements db, LogId log, long since, Map<Hash, Link> links, Link end)
            throws SQLException {
        var chain = new HashSet<Hash>();
        long signed = 0;
        var next = Optional.of(end);
        while (next.isPresent()) {
            var link = next.get();
            chain.add(link.hash());
            signed = link.signed() && link != end ? Math.max(signed, link.seq()) : signed;
            next = link.prev().map(links::get);
        }
        long below = signed > 0
                ? signed
                : Rows.one(db, SIGNED_BELOW, row -> row.getLong(1), log.text(), since)
                        .orElse(0L);
        var word = Rows.one(db, WORD, row -> new Word(row.getLong(1), row.getString(2)), (Object)
                end.hash().bytes());
        return new Line(end.hash(), end.seq(), since, chain, below, word);
    }

    /// A word covers every line that it stands on.
    static void acknowledged(Statements db, Acknowledgement word) throws SQLException {
        for (var line : of(db, word.log())) {
            boolean forward = line.word()
                    .filter(said -> said.seq() >= word.seq() && said.epoch().equals(word.epoch()))
                    .isEmpty();
            if (forward && line.has(word.seq(), word.hash())) {
                keep(db, line, word.seq(), word.epoch());
            }
        }
    }

    /// The centre wants the log from there on.
    static void resend(Statements db, LogId log, long seq) throws SQLException {
        for (var line : of(db, log)) {
            var word = line.word().orElseGet(() -> new Word(Long.MAX_VALUE, ""));
            if (word.seq() >= seq) {
                keep(db, line, seq - 1, word.epoch());
            }
        }
    }

    private static void keep(Statements db, Line line, long seq, String epoch) throws SQLException {
        Rows.change(db, KEEP, line.end().bytes(), seq, epoch);
    }
}
