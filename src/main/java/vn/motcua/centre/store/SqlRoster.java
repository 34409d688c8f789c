package vn.motcua.centre.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.centre.CentreKey;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.Refused;
import vn.motcua.centre.Roster;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// Offices, desks and logs as rows.
final class SqlRoster implements Roster {

    private static final String OFFICE = "SELECT id, name, seed FROM office WHERE id = ?";

    private static final String OFFICES = "SELECT id, name, seed FROM office ORDER BY id";

    private static final String ADD_OFFICE =
            "INSERT INTO office (id, name, seed) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING";

    private static final String ADD_HEAD = "INSERT INTO office_head (office, epoch, head, rolling) VALUES (?, ?, 0, ?)";

    private static final String ADD_CODE =
            "INSERT INTO enrol_code (secret_hash, office, expires_at, scope, desk_expires_at) VALUES (?, ?, ?, ?, ?)";

    private static final String USE_CODE = """
            UPDATE enrol_code SET used_by = ?
            WHERE secret_hash = ? AND office = ? AND expires_at > ? AND (used_by IS NULL OR used_by = ?)
            """;

    private static final String TERM_OF_CODE = """
            UPDATE desk SET expires_at = (SELECT desk_expires_at FROM enrol_code WHERE secret_hash = ?)
            WHERE office = ? AND id = ?
            """;

    private static final String EXTEND =
            "UPDATE desk SET expires_at = ? WHERE office = ? AND id = ? AND id <> 'centre'";

    private static final String ADD_DESK = """
            INSERT INTO desk (office, id, name, program, enrolled_at, seen_at, scope) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (office, id) DO UPDATE SET
                name = excluded.name, program = excluded.program, revoked_at = NULL, scope = excluded.scope
            """;

    private static final String SCOPE_OF_CODE = "SELECT scope FROM enrol_code WHERE secret_hash = ?";

    private static final String RESCOPE = "UPDATE desk SET scope = ? WHERE office = ? AND id = ?";

    private static final String NAME_LOG =
            "INSERT INTO desk_log (office, log, desk) VALUES (?, ?, ?) ON CONFLICT (office, log, desk) DO NOTHING";

    private static final String MEET_DESK = """
            INSERT INTO desk (office, id, name, program, enrolled_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (office, id) DO NOTHING
            """;

    private static final String ADD_LOG = """
            INSERT INTO log (office, id, public_key, desk, lane, spare, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (office, id) DO NOTHING
            """;

    private static final String LOG = """
            SELECT log.office, log.public_key, log.desk, log.lane, log.spare, log.forked,
                log.successor IS NOT NULL, desk.revoked_at IS NOT NULL, desk.expires_at, desk.scope
            FROM log JOIN desk ON desk.office = log.office AND desk.id = log.desk
            WHERE log.id = ?
            """;

    private static final String LANE_TAKEN =
            "SELECT count(*) FROM log WHERE office = ? AND id <> ? AND (lane IN (?, ?) OR spare IN (?, ?))";

    private static final String LANES = "SELECT lane, spare FROM log WHERE office = ?";

    private static final String BEGUN = "SELECT count(*) FROM log WHERE office = ? AND desk = ? AND registered_at > ?";

    private static final String SUCCEED = "UPDATE log SET successor = ? WHERE id = ?";

    private static final String DESKS = """
            SELECT id, name, program, enrolled_at, revoked_at, seen_at, expires_at, scope FROM desk
            WHERE office = ? AND id <> 'centre' ORDER BY enrolled_at, id
            """;

    private static final String LOGS_OF = "SELECT id FROM log WHERE office = ? AND desk = ? ORDER BY lane, id";

    private static final String REVOKE =
            "UPDATE desk SET revoked_at = coalesce(revoked_at, ?) WHERE office = ? AND id = ?";

    /// What the desk came in by, so that it does not come in by it again.
    private static final String END_CODES =
            "UPDATE enrol_code SET expires_at = ? WHERE office = ? AND used_by = ? AND expires_at > ?";

    private static final String SEEN = "UPDATE desk SET seen_at = ? WHERE office = ? AND id = ?";

    private static final long DAY = Duration.ofDays(1).toMillis();

