package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.UnreadableException;

/// What can be checked of other desks' actions: each hangs on one that is here, and a signature covers it.
final class PulledCheck {

    interface Known {
        boolean has(Hash hash) throws SQLException;
    }

    private final Verification verification;
    private final Map<String, LogKey.Public> keys;
    private final Known known;
    private final Set<Hash> builtOn = new HashSet<>();
    private final Map<Hash, String> unsigned = new HashMap<>();

    PulledCheck(Verification verification, Map<String, LogKey.Public> keys, Known known) {
        this.verification = verification;
        this.keys = keys;
        this.known = known;
    }

    void take(ResultSet row, Map<String, Long> received) throws SQLException {
        verification.count("pulled actions");
        var log = row.getString(1);
        long seq = row.getLong(2);
        var place = log + " " + seq;
        var hash = Hash.of(row.getBytes(3));
        var bytes = row.getBytes(4);
        if (!Chain.identity(bytes).equals(hash)) {
            verification.fault("hash", place);
        }
        try {
            var header = HeaderBytes.read(bytes);
            if (!ChainCheck.matches(header, row)) {
                verification.fault("header", place);
            }
            var prev = header.prev();
            boolean chained = row.getInt(7) == Actions.Side.CHAINED.ordinal();
            if (chained && prev.isPresent() && !known.has(prev.get())) {
                verification.fault("gap", place);
            }
            prev.ifPresent(builtOn::add);
            if (header.kind().equals("Received")) {
                received.merge(log, 1L, Long::sum);
            }
        } catch (UnreadableException _) {
            verification.fault("header", place);
        }
        if (row.getInt(7) == Actions.Side.CHAINED.ordinal() || row.getBytes(5) != null) {
            signature(Optional.ofNullable(row.getBytes(5)), log, seq, hash);
        }
    }

    private void signature(Optional<byte[]> signature, String log, long seq, Hash hash) {
        if (signature.isEmpty()) {
            unsigned.put(hash, log + " " + seq);
            return;
        }
        verification.count("signatures");
        var key = Optional.ofNullable(keys.get(log));
        if (key.filter(one -> one.verifiesTail(seq, hash, signature.get())).isEmpty()) {
            verification.fault("signature", log + " " + seq);
        }
    }

    /// To be called after the last one.
    void close() {
        unsigned.forEach((hash, place) -> {
            if (!builtOn.contains(hash)) {
                verification.fault("unsigned end", place);
            }
        });
    }
}
