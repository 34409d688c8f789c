package vn.motcua.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;

/// Goes through one office's stream, row after row.
final class StreamCheck {

    private static final String EARLIER =
            "SELECT 1 FROM action WHERE office = ? AND log = ? AND seq = ? AND hash = ? AND position < ?";

    private static final String NUMBERED = """
            SELECT 1 FROM given_number WHERE office = ? AND number = ? AND dossier = ? AND EXISTS (
                SELECT 1 FROM action
                WHERE action.office = given_number.office AND action.dossier = given_number.dossier
                    AND action.log = given_number.log)
            """;

    private static final String PICKED =
            "SELECT 1 FROM dossier WHERE office = ? AND id = ? AND closed >= ? AND first_position BETWEEN 1 AND ?";

    record Row(
            long position,
            Hash hash,
            String log,
            long seq,
            Optional<String> dossier,
            byte[] header,
            Optional<byte[]> body,
            Optional<byte[]> signature,
            Hash rolling) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    StreamCheck.hash(row.getBytes(2)),
                    row.getString(3),
                    row.getLong(4),
                    Optional.ofNullable(row.getString(5)),
                    row.getBytes(6),
                    Optional.ofNullable(row.getBytes(7)),
                    Optional.ofNullable(row.getBytes(8)),
                    StreamCheck.hash(row.getBytes(9)));
        }
    }

    private final CentreVerification found;
    private final String office;
    private final Map<String, LogKey.Public> keys;
    private final Map<String, Hash> tips = new HashMap<>();
    private Optional<Row> unsigned = Optional.empty();
    private long position;
    private Hash rolling = StreamPoint.NOTHING;

    StreamCheck(CentreVerification found, String office, Map<String, LogKey.Public> keys) {
        this.found = found;
        this.office = office;
        this.keys = keys;
    }

    /// What is no hash at all stands for none.
    static Hash hash(byte[] bytes) {
        return bytes.length == 32 ? Hash.of(bytes) : StreamPoint.NOTHING;
    }

    long position() {
        return position;
    }

    Hash rolling() {
        return rolling;
    }

    void next(Row row, Statements db) throws SQLException {
        found.count("actions");
        if (row.position() != position + 1) {
            fault("position", position + 1);
        }
        position = row.position();
        if (!Chain.identity(row.header()).equals(row.hash())) {
            fault("hash");
        }
        if (!Chain.rolling(rolling, row.hash()).equals(row.rolling())) {
            fault("rolling");
        }
        rolling = row.rolling();
        var header = header(row);
        signature(row, header);
        if (header.isPresent()) {
            said(row, header.get());
            body(row, header.get());
            chain(row, header.get(), db);
            number(row, header.get(), db);
            picked(header.get(), db);
        }
        tips.put(row.log(), row.hash());
    }

    private Optional<ActionHeader> header(Row row) {
        try {
            return Optional.of(HeaderBytes.read(row.header()));
        } catch (UnreadableException _) {
            fault("header");
            return Optional.empty();
        }
    }

    private void said(Row row, ActionHeader header) {
        if (!header.office().equals(office)
                || !header.log().text().equals(row.log())
                || header.seq() != row.seq()
                || !header.dossier().map(UUID::toString).equals(row.dossier())) {
            fault("row");
        }
    }

    /// A body that a purge has dropped is not missed.
    private void body(Row row, ActionHeader header) {
        if (row.body().isPresent()) {
            found.count("bodies");
            var whole = row.body().get();
            if (whole.length < ActionBytes.SALT || !header.bodyHash().equals(bodyHash(row, whole))) {
                fault("body");
            }
        }
    }

    private static Hash bodyHash(Row row, byte[] whole) {
        var bytes = new ActionBytes(row.header(), Optional.of(whole), Optional.empty());
        return Chain.bodyHash(bytes.salt().orElseThrow(), bytes.facts().orElseThrow());
    }

    /// Usually the newest of that log; after a fork an older one.
    private void chain(Row row, ActionHeader header, Statements db) throws SQLException {
        var prev = header.prev();
        if (prev.isPresent() && !prev.get().equals(tips.get(row.log()))) {
            long before = row.seq() - 1;
            var there = Rows.one(
                    db, EARLIER, one -> 1, office, row.log(), before, prev.get().bytes(), row.position());
            if (there.isEmpty()) {
                fault("log");
            }
        }
    }

    /// What carries no signature is covered by the one right after it, which hangs on it: a batch is never cut.
    private void signature(Row row, Optional<ActionHeader> header) {
        var open = unsigned;
        if (open.isPresent()) {
            boolean covered = row.log().equals(open.get().log())
                    && header.flatMap(ActionHeader::prev)
                            .filter(open.get().hash()::equals)
                            .isPresent();
            if (!covered) {
                fault("signature", open.get().position());
            }
        }
        unsigned = row.signature().isPresent() ? Optional.empty() : Optional.of(row);
        if (row.signature().isPresent()) {
            found.count("signatures");
            var key = keys.get(office + " " + row.log());
            if (key == null || !verifies(key, row)) {
                fault("signature");
            }
        }
    }

    private static boolean verifies(LogKey.Public key, Row row) {
        return key.verifiesTail(
                row.seq(), Chain.identity(row.header()), row.signature().orElseThrow());
    }

    private void number(Row row, ActionHeader header, Statements db) throws SQLException {
        if (row.body().filter(whole -> whole.length >= ActionBytes.SALT).isEmpty()) {
            return;
        }
        var number = GivenNumbers.number(header, new ActionBytes(row.header(), row.body(), Optional.empty()));
        if (number.isPresent() && header.dossier().isPresent()) {
            found.count("numbers");
            var dossier = header.dossier().get().toString();
            if (Rows.one(db, NUMBERED, one -> 1, office, number.get(), dossier).isEmpty()) {
                fault("number");
            }
        }
    }

    /// A snapshot would leave out, or take for open, what is not as its first or its last action says.
    private void picked(ActionHeader header, Statements db) throws SQLException {
        boolean closes = TouchedDossiers.CLOSING.contains(header.kind());
        if (header.dossier().isPresent() && (closes || header.kind().equals("Received"))) {
            var dossier = header.dossier().get().toString();
            if (Rows.one(db, PICKED, one -> 1, office, dossier, closes ? 1 : 0, position)
                    .isEmpty()) {
                fault("dossier");
            }
        }
    }

    void end() {
        unsigned.ifPresent(row -> fault("signature", row.position()));
    }

    private void fault(String check) {
        fault(check, position);
    }

    private void fault(String check, long at) {
        found.fault(check, office + " " + at);
    }
}
