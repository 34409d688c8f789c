package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The conversation with the centre as the file knows it. There is no table of what is still to be sent: that is the
/// tail of each log after the centre's last word.
final class SqliteStream implements DeskStream {

    private static final String POINT = "SELECT epoch, position, rolling FROM passed ORDER BY position DESC LIMIT 1";

    private static final String PASSED = "SELECT epoch, position, rolling FROM passed ORDER BY position DESC";

    private static final String KEEP_POINT = """
            INSERT INTO passed (position, epoch, rolling) VALUES (?, ?, ?)
            ON CONFLICT (position) DO UPDATE SET epoch = excluded.epoch, rolling = excluded.rolling
            """;

    private static final String FORGET_AFTER = "DELETE FROM passed WHERE position >= ?";

    private static final String HAS = "SELECT 1 FROM action WHERE hash = ?";

    private static final String KEEP_END =
            "INSERT INTO log_end (hash, log, seq) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING";

    private static final String IS_END = "SELECT 1 FROM log_end WHERE hash = ?";

    private static final String IS_PAST = "SELECT 1 FROM log_end WHERE log = ? AND seq >= ? LIMIT 1";

    private static final String INCOMPLETE = """
            SELECT DISTINCT action.dossier FROM action LEFT JOIN dossier ON dossier.id = action.dossier
            WHERE action.pulled > 0 AND action.dossier IS NOT NULL AND dossier.id IS NULL
            UNION
            SELECT dossier FROM left_out WHERE EXISTS (SELECT 1 FROM action WHERE action.dossier = left_out.dossier)
            LIMIT ?
            """;

    private static final String EARLIER = """
            SELECT 1 FROM action JOIN log ON log.id = action.log
            WHERE action.dossier IS NOT NULL AND (action.pulled > 0 OR log.own = 0) LIMIT 1
            """;

    private static final String UNSENT = """
            SELECT DISTINCT action.dossier FROM log LEFT JOIN acknowledged ON acknowledged.log = log.id
                JOIN action ON action.log = log.id AND action.pulled = 0
                    AND action.seq > coalesce(acknowledged.seq, 0)
            WHERE action.dossier IS NOT NULL
            """;

    private static final String COUNTED = """
            SELECT count(DISTINCT action.dossier), count(*)
            FROM log LEFT JOIN acknowledged ON acknowledged.log = log.id
                JOIN action ON action.log = log.id AND action.pulled = 0
                    AND action.seq > coalesce(acknowledged.seq, 0)
            """;

    /// Of each log the first that waits.
    private static final String OLDEST = """
            SELECT header FROM (
                SELECT (SELECT action.header FROM action
                        WHERE action.log = log.id AND action.pulled = 0
                            AND action.seq > coalesce(acknowledged.seq, 0)
                        ORDER BY action.seq LIMIT 1) AS header
                FROM log LEFT JOIN acknowledged ON acknowledged.log = log.id)
            WHERE header IS NOT NULL
            """;

    private static final String BACKLOG = """
            SELECT action.header FROM action LEFT JOIN acknowledged ON acknowledged.log = action.log
            WHERE action.pulled = 0 AND action.seq > coalesce(acknowledged.seq, 0)
            ORDER BY action.log, action.seq
            """;

    private final Database database;
    private final SqliteLedger ledger;
    private final PulledActions pulled;
    private final LogTail tail;

    SqliteStream(Database database, Tables tables, SqliteLedger ledger) {
        this.database = database;
        this.ledger = ledger;
        pulled = new PulledActions(tables);
        tail = new LogTail(tables);
    }

    @Override
    public Optional<Enrolled> enrolled() {
        return database.read("reading the enrolment", Settings::enrolled);
    }

    @Override
    public void enrol(Enrolled enrolled) {
        database.write("keeping the enrolment", db -> {
            var before = Settings.enrolled(db).map(Enrolled::centreKey);
            if (before.filter(enrolled.centreKey()::equals).isEmpty()) {
                LeftOut.forgetAfter(db, 0);
                Rows.change(db, "DELETE FROM acknowledged"); // another centre has nothing of all this yet
                Rows.change(db, "DELETE FROM branch");
                Rows.change(db, "DELETE FROM passed");
                SqliteDirectory.forget(db);
            }
            Settings.putEnrolled(db, enrolled);
            return enrolled;
        });
    }

    @Override
    public boolean lanesTaken() {
        return database.read("reading whether lanes are taken", Settings::lanesTaken);
    }

    @Override
    public void lanesTaken(boolean taken) {
        database.write("keeping whether lanes are taken", db -> Settings.putLanesTaken(db, taken));
    }

    @Override
    public LogId log() {
        return ledger.log().key().log();
    }

    @Override
    public byte[] sign(String message) {
        return ledger.log().key().sign(message);
    }

    @Override
    public List<Enrolment.Log> logs() {
        return database.read("listing logs", Logs::mine);
    }

    @Override
    public List<LogId> waiting(String epoch) {
        return database.read("looking for what waits", db -> LogTail.waiting(db, epoch));
    }

    @Override
    public Optional<PushBatch> next(LogId log, String epoch) {
        return database.read("reading what waits", db -> tail.next(db, log, epoch));
    }

    @Override
    public void acknowledged(Acknowledgement word) {
        database.write("keeping the centre's word", db -> LogTail.keep(db, word));
    }

    @Override
    public void resend(LogId log, long seq) {
        database.write("going back in a log", db -> LogTail.resend(db, log, seq));
    }

    @Override
    public void doubt() {
        database.write("doubting the centre's word", db -> LogTail.doubt(db));
    }

