package vn.motcua.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.BrokenSealException;
import vn.motcua.keys.Chain;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.UnreadableException;

/// What can be checked with the key: bodies against their hashes, and derived rows against a replay.
final class SealCheck {

    private static final String BODIES = """
            SELECT action.hash, action.header, action.body_sealed, action.pulled = 0 OR log.lane > 0
            FROM action LEFT JOIN log ON log.id = action.log
            WHERE action.body_sealed IS NOT NULL
            """;

    private static final String DOSSIERS = "SELECT DISTINCT dossier FROM action WHERE dossier IS NOT NULL";

    private static final String NUMBER =
            "SELECT day, lane, n, dossier FROM given_number WHERE number = ? AND dossier = ?";

    private final Verification verification;
    private final Tables tables;
    private final DataKey key;
    private final BookCheck books;
    private final FileCheck files;

    SealCheck(Verification verification, DataKey key, Path folder) {
        this.verification = verification;
        books = new BookCheck(verification);
        this.key = key;
        files = new FileCheck(verification, new FileShelf(folder, key), new FileRows(key));
        tables = Tables.with(key);
    }

    void check(Statements db) throws SQLException {
        Rows.each(db, BODIES, row -> body(db, row));
        books.check(db);
        files.check(db);
        derived(db);
        others(db);
    }

    private void body(Statements db, ResultSet row) throws SQLException {
        verification.count("bodies");
        var hash = Hash.of(row.getBytes(1));
        try {
            var header = HeaderBytes.read(row.getBytes(2));
            var whole = tables.actions().open(hash, row.getBytes(3));
            var salt = Arrays.copyOf(whole, Chain.SALT);
            var body = Arrays.copyOfRange(whole, Chain.SALT, whole.length);
            if (!Chain.bodyHash(salt, body).equals(header.bodyHash())) {
                verification.fault("body hash", header.log() + " " + header.seq());
            }
            var facts = FactsBytes.read(header.kind(), header.schema(), body);
            if (facts instanceof Received received) {
                number(db, received, header.dossier());
            } else if (facts instanceof Attested attested && row.getBoolean(4)) {
                books.take(attested, header.dossier());
            } else if (facts instanceof PaperAttached file) {
                files.take(file);
            } else if (facts instanceof HandedIn in) {
                in.files().forEach(files::take);
            }
        } catch (UnreadableException | BrokenSealException | IllegalArgumentException _) {
            verification.fault("body", hash.hex());
        }
    }

    private void number(Statements db, Received received, Optional<UUID> dossier) throws SQLException {
        var number = received.number();
        var said = number.date() + " " + number.lane() + " " + number.n() + " "
                + dossier.map(UUID::toString).orElse("");
        var stored = Rows.one(
                db,
                NUMBER,
                row -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3) + " " + row.getString(4),
                number.text(),
                dossier.map(UUID::toString).orElse(""));
        if (!stored.equals(Optional.of(said))) {
            verification.fault("number", number.text());
        }
    }

    private void derived(Statements db) throws SQLException {
        Map<String, DossierRows.Row> stored = new HashMap<>();
        try {
            tables.dossiers().all(db).forEach(row -> stored.put(row.id(), row));
        } catch (BrokenSealException _) {
            verification.fault("derived rows", "a row of dossier does not open");
            return;
        }
        for (var id : Rows.all(db, DOSSIERS, row -> row.getString(1))) {
            verification.count("dossiers");
            var replayed = replay(db, id);
            var row = Optional.ofNullable(stored.remove(id));
            if (!replayed.equals(row)) {
                verification.fault(
                        "derived rows", row.map(DossierRows.Row::number).orElse(id));
            }
        }
        stored.values().forEach(row -> verification.fault("derived rows", row.number()));
    }

    private Optional<DossierRows.Row> replay(Statements db, String id) throws SQLException {
        try {
            return Dossier.of(tables.actions().ofDossier(db, UUID.fromString(id)))
                    .map(DossierRows.Row::of);
        } catch (RuntimeException _) {
            return Optional.empty(); // named as a body already, or it cannot be put together and has no row
        }
    }

    private void others(Statements db) throws SQLException {
        opens(db, "drafts", "SELECT visit, sealed FROM draft", "draft|");
        opens(db, "papers", "SELECT id, pdf_sealed FROM print_job", "print_job|");
        opens(
                db,
                "reasons",
                "SELECT id, reason_sealed FROM print_job WHERE reason_sealed IS NOT NULL",
                "print_job.reason|");
        opens(db, "desk key", "SELECT one, seed_sealed FROM desk_key", "desk_key|");
        opens(db, "notes", "SELECT name, sealed FROM note", "note|");
        opens(db, "users", "SELECT login, name_sealed FROM user_account", "user_account|");
    }

    private void opens(Statements db, String what, String sql, String place) throws SQLException {
        Rows.all(db, sql, row -> {
            verification.count(what);
            try {
                key.open(row.getBytes(2), place + row.getString(1));
            } catch (BrokenSealException _) {
                verification.fault(what, row.getString(1));
            }
            return what;
        });
    }
}
