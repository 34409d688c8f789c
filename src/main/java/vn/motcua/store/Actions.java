package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.UnreadableException;

/// The rows of `action`: bytes in, bytes out, and what they say.
final class Actions {

    /// Bytes of bodies of one dossier that are taken apart at most, some sixty times what people write: a counter has
    /// 320 MB for everything. What came after them is as if it could not be read.
    static final int MOST_READ = 8 * 1024 * 1024;

    private static final String INSERT = """
            INSERT INTO action (hash, log, seq, dossier, header, body_sealed)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_PULLED = """
            INSERT INTO action (hash, log, seq, dossier, header, body_sealed, signature, pulled)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET pulled = 1, signature = coalesce(excluded.signature, signature)
                WHERE pulled = 2 AND excluded.pulled = 1
            """;

    private static final String IS_CHAINED = "SELECT 1 FROM action WHERE hash = ? AND pulled <= 1";

    private static final String SIGN = "UPDATE action SET signature = ? WHERE hash = ?";

    private static final String OF_DOSSIER =
            "SELECT hash, header, body_sealed FROM action WHERE dossier = ? ORDER BY position";

    private static final String OF_DESK =
            "SELECT hash, header, body_sealed FROM action WHERE log = ? AND dossier IS NULL AND pulled = 0 ORDER BY seq";

    private static final String NEWEST =
            "SELECT hash, header, body_sealed FROM action WHERE log = ? AND pulled = 0 ORDER BY seq DESC LIMIT ?";

    private static final String LAST_SEQ = "SELECT coalesce(max(seq), 0) FROM action WHERE log = ? AND pulled = 0";

    private static final String HASH_AT = "SELECT hash FROM action WHERE log = ? AND seq = ? AND pulled = 0";

    private final DataKey key;

    Actions(DataKey key) {
        this.key = key;
    }

    /// What is written of one action before it is signed for.
    record Draft(Action action, byte[] header, byte[] salt, byte[] body) {}

    void insert(Statements db, Draft draft) throws SQLException {
        var header = draft.action().header();
        var hash = draft.action().hash();
        var whole = Arrays.copyOf(draft.salt(), Chain.SALT + draft.body().length);
        System.arraycopy(draft.body(), 0, whole, Chain.SALT, draft.body().length);
        Rows.change(
                db,
                INSERT,
                hash.bytes(),
                header.log().text(),
                header.seq(),
                header.dossier().map(UUID::toString).orElse(null),
                draft.header(),
                key.seal(whole, place(hash)));
    }

    /// Where an action came from, as `pulled` says it: its number is the place in this list.
    enum Side {
        /// written here
        HERE,
        /// from the centre, hanging on what is here and covered by its log's signature
        CHAINED,
        /// from the centre, which stands for it
        VOUCHED
    }

    /// Puts an action that came from the centre beside the others.
    ///
    /// @return false if it is here already, and nothing better is known of it now
    boolean insertPulled(Statements db, ActionHeader header, Hash hash, ActionBytes bytes, Side side)
            throws SQLException {
        int rows = Rows.change(
                db,
                INSERT_PULLED,
                hash.bytes(),
                header.log().text(),
                header.seq(),
                header.dossier().map(UUID::toString).orElse(null),
                bytes.header(),
                bytes.body().map(whole -> key.seal(whole, place(hash))).orElse(null),
                bytes.signature().orElse(null),
                side.ordinal());
        return rows > 0;
    }

    static boolean isChained(Statements db, Hash hash) throws SQLException {
        return Rows.one(db, IS_CHAINED, row -> true, (Object) hash.bytes()).orElse(false);
    }

    void sign(Statements db, Hash last, byte[] signature) throws SQLException {
        Rows.change(db, SIGN, signature, last.bytes());
    }

    List<Action> ofDossier(Statements db, UUID dossier) throws SQLException {
        var room = new AtomicLong(MOST_READ);
        return Rows.all(
                db, OF_DOSSIER, row -> room.addAndGet(-size(row)) >= 0 ? action(row) : unread(row), dossier.toString());
    }

    private static int size(ResultSet row) throws SQLException {
        var sealed = row.getBytes(3);
        return sealed == null ? 0 : sealed.length;
    }

    private static Action unread(ResultSet row) throws SQLException {
        var header = HeaderBytes.read(row.getBytes(2));
        return new Action(header, Hash.of(row.getBytes(1)), new Facts.Unknown(header.kind(), header.schema()));
    }

    List<Action> ofDesk(Statements db, String log) throws SQLException {
        return Rows.all(db, OF_DESK, this::action, log);
    }

    List<Action> newest(Statements db, String log, int limit) throws SQLException {
        return Rows.all(db, NEWEST, this::action, log, limit);
    }

    static long lastSeq(Statements db, String log) throws SQLException {
        return Rows.one(db, LAST_SEQ, row -> row.getLong(1), log).orElse(0L);
    }

    static Optional<Hash> hashAt(Statements db, String log, long seq) throws SQLException {
        return Rows.one(db, HASH_AT, row -> Hash.of(row.getBytes(1)), log, seq);
    }

    private Action action(ResultSet row) throws SQLException {
        var sealed = row.getBytes(3);
        if (sealed == null) {
            return unread(row);
        }
        var hash = Hash.of(row.getBytes(1));
        var header = HeaderBytes.read(row.getBytes(2));
        return new Action(header, hash, facts(header, body(hash, sealed)));
    }

    /// A body that came from another desk and cannot be read makes its dossier one that is only read.
    private static Facts facts(ActionHeader header, byte[] body) {
        try {
            return FactsBytes.read(header.kind(), header.schema(), body);
        } catch (UnreadableException _) {
            return new Facts.Unknown(header.kind(), header.schema());
        }
    }

    private byte[] body(Hash hash, byte[] sealed) {
        var whole = open(hash, sealed);
        return Arrays.copyOfRange(whole, Chain.SALT, whole.length);
    }

    /// Salt and body as they were hashed.
    byte[] open(Hash hash, byte[] sealed) {
        return key.open(sealed, place(hash));
    }

    private static String place(Hash hash) {
        return "action|" + hash;
    }
}
