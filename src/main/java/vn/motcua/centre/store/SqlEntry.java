package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.Roster;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.StreamPoint;

/// A transaction that holds an office's head.
final class SqlEntry implements OfficeEntry {

    private static final String LOCK =
            "UPDATE office_head SET head = head WHERE office = ? RETURNING epoch, head, rolling";

    private static final String MOVE = "UPDATE office_head SET epoch = ?, head = ?, rolling = ? WHERE office = ?";

    private static final String VOICE = "SELECT seed FROM office WHERE id = ?";

    private static final String HASHES =
            "SELECT seq, hash FROM action WHERE office = ? AND log = ? AND seq BETWEEN ? AND ?";

    private static final String LAST = "SELECT coalesce(max(seq), 0) FROM action WHERE office = ? AND log = ?";

    private static final String INSERT = """
            INSERT INTO action
                (office, position, hash, log, seq, dossier, header, body, signature, rolling, arrived_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String BODILESS =
            "SELECT hash FROM action WHERE office = ? AND log = ? AND seq BETWEEN ? AND ? AND body IS NULL";

    private static final String FILL = "UPDATE action SET body = ? WHERE office = ? AND hash = ? AND body IS NULL";

    private static final String FORK = "UPDATE log SET forked = 1 WHERE office = ? AND id = ?";

    private static final String ALARM =
            "INSERT INTO alarm (id, office, at, kind, log, detail) VALUES (?, ?, ?, ?, ?, ?)";

    private final Statements db;
    private final String office;
    private final StreamPoint before;
    private final List<@Nullable Object[]> actions = new ArrayList<>();
    private final GivenNumbers numbers;
    private final TouchedDossiers touched;
    private final NamedFiles files;
    private final HandOverRows handOvers;
    private StreamPoint head;

    private SqlEntry(Statements db, String office, StreamPoint head) {
        this.db = db;
        this.office = office;
        this.before = head;
        this.head = head;
        numbers = new GivenNumbers(office);
        touched = new TouchedDossiers(office);
        files = new NamedFiles(office);
        handOvers = new HandOverRows(office);
    }

    /// Takes the office's head; whoever else writes to this office waits until the transaction is over.
    static Optional<SqlEntry> begin(Statements db, String office) throws SQLException {
        return Rows.one(
                        db,
                        LOCK,
                        row -> new StreamPoint(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3))),
                        office)
                .map(head -> new SqlEntry(db, office, head));
    }

    void finish() throws SQLException {
        flush();
        touched.keep(db);
        files.keep(db);
        handOvers.keep(db);
        numbers.keep(db).forEach(this::alarm);
        if (!head.equals(before)) {
            Rows.change(db, MOVE, head.epoch(), head.position(), head.rolling().bytes(), office);
        }
    }

    /// What was appended goes to the database in one message, before anything is asked of it.
    private void flush() throws SQLException {
        if (!actions.isEmpty()) {
            Rows.changeAll(db, INSERT, actions);
            actions.clear();
        }
    }

    @Override
    public StreamPoint head() {
        return head;
    }

    @Override
    public Optional<KnownLog> log(LogId log) {
        return sql("reading a log", () -> SqlRoster.log(db, log))
                .filter(known -> known.office().equals(office));
    }

    @Override
    public void meet(LogKey.Public key, List<Integer> lanes, long now) {
        sql("taking in a log", () -> {
            SqlRoster.meet(db, office, new Roster.Lanes(key, lanes), now);
            return key;
        });
    }

    @Override
    public Map<Long, Set<Hash>> hashes(LogId log, long from, long to) {
        var found = new HashMap<Long, Set<Hash>>();
        sql("reading hashes", () -> {
            flush();
            Rows.each(
                    db,
                    HASHES,
                    row -> found.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                            .add(Hash.of(row.getBytes(2))),
                    office,
                    log.text(),
                    from,
                    to);
            return found;
        });
        return found;
    }

    @Override
    public long last(LogId log) {
        return sql("reading a log's end", () -> {
            flush();
            return Rows.one(db, LAST, row -> row.getLong(1), office, log.text()).orElse(0L);
        });
    }

    @Override
    public CentreStore.Picked ofDossier(UUID dossier) {
        return sql("reading a dossier", () -> {
            flush();
            return StreamRows.ofDossier(db, office, dossier, 0);
        });
    }

    @Override
    public void carried(Hash handedOver) {
        sql("keeping that a dossier was carried", () -> {
            HandOverRows.carried(db, office, handedOver);
            return handedOver;
        });
    }

    @Override
    public void again(UUID dossier) {
        handOvers.again(dossier);
    }

    @Override
    public void append(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
        var next = new StreamPoint(head.epoch(), head.position() + 1, Chain.rolling(head.rolling(), hash));
        actions.add(new @Nullable Object[] {
            office,
            next.position(),
            hash.bytes(),
            header.log().text(),
            header.seq(),
            header.dossier().map(UUID::toString).orElse(null),
            bytes.header(),
            bytes.body().orElse(null),
            bytes.signature().orElse(null),
            next.rolling().bytes(),
            arrivedAt
        });
        touched.of(header, next.position(), arrivedAt);
        derive(header, hash, bytes, arrivedAt);
        head = next;
    }

    /// What its body says to other tables.
    private void derive(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
        numbers.of(header, bytes, arrivedAt);
        files.of(header, bytes);
        if (header.kind().equals("HandedIn") && header.log().equals(voice().log())) {
            files.handedIn(header, bytes);
        }
        handOvers.of(header, hash, bytes);
    }

    @Override
    public Set<Hash> bodiless(LogId log, long from, long to) {
        return sql(
                "looking for missing bodies",
                () -> Set.copyOf(
                        Rows.all(db, BODILESS, row -> Hash.of(row.getBytes(1)), office, log.text(), from, to)));
    }

    @Override
    public void fill(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
        sql("filling in a body", () -> Rows.change(db, FILL, bytes.body().orElseThrow(), office, hash.bytes()));
        derive(header, hash, bytes, arrivedAt);
    }

    @Override
    public Optional<Named> named(String login) {
        return sql("reading a role", () -> SqlListing.named(db, office, login));
    }

    @Override
    public LogKey voice() {
        return sql("reading the centre's voice", () -> Rows.one(db, VOICE, row -> LogKey.of(row.getBytes(1)), office))
                .orElseThrow(() -> new CentreTrouble("an office without a voice"));
    }

    @Override
    public void fork(LogId log) {
        sql("marking a fork", () -> Rows.change(db, FORK, office, log.text()));
    }

    @Override
    public void beginEpoch(String epoch) {
        head = new StreamPoint(epoch, head.position(), head.rolling());
    }

    @Override
    public void alarm(Alarm alarm) {
        sql(
                "keeping an alarm",
                () -> Rows.change(
                        db,
                        ALARM,
                        UUID.randomUUID().toString(),
                        office,
                        alarm.at(),
                        alarm.kind(),
                        alarm.log().text(),
                        alarm.detail()));
    }

    private interface Statement<R> {
        R run() throws SQLException;
    }

    private static <R> R sql(String doing, Statement<R> statement) {
        try {
            return statement.run();
        } catch (SQLException e) {
            throw new CentreTrouble(doing, e);
        }
    }
}
