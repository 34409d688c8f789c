package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.centre.WholeFiles;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// Looks through every office's stream and changes nothing: positions without a gap, every hash, every body, the
/// rolling chain, each log's own chain, every signature, and that each
/// number can be looked up and each dossier be picked.
///
/// It goes page by page, so that it may run beside the centre. What no hash covers cannot be checked: when an action
/// arrived, what an epoch is called, and the names, times and lanes of desks.
public final class CentreVerification {

    private static final String HEADS = "SELECT office, head, rolling FROM office_head ORDER BY office";

    private static final String LOGS = "SELECT office, id, public_key FROM log ORDER BY office, id";

    private static final String PAGE = """
            SELECT position, hash, log, seq, dossier, header, body, signature, rolling FROM action
            WHERE office = ? AND position > ? ORDER BY position LIMIT 500
            """;

    private static final String STRAYS =
            "SELECT DISTINCT office FROM action WHERE office NOT IN (SELECT office FROM office_head) ORDER BY office";

    private static final String ALONE = """
            SELECT office, id FROM log
            WHERE NOT EXISTS (SELECT 1 FROM desk WHERE desk.office = log.office AND desk.id = log.desk)
                OR successor IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM log AS next WHERE next.office = log.office AND next.id = log.successor)
            """;

    /// Something that is not as it must be.
    ///
    /// @param check which promise is broken: `position`, `hash`, `header`, `row`, `body`, `rolling`, `log`,
    ///     `signature`, `number`, `dossier`, `head`, `key`, `desk`, `office`, `file`; of a paper `file-missing`,
    ///     `file-bent`
    /// @param place office and position, a log or a table, never a person
    public record Fault(String check, String place) {

        /// Whether it is about a file of a paper and not about the streams.
        boolean isOfPaper() {
            return check.startsWith("file-");
        }
    }

    /// @param counted how many of each thing were looked at
    public record Report(Map<String, Long> counted, List<Fault> faults) {

        public Report {
            counted = new TreeMap<>(counted);
            faults = List.copyOf(faults);
        }

        /// Whether streams and database are sound, whatever became of the files.
        boolean areStreamsSound() {
            return faults.stream().allMatch(Fault::isOfPaper);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    private record Head(String office, long position, Hash rolling) {}

    private final Transactions transactions;
    private final Map<String, Long> counted = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private CentreVerification(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param files the folder of papers, where there is one
    static Report of(Transactions transactions, Optional<WholeFiles> files) {
        var verification = new CentreVerification(transactions);
        verification.run();
        files.ifPresent(verification::files);
        return new Report(verification.counted, verification.faults);
    }

    private void run() {
        transactions.integrity().forEach(line -> fault("file", line));
        var heads = transactions.read("reading the streams' ends", CentreVerification::heads);
        var keys = keys();
        for (var head : heads) {
            count("offices");
            stream(head, keys);
        }
        transactions
                .read("looking for strays", db -> Rows.all(db, STRAYS, row -> row.getString(1)))
                .forEach(office -> fault("office", office));
    }

    /// Reads every file that arrived. One that an action names and no desk has brought yet is not missed.
    private void files(WholeFiles files) {
        var kept = new KeptFiles(transactions);
        kept.each(one -> {
            switch (files.standing(one.office(), one.file())) {
                case WHOLE -> count("files");
                case MISSING -> fault("file-missing", one.toString());
                case BENT -> fault("file-bent", one.toString());
            }
        });
        long awaited = kept.awaited();
        if (awaited > 0) {
            counted.put("files awaited", awaited);
        }
    }

    private static List<Head> heads(Statements db) throws SQLException {
        return Rows.all(
                db, HEADS, row -> new Head(row.getString(1), row.getLong(2), StreamCheck.hash(row.getBytes(3))));
    }

    /// Each log's name is the hash of its key; one that is not vouches for nothing.
    private Map<String, LogKey.Public> keys() {
        var keys = new TreeMap<String, LogKey.Public>();
        transactions.read("reading the logs", db -> {
            Rows.each(db, LOGS, row -> {
                count("logs");
                var key = new LogKey.Public(row.getString(3));
                if (key.hex().matches("[0-9a-f]{64}") && key.log().text().equals(row.getString(2))) {
                    keys.put(row.getString(1) + " " + row.getString(2), key);
                } else {
                    fault("key", row.getString(1) + " " + row.getString(2));
                }
            });
            Rows.all(db, ALONE, row -> row.getString(1) + " " + row.getString(2))
                    .forEach(place -> fault("desk", place));
            return keys;
        });
        return keys;
    }

    /// Up to where the stream ended when it was begun with; what comes meanwhile is looked at next time.
    private void stream(Head head, Map<String, LogKey.Public> keys) {
        var check = new StreamCheck(this, head.office(), keys);
        while (check.position() < head.position()) {
            var page = transactions.read("reading a stream", db -> {
                var rows = Rows.all(db, PAGE, StreamCheck.Row::of, head.office(), check.position());
                var upTo = rows.stream()
                        .filter(row -> row.position() <= head.position())
                        .toList();
                for (var row : upTo) {
                    check.next(row, db);
                }
                return upTo;
            });
            if (page.isEmpty()) {
                break;
            }
        }
        check.end();
        if (check.position() != head.position() || !check.rolling().equals(head.rolling())) {
            fault("head", head.office());
        }
        beyond(head);
    }

    /// Nothing may stand after the end, unless the end moved on meanwhile.
    private void beyond(Head head) {
        transactions.read("looking beyond a stream's end", db -> {
            long end = Rows.one(
                            db, "SELECT head FROM office_head WHERE office = ?", row -> row.getLong(1), head.office())
                    .orElse(0L);
            var more = Rows.all(db, PAGE, row -> row.getLong(1), head.office(), end);
            more.forEach(position -> fault("position", head.office() + " " + position));
            return more;
        });
    }

    void count(String what) {
        counted.merge(what, 1L, Long::sum);
    }

    void fault(String check, String place) {
        faults.add(new Fault(check, place));
    }
}
