package vn.motcua.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.centre.CentreStore.Cursor;
import vn.motcua.centre.CentreStore.Numbered;
import vn.motcua.centre.CentreStore.Picked;
import vn.motcua.centre.CentreStore.Piece;
import vn.motcua.centre.CentreStore.Placed;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// What is read of the streams: by position, by dossier, by log, by number. Each answer is of one moment, that
/// of the transaction it is read in.
final class StreamRows {

    private static final String POINT = "SELECT epoch, head, rolling FROM office_head WHERE office = ?";

    private static final String POINT_AT = """
            SELECT office_head.epoch, action.position, action.rolling
            FROM action JOIN office_head ON office_head.office = action.office
            WHERE action.office = ? AND action.position = ?
            """;

    private static final String AFTER = """
            SELECT action.position, action.log, action.header, action.body, action.signature, office_head.epoch,
                action.rolling
            FROM action JOIN office_head ON office_head.office = action.office
            WHERE action.office = ? AND action.position > ? AND action.position <= ?
            ORDER BY action.position
            """;

    /// Whether a desk has acted in a dossier, by a log that it writes or named as one of its earlier ones.
    private static final String OWN = """
            EXISTS (
                SELECT 1 FROM action AS done
                WHERE done.office = dossier.office AND done.dossier = dossier.id AND (
                    EXISTS (SELECT 1 FROM log WHERE log.office = done.office AND log.id = done.log AND log.desk = ?)
                    OR EXISTS (
                        SELECT 1 FROM desk_log
                        WHERE desk_log.office = done.office AND desk_log.log = done.log AND desk_log.desk = ?)))
            """;

    private static final String IN_SCOPE = """
            SELECT DISTINCT action.dossier
            FROM action JOIN dossier ON dossier.office = action.office AND dossier.id = action.dossier
            WHERE action.office = ? AND action.position > ? AND action.position <= ?
                AND (dossier.closed <> 1 AND ? >= 1 OR\s""" + OWN + ")";

    private static final String OPEN = """
            SELECT dossier.id, dossier.first_position FROM dossier
            WHERE dossier.office = ? AND dossier.first_position > ? AND dossier.first_position <= ?
                AND (dossier.closed <> 1 OR dossier.touched_at >= ?)
                AND (dossier.closed <> 1 AND ? >= 1 OR ? >= 2 OR\s""" + OWN + ") ORDER BY dossier.first_position LIMIT ?";

    private static final String LOGS = "SELECT id FROM log WHERE office = ? ORDER BY id";

    private static final String NEWEST_OF_LOG = """
            SELECT seq, hash FROM action WHERE office = ? AND log = ? AND position <= ? ORDER BY seq DESC, position DESC LIMIT ?
            """;

    /// How much each is, without reading it.
    private static final String SIZES = """
            SELECT length(header) + coalesce(length(body), 0), signature IS NOT NULL FROM action
            WHERE office = ? AND position > ? AND position <= ? ORDER BY position
            """;

    private static final String SIZES_OF_DOSSIER = """
            SELECT position, length(header) + coalesce(length(body), 0) FROM action
            WHERE office = ? AND dossier = ? AND position > ? AND position <= ? ORDER BY position
            """;

    private static final String OF_DOSSIER = """
            SELECT header, body, signature FROM action
            WHERE office = ? AND dossier = ? AND position > ? AND position <= ? ORDER BY position
            """;

    private static final String NUMBERED = "SELECT office, dossier, log FROM given_number WHERE number = ?";

    /// Ends of one log that are named: more than its branches can be, after a fork its other writers have other
    /// logs.
    private static final int BRANCHES = 8;

    private StreamRows() {}

    static Optional<StreamPoint> point(Statements db, String office) throws SQLException {
        return Rows.one(db, POINT, StreamRows::point, office);
    }

    static Optional<StreamPoint> point(Statements db, String office, long position) throws SQLException {
        return position == 0
                ? Rows.one(db, POINT, row -> StreamPoint.start(row.getString(1)), office)
                : Rows.one(db, POINT_AT, StreamRows::point, office, position);
    }

