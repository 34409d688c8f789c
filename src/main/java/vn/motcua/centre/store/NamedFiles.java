package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.UnreadableException;

/// The files that one transaction names, kept together.
final class NamedFiles {

    private static final String FILE =
            "INSERT INTO file_named (office, sha256) VALUES (?, ?) ON CONFLICT (office, sha256) DO NOTHING";

    private final String office;
    private final Set<Hash> files = new LinkedHashSet<>();

    NamedFiles(String office) {
        this.office = office;
    }

    void of(ActionHeader header, ActionBytes bytes) {
        if (header.kind().equals("PaperAttached")) {
            file(header, bytes).ifPresent(files::add);
        }
    }

    /// What cannot be read names no file.
    private static Optional<Hash> file(ActionHeader header, ActionBytes bytes) {
        try {
            return bytes.facts()
                    .map(facts -> FactsBytes.read(header.kind(), header.schema(), facts))
                    .filter(PaperAttached.class::isInstance)
                    .map(facts -> new Hash(((PaperAttached) facts).sha256()));
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    void keep(Statements db) throws SQLException {
        if (!files.isEmpty()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            files.forEach(file -> rows.add(new Object[] {office, file.bytes()}));
            Rows.changeAll(db, FILE, rows);
        }
    }
}
