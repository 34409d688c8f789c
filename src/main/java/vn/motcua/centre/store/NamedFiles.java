package vn.motcua.centre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.UnreadableException;

/// The files that one transaction names, kept together.
final class NamedFiles {

    private static final String FILE = """
            INSERT INTO file_named (office, sha256, lender) VALUES (?, ?, ?)
            ON CONFLICT (office, sha256) DO UPDATE SET lender = coalesce(file_named.lender, excluded.lender)
            """;

    private final String office;
    private final Map<Hash, Optional<String>> files = new LinkedHashMap<>();

    NamedFiles(String office) {
        this.office = office;
    }

    void of(ActionHeader header, ActionBytes bytes) {
        if (header.kind().equals("PaperAttached")) {
            file(header, bytes).ifPresent(file -> files.putIfAbsent(file, Optional.empty()));
        }
    }

    /// What the centre itself says that another office handed in: its files lie there.
    void handedIn(ActionHeader header, ActionBytes bytes) {
        facts(header, bytes)
                .filter(HandedIn.class::isInstance)
                .map(HandedIn.class::cast)
                .ifPresent(in ->
                        in.files().forEach(file -> files.put(new Hash(file.sha256()), Optional.of(in.from()))));
    }

    private static Optional<Hash> file(ActionHeader header, ActionBytes bytes) {
        return facts(header, bytes)
                .filter(PaperAttached.class::isInstance)
                .map(facts -> new Hash(((PaperAttached) facts).sha256()));
    }

    /// What cannot be read names no file.
    private static Optional<Facts> facts(ActionHeader header, ActionBytes bytes) {
        try {
            return bytes.facts().map(facts -> FactsBytes.read(header.kind(), header.schema(), facts));
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    void keep(Statements db) throws SQLException {
        if (!files.isEmpty()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            files.forEach((file, lender) -> rows.add(new Object[] {office, file.bytes(), lender.orElse(null)}));
            Rows.changeAll(db, FILE, rows);
        }
    }
}