    private static StreamPoint point(ResultSet row) throws SQLException {
        return new StreamPoint(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3)));
    }

    static List<Placed> after(Statements db, String office, long position, int limit) throws SQLException {
        int count = upToFirstSignedAndRoom(Rows.all(
                db, SIZES, row -> new Size(row.getLong(1), row.getBoolean(2)), office, position, position + limit));
        return count == 0 ? List.of() : Rows.all(db, AFTER, StreamRows::placed, office, position, position + count);
    }

    private record Size(long bytes, boolean signed) {}

    /// How many of them there is room for, and at least up to where a log signed.
    private static int upToFirstSignedAndRoom(List<Size> sizes) {
        long bytes = 0;
        boolean signed = false;
        int count = 0;
        for (var size : sizes) {
            bytes += size.bytes();
            if (signed && bytes > PullPage.LARGEST) {
                return count;
            }
            signed = signed || size.signed();
            count++;
        }
        return count;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        var point = new StreamPoint(row.getString(6), position, Hash.of(row.getBytes(7)));
        return new Placed(position, new LogId(row.getString(2)), bytes(row, 3), point);
    }

    private static ActionBytes bytes(ResultSet row, int first) throws SQLException {
        return new ActionBytes(
                row.getBytes(first),
                Optional.ofNullable(row.getBytes(first + 1)),
                Optional.ofNullable(row.getBytes(first + 2)));
    }

    static Picked open(Statements db, String office, Piece piece, View view) throws SQLException {
        var actions = new ArrayList<ActionBytes>();
        var from = Cursor.of(piece.after());
        long room = Vouched.LARGEST;
        long last = piece.after();
        for (var one : begun(db, office, piece, view)) {
            int given = one.first() == from.after() + 1 ? from.given() : 0;
            var sizes = sizes(db, office, one.id(), 0, piece.through());
            var rest = sizes.subList(Math.min(given, sizes.size()), sizes.size());
            long bytes = rest.stream().mapToLong(Sized::bytes).sum();
            if (!actions.isEmpty() && (actions.size() + rest.size() > piece.limit() || bytes > room)) {
                return new Picked(actions, Optional.of(last));
            }
            int count = fitting(rest);
            actions.addAll(read(db, office, one.id(), rest.subList(0, count)));
            if (count < rest.size()) {
                return new Picked(actions, Optional.of(new Cursor(one.first() - 1, given + count).number()));
            }
            room -= bytes;
            last = one.first();
        }
        return new Picked(actions, Optional.empty());
    }

    private record Sized(long position, long bytes) {}

    private static List<Sized> sizes(Statements db, String office, String dossier, long after, long through)
            throws SQLException {
        return Rows.all(
                db,
                SIZES_OF_DOSSIER,
                row -> new Sized(row.getLong(1), row.getLong(2)),
                office,
                dossier,
                after,
                through);
    }

    /// How many of them one piece has room for; one at least.
    private static int fitting(List<Sized> sizes) {
        long bytes = 0;
        int count = 0;
        for (var size : sizes) {
            bytes += size.bytes();
            if (count > 0 && bytes > Vouched.LARGEST) {
                return count;
            }
            count++;
        }
        return count;
    }

    private static List<ActionBytes> read(Statements db, String office, String dossier, List<Sized> these)
            throws SQLException {
        return these.isEmpty()
                ? List.of()
                : Rows.all(
                        db,
                        OF_DOSSIER,
                        row -> bytes(row, 1),
                        office,
                        dossier,
                        these.getFirst().position() - 1,
                        these.getLast().position());
    }

    /// @param first the position of its first action
    private record Begun(String id, long first) {}

    /// One more than there is room for, so that the end is known.
    private static List<Begun> begun(Statements db, String office, Piece piece, View view) throws SQLException {
        return Rows.all(
                db,
                OPEN,
                row -> new Begun(row.getString(1), row.getLong(2)),
                office,
                Cursor.of(piece.after()).after(),
                piece.through(),
                piece.since(),
                view.scope().ordinal(),
                view.scope().ordinal(),
                view.desk(),
                view.desk(),
                piece.limit() + 1);
    }

    static Set<UUID> inScope(Statements db, String office, Piece piece, View view) throws SQLException {
        return Set.copyOf(Rows.all(
                db,
                IN_SCOPE,
                row -> UUID.fromString(row.getString(1)),
                office,
                piece.after(),
                piece.through(),
                view.scope().ordinal(),
                view.desk(),
                view.desk()));
    }

    static List<Vouched.End> ends(Statements db, String office, long position) throws SQLException {
        var ends = new ArrayList<Vouched.End>();
        for (var log : Rows.all(db, LOGS, row -> new LogId(row.getString(1)), office)) {
            ends.addAll(Rows.all(
                    db,
                    NEWEST_OF_LOG,
                    row -> new Vouched.End(log, row.getLong(1), Hash.of(row.getBytes(2))),
                    office,
                    log.text(),
                    position,
                    BRANCHES));
        }
        return ends;
    }

    static Picked ofDossier(Statements db, String office, UUID dossier, long after) throws SQLException {
        var sizes = sizes(db, office, dossier.toString(), after, Long.MAX_VALUE);
        int count = fitting(sizes);
        var actions = read(db, office, dossier.toString(), sizes.subList(0, count));
        return new Picked(
                actions, count < sizes.size() ? Optional.of(sizes.get(count - 1).position()) : Optional.empty());
    }

    static List<Numbered> numbered(Statements db, String number) throws SQLException {
        return Rows.all(
                db,
                NUMBERED,
                row -> new Numbered(row.getString(1), UUID.fromString(row.getString(2)), new LogId(row.getString(3))),
                number);
    }
}
