package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.UnreadableException;

/// What can be checked of the logs without any key.
final class ChainCheck {

    private static final String ACTIONS = """
            SELECT log, seq, hash, header, signature, dossier FROM action WHERE pulled = 0 ORDER BY log, seq, position
            """;

    private static final String PULLED = """
            SELECT log, seq, hash, header, signature, dossier, pulled FROM action WHERE pulled > 0 ORDER BY position
            """;

    private static final String HAS =
            "SELECT 1 FROM action WHERE hash = ?1 UNION SELECT 1 FROM log_end WHERE hash = ?1";

    private static final String KEYS = "SELECT id, public_key FROM log";

    private static final String NUMBERS = "SELECT log, count(*) FROM given_number GROUP BY log";

    /// The end of a log as far as it was read.
    private record End(long seq, Optional<Hash> hash, boolean signed) {
        static final End NONE = new End(0, Optional.empty(), true);
    }

    private final Verification verification;
    private final Map<String, LogKey.Public> keys = new HashMap<>();
    private final Map<String, End> ends = new HashMap<>();
    private final Map<String, Long> received = new HashMap<>();

    ChainCheck(Verification verification) {
        this.verification = verification;
    }

    void check(Statements db) throws SQLException {
        Rows.all(db, KEYS, row -> keys.put(row.getString(1), new LogKey.Public(row.getString(2))));
        keys.forEach((id, key) -> {
            verification.count("logs");
            if (!key.log().text().equals(id)) {
                verification.fault("log key", id);
            }
        });
        Rows.each(db, ACTIONS, this::action);
        var pulled = new PulledCheck(
                verification,
                keys,
                hash -> Rows.one(db, HAS, row -> true, (Object) hash.bytes()).orElse(false));
        Rows.each(db, PULLED, row -> pulled.take(row, received));
        pulled.close();
        ends.forEach((log, end) -> {
            if (!end.signed()) {
                verification.fault("unsigned end", log + " " + end.seq());
            }
        });
        numbers(db);
    }

    private void action(ResultSet row) throws SQLException {
        verification.count("actions");
        var log = row.getString(1);
        long seq = row.getLong(2);
        var place = log + " " + seq;
        var hash = Hash.of(row.getBytes(3));
        var before = ends.getOrDefault(log, End.NONE);
        if (seq != before.seq() + 1) {
            verification.fault(seq > before.seq() + 1 ? "gap" : "fork", place);
        }
        header(row, hash, before, place);
        boolean signed = signature(log, seq, hash, row.getBytes(5), place);
        ends.put(log, new End(seq, Optional.of(hash), signed));
    }

    private void header(ResultSet row, Hash hash, End before, String place) throws SQLException {
        var bytes = row.getBytes(4);
        if (!Chain.identity(bytes).equals(hash)) {
            verification.fault("hash", place);
        }
        try {
            var header = HeaderBytes.read(bytes);
            if (!matches(header, row)) {
                verification.fault("header", place);
            }
            if (!header.prev().equals(before.hash())) {
                verification.fault("chain", place);
            }
            if (header.kind().equals("Received")) {
                received.merge(header.log().text(), 1L, Long::sum);
            }
        } catch (UnreadableException _) {
            verification.fault("header", place);
        }
    }

    static boolean matches(ActionHeader header, ResultSet row) throws SQLException {
        return header.log().text().equals(row.getString(1))
                && header.seq() == row.getLong(2)
                && header.dossier().map(Object::toString).equals(Optional.ofNullable(row.getString(6)));
    }

    private boolean signature(String log, long seq, Hash hash, byte @Nullable [] signature, String place) {
        if (signature == null) {
            return false;
        }
        verification.count("signatures");
        var key = keys.get(log);
        if (key == null || !key.verifiesTail(seq, hash, signature)) {
            verification.fault("signature", place);
        }
        return true;
    }

    private void numbers(Statements db) throws SQLException {
        var given = new HashMap<String, Long>();
        Rows.all(db, NUMBERS, row -> given.put(row.getString(1), row.getLong(2)));
        given.values().forEach(count -> {
            for (long i = 0; i < count; i++) {
                verification.count("numbers");
            }
        });
        if (!given.equals(received)) {
            verification.fault("numbers", "given_number and the logs do not agree");
        }
    }
}