    /// The desk that is none: the centre itself, which has a log in every stream.
    private static final String CENTRE = "centre";

    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    SqlRoster(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean addOffice(Office office) {
        return transactions.write("adding an office", db -> {
            if (Rows.change(db, ADD_OFFICE, office.id(), office.name(), office.seed()) == 0) {
                return false;
            }
            Rows.change(db, ADD_HEAD, office.id(), CentreKey.newEpoch(random), StreamPoint.NOTHING.bytes());
            Rows.change(db, ADD_DESK, office.id(), CENTRE, CENTRE, "", 0L, 0L, Scope.OFFICE.name());
            add(db, office.id(), CENTRE, new Lanes(LogKey.of(office.seed()).open(), List.of(0, 0)), 0);
            return true;
        });
    }

    @Override
    public Optional<Office> office(String id) {
        return transactions.read("reading an office", db -> Rows.one(db, OFFICE, SqlRoster::office, id));
    }

    @Override
    public List<Office> offices() {
        return transactions.read("listing offices", db -> Rows.all(db, OFFICES, SqlRoster::office));
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(row.getString(1), row.getString(2), row.getBytes(3));
    }

    @Override
    public void addCode(String secretHash, String office, long expiresAt, Grant grant) {
        transactions.write(
                "adding a code",
                db -> Rows.change(
                        db,
                        ADD_CODE,
                        secretHash,
                        office,
                        expiresAt,
                        grant.scope().name(),
                        grant.term().orElse(null)));
    }

    @Override
    public Optional<Enrolled> enrol(String secretHash, NewDesk desk, long now) {
        return transactions.write("enrolling a desk", db -> {
            // the head first, as everybody does: lanes are given out one after the other
            if (SqlEntry.begin(db, desk.office()).isEmpty()
                    || isElsewhere(db, desk)
                    || Rows.change(db, USE_CODE, desk.id(), secretHash, desk.office(), now, desk.id()) == 0) {
                return Optional.empty();
            }
            var scope = Rows.one(db, SCOPE_OF_CODE, row -> row.getString(1), secretHash)
                    .orElseThrow();
            Rows.change(db, ADD_DESK, desk.office(), desk.id(), desk.name(), desk.program(), now, now, scope);
            Rows.change(db, TERM_OF_CODE, secretHash, desk.office(), desk.id());
            var enrolled = Optional.<Enrolled>empty();
            for (var log : desk.logs()) {
                var lanes = freeOf(db, desk.office(), log);
                add(db, desk.office(), desk.id(), log, now);
                Rows.change(db, NAME_LOG, desk.office(), log.key().log().text(), desk.id());
                enrolled = enrolled.or(() -> Optional.of(new Enrolled(desk.id(), lanes, !lanes.equals(log.lanes()))));
            }
            SqlListing.list(db, desk.office(), desk.id());
            return enrolled;
        });
    }

    /// A log belongs to one office for ever.
    private static boolean isElsewhere(Statements db, NewDesk desk) throws SQLException {
        for (var one : desk.logs()) {
            if (log(db, one.key().log())
                    .filter(known -> !known.office().equals(desk.office()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void add(Statements db, String office, String desk, Lanes log, long now) throws SQLException {
        var id = log.key().log().text();
        int lane = log.lanes().getFirst();
        int spare = log.lanes().getLast();
        Rows.change(db, ADD_LOG, office, id, log.key().hex(), desk, lane, spare, now);
    }

    /// A log whose desk is not known; it stands for one of its own, until that one enrols again.
    static void meet(Statements db, String office, Lanes log, long now) throws SQLException {
        var id = log.key().log().text();
        Rows.change(db, MEET_DESK, office, id, id, "", now, now);
        add(db, office, id, log, now);
        SqlListing.list(db, office, id);
    }

    /// The log's own lanes if no other log of the office has them, else the next two.
    private static List<Integer> freeOf(Statements db, String office, Lanes log) throws SQLException {
        var wanted = log.lanes();
        int taken = Rows.one(
                        db,
                        LANE_TAKEN,
                        row -> row.getInt(1),
                        office,
                        log.key().log().text(),
                        wanted.getFirst(),
                        wanted.getLast(),
                        wanted.getFirst(),
                        wanted.getLast())
                .orElse(0);
        return taken == 0 ? wanted : next(db, office);
    }

    /// The next pair as desks count them: desk n has 2n − 1 and 2n. Behind the greatest, where no desk that has
    /// yet to come is likely to have numbered itself; where one took the last of all, the smallest that is
    /// free.
    private static List<Integer> next(Statements db, String office) throws SQLException {
        var taken = new HashSet<Integer>();
        Rows.each(db, LANES, row -> taken.addAll(List.of(row.getInt(1), row.getInt(2))), office);
        int last = taken.stream().max(Integer::compare).orElse(0);
        return IntStream.concat(IntStream.of((last + 1) / 2 + 1), IntStream.rangeClosed(1, LAST_LANE / 2))
                .filter(desk -> 2 * desk <= LAST_LANE)
                .filter(desk -> !taken.contains(2 * desk - 1) && !taken.contains(2 * desk))
                .mapToObj(desk -> List.of(2 * desk - 1, 2 * desk))
                .findFirst()
                .orElseThrow(() -> new CentreTrouble("an office has no lanes left"));
    }

    @Override
    public Optional<Enrolled> succeed(LogId before, LogKey.Public key, long now) {
        return transactions.write("going on in a new log", db -> {
            var old = log(db, before);
            if (old.isEmpty() || SqlEntry.begin(db, old.get().office()).isEmpty()) {
                return Optional.empty();
            }
            var known = log(db, key.log());
            if (known.isPresent()) {
                return known.filter(log -> log.desk().equals(old.get().desk()))
                        .map(log -> new Enrolled(log.desk(), log.lanes(), true));
            }
            int begun = Rows.one(
                            db,
                            BEGUN,
                            row -> row.getInt(1),
                            old.get().office(),
                            old.get().desk(),
                            now - DAY)
                    .orElse(0);
            if (begun > SUCCESSORS) {
                throw new Refused(Refused.Reason.TOO_MANY);
            }
            var lanes = next(db, old.get().office());
            add(db, old.get().office(), old.get().desk(), new Lanes(key, lanes), now);
            Rows.change(db, SUCCEED, key.log().text(), before.text());
            SqlListing.list(db, old.get().office(), old.get().desk());
            return Optional.of(new Enrolled(old.get().desk(), lanes, true));
        });
    }

    static Optional<KnownLog> log(Statements db, LogId id) throws SQLException {
        return Rows.one(
                db,
                LOG,
                row -> new KnownLog(
                        row.getString(1),
                        new LogKey.Public(row.getString(2)),
                        row.getString(3),
                        List.of(row.getInt(4), row.getInt(5)),
                        row.getInt(6) != 0,
                        row.getBoolean(7),
                        row.getBoolean(8),
                        time(row, 9),
                        Scope.valueOf(row.getString(10))),
                id.text());
    }

    @Override
    public List<Desk> desks(String office) {
        return transactions.read("listing desks", db -> {
            var desks = new java.util.ArrayList<Desk>();
            for (var desk : Rows.all(db, DESKS, row -> desk(office, row), office)) {
                var logs = Rows.all(db, LOGS_OF, row -> new LogId(row.getString(1)), office, desk.id());
                desks.add(new Desk(
                        office,
                        desk.id(),
                        desk.name(),
                        desk.program(),
                        desk.enrolledAt(),
                        desk.revokedAt(),
                        desk.expiresAt(),
                        desk.seenAt(),
                        desk.scope(),
                        logs));
            }
            return List.copyOf(desks);
        });
    }

    private static Desk desk(String office, ResultSet row) throws SQLException {
        return new Desk(
                office,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                time(row, 5),
                time(row, 7),
                row.getLong(6),
                Scope.valueOf(row.getString(8)),
                List.of());
    }

    static Optional<Long> time(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(at);
    }

    @Override
    public boolean extend(String office, String desk, Optional<Long> term) {
        return transactions.write("extending a desk", db -> {
            SqlEntry.begin(db, office); // as everybody does: nobody then waits for whom he keeps waiting
            boolean there = Rows.change(db, EXTEND, term.orElse(null), office, desk) > 0;
            SqlListing.list(db, office, desk);
            return there;
        });
    }

    @Override
    public boolean revoke(String office, String desk, long now) {
        return transactions.write("revoking a desk", db -> {
            SqlEntry.begin(db, office);
            boolean there = Rows.change(db, REVOKE, now, office, desk) > 0;
            Rows.change(db, END_CODES, now, office, desk, now);
            SqlListing.list(db, office, desk);
            return there;
        });
    }

    @Override
    public boolean rescope(String office, String desk, Scope scope) {
        return transactions.write(
                "changing a desk's scope", db -> Rows.change(db, RESCOPE, scope.name(), office, desk) > 0);
    }

    @Override
    public void seen(String office, String desk, long now) {
        transactions.write("noting that a desk was here", db -> Rows.change(db, SEEN, now, office, desk));
    }
}
