package vn.motcua.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.keys.BrokenSealException;
import vn.motcua.sql.Statements;

/// Holds the attached files against the actions that name them. A file that only the centre or another desk has is not
/// a fault.
final class FileCheck {

    private final Verification verification;
    private final FileShelf shelf;
    private final FileRows rows;
    private final Set<Hash> named = new HashSet<>();

    FileCheck(Verification verification, FileShelf shelf, FileRows rows) {
        this.verification = verification;
        this.shelf = shelf;
        this.rows = rows;
    }

    /// An action names this file.
    void take(PaperAttached file) {
        named.add(new Hash(file.sha256()));
    }

    /// After every action was taken.
    void check(Statements db) throws SQLException {
        try {
            for (var row : rows.named(db)) {
                check(row);
                if (!named.remove(row.hash())) {
                    verification.fault("file that no action names", row.name());
                }
            }
        } catch (BrokenSealException _) {
            verification.fault("files", "a row of file does not open");
            return;
        }
        if (!named.isEmpty()) {
            verification.fault("derived rows", "files that actions name have no row: " + named.size());
        }
    }

    private void check(FileRows.Row row) {
        if (!row.here()) {
            verification.count("files not here yet");
        } else if (shelf.read(row.name(), row.hash()).isPresent()) {
            verification.count("files");
        } else {
            verification.fault("file", row.name());
        }
    }
}