    @Override
    public Optional<StreamPoint> point() {
        return database.read("reading the cursor", db -> Rows.one(db, POINT, SqliteStream::point));
    }

    @Override
    public List<StreamPoint> passed() {
        var all = database.read("reading the cursor", db -> Rows.all(db, PASSED, SqliteStream::point));
        var thinned = new ArrayList<StreamPoint>();
        int step = 1;
        for (int i = 0; i < all.size(); i += step) {
            thinned.add(all.get(i));
            step = thinned.size() % 8 == 0 ? step * 2 : step;
        }
        return thinned;
    }

    private static StreamPoint point(ResultSet row) throws SQLException {
        return new StreamPoint(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3)));
    }

    @Override
    public void goBack(StreamPoint point) {
        database.write("going back in the stream", db -> {
            Rows.change(db, FORGET_AFTER, point.position());
            LeftOut.forgetAfter(db, point.position());
            return keep(db, point);
        });
    }

    private static int keep(Statements db, StreamPoint point) throws SQLException {
        return Rows.change(
                db, KEEP_POINT, point.position(), point.epoch(), point.rolling().bytes());
    }

    @Override
    public boolean has(Hash action) {
        return database.read("looking for an action", db -> Rows.one(db, HAS, row -> true, (Object) action.bytes()))
                .orElse(false);
    }

    @Override
    public Optional<LogKey.Public> key(LogId log) {
        return database.read("reading a log's key", db -> Logs.key(db, log));
    }

    @Override
    public boolean isNew() {
        return database.read("looking for earlier dossiers", db -> Rows.one(db, EARLIER, row -> true))
                .isEmpty();
    }

    @Override
    public boolean isLeftOut(Hash action) {
        return database.read("looking for what was left out", db -> LeftOut.has(db, action));
    }

    @Override
    public Set<UUID> halved(Arrived page) {
        return database.read("looking for half dossiers", db -> LeftOut.halved(db, page));
    }

    @Override
    public void take(Arrived page, List<Arrived> whole) {
        var words = database.write("taking a page", db -> {
            var found = pulled.take(db, page, whole);
            keep(db, page.through());
            for (var one : page.actions()) {
                LogTail.confirm(db, one, page.through().epoch());
            }
            return found;
        });
        words.forEach(ledger.index()::put);
    }

    @Override
    public Optional<Scope> scope() {
        return database.read("reading the scope", Settings::scope);
    }

    @Override
    public void scope(Optional<Scope> scope) {
        database.write("keeping the scope", db -> {
            Settings.putScope(db, scope);
            return scope;
        });
    }

    @Override
    public void takeVouched(Arrived arrived, List<Vouched.End> ends, Optional<StreamPoint> point) {
        var words = database.write("taking what the centre vouches for", db -> {
            var found = pulled.takeVouched(db, arrived);
            for (var one : arrived.actions()) {
                LogTail.confirm(db, one, arrived.through().epoch());
            }
            for (var end : ends) {
                Rows.change(db, KEEP_END, end.hash().bytes(), end.log().text(), end.seq());
            }
            if (point.isPresent()) {
                keep(db, point.get());
            }
            return found;
        });
        words.forEach(ledger.index()::put);
    }

    @Override
    public boolean isEnd(Hash action) {
        return database.read("looking for an end", db -> Rows.one(db, IS_END, row -> true, (Object) action.bytes()))
                .orElse(false);
    }

    @Override
    public boolean isPast(LogId log, long seq) {
        return database.read("looking for an end", db -> Rows.one(db, IS_PAST, row -> true, log.text(), seq))
                .orElse(false);
    }

    @Override
    public List<UUID> incomplete(int most) {
        return database.read(
                "looking for half dossiers",
                db -> Rows.all(db, INCOMPLETE, row -> UUID.fromString(row.getString(1)), most));
    }

    @Override
    public void succeed(LogKey fresh, List<Integer> lanes) {
        ledger.succeed(fresh, lanes);
    }

    @Override
    public void listen(Runnable afterCommit) {
        ledger.listen(afterCommit);
    }

    @Override
    public Set<UUID> unsent() {
        return new LinkedHashSet<>(database.read(
                "looking for what waits", db -> Rows.all(db, UNSENT, row -> UUID.fromString(row.getString(1)))));
    }

    /// With when the oldest of each was done; what waits longest first.
    Map<UUID, Instant> unsentSince() {
        var since = new HashMap<UUID, Instant>();
        for (var header : unsentHeaders()) {
            header.dossier()
                    .ifPresent(dossier -> since.merge(
                            dossier,
                            Instant.ofEpochMilli(header.atMillis()),
                            (one, other) -> one.isBefore(other) ? one : other));
        }
        var ordered = new LinkedHashMap<UUID, Instant>();
        since.entrySet().stream()
                .sorted(Map.Entry.<UUID, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }

    private List<ActionHeader> unsentHeaders() {
        return database.read(
                "counting what waits",
                db -> Rows.all(db, BACKLOG, row -> vn.motcua.wire.HeaderBytes.read(row.getBytes(1))));
    }

    @Override
    public Backlog backlog() {
        return database.read("counting what waits", db -> {
            var oldest =
                    Rows.all(
                                    db,
                                    OLDEST,
                                    row -> vn.motcua.wire.HeaderBytes.read(row.getBytes(1))
                                            .atMillis())
                            .stream()
                            .min(Long::compare);
            return Rows.one(db, COUNTED, row -> new Backlog(row.getInt(1), row.getInt(2), oldest))
                    .orElse(Backlog.NONE);
        });
    }
}
