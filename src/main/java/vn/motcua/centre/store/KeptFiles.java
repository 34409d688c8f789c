package vn.motcua.centre.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.centre.WholeFiles;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.sql.Rows;

/// Which files of papers arrived whole, by the database's own word: what lies in the folder is held against it.
final class KeptFiles {

    private static final String KEEP =
            "INSERT INTO file_kept (office, sha256) VALUES (?, ?) ON CONFLICT (office, sha256) DO NOTHING";

    private static final String IS_KEPT = "SELECT 1 FROM file_kept WHERE office = ? AND sha256 = ?";

    private static final String FORGET = "DELETE FROM file_kept WHERE office = ? AND sha256 = ?";

    private static final String NAMED = "SELECT 1 FROM file_named WHERE office = ? AND sha256 = ?";

    private static final String LENDER = "SELECT lender FROM file_named WHERE office = ? AND sha256 = ?";

    private static final String AFTER = """
            SELECT office, sha256 FROM file_kept WHERE office > ? OR office = ? AND sha256 > ?
            ORDER BY office, sha256 LIMIT 500
            """;

    private static final String AWAITED = """
            SELECT count(*) FROM file_named WHERE NOT EXISTS (
                SELECT 1 FROM file_kept WHERE file_kept.office = file_named.office
                    AND file_kept.sha256 = file_named.sha256)
            """;

    private final Transactions transactions;

    KeptFiles(Transactions transactions) {
        this.transactions = transactions;
    }

    record Kept(String office, Hash file) {

        @Override
        public String toString() {
            return office + " " + file;
        }
    }

    @FunctionalInterface
    interface Each {
        void take(Kept kept);
    }

    /// Whether an action of that office's stream names the file.
    boolean isNamed(String office, Hash file) {
        return transactions.read(
                "looking whether a file is named",
                db -> Rows.one(db, NAMED, row -> true, office, file.bytes()).isPresent());
    }

    /// The office at which it lies, where another one handed it in.
    Optional<String> lender(String office, Hash file) {
        return transactions
                .read(
                        "looking where a file lies",
                        db -> Rows.one(db, LENDER, row -> Optional.ofNullable(row.getString(1)), office, file.bytes()))
                .flatMap(lender -> lender);
    }

    /// Notes that a file is here whole; asked first, as each desk that has it says so again after a restore.
    void keep(String office, Hash file) {
        var known =
                transactions.read("looking for a file", db -> Rows.one(db, IS_KEPT, row -> true, office, file.bytes()));
        if (known.isEmpty()) {
            transactions.write("noting a file", db -> Rows.change(db, KEEP, office, file.bytes()));
        }
    }

    void forget(Kept kept) {
        transactions.write(
                "forgetting a file",
                db -> Rows.change(db, FORGET, kept.office(), kept.file().bytes()));
    }

    /// Page by page, so that it may run beside the centre.
    void each(Each each) {
        var last = Optional.<Kept>empty();
        while (true) {
            var page = after(last);
            page.forEach(each::take);
            if (page.isEmpty()) {
                return;
            }
            last = Optional.of(page.getLast());
        }
    }

    private List<Kept> after(Optional<Kept> last) {
        var office = last.map(Kept::office).orElse("");
        var hash = last.map(kept -> kept.file().bytes()).orElse(new byte[0]);
        return transactions.read(
                "listing files",
                db -> Rows.all(
                        db, AFTER, row -> new Kept(row.getString(1), Hash.of(row.getBytes(2))), office, office, hash));
    }

    /// Files that an action names and that no desk has brought yet.
    long awaited() {
        return transactions.read(
                "counting files",
                db -> Rows.one(db, AWAITED, row -> row.getLong(1)).orElse(0L));
    }

    /// Copies all that are whole.
    void copy(WholeFiles from, WholeFiles to) {
        each(kept -> from.copy(kept.office(), kept.file(), to));
    }

    /// Mends a folder from a backup's; what stays lost is not said to be here any more.
    SqlCentre.RestoredFiles bring(Optional<WholeFiles> from, WholeFiles to) {
        var bent = new ArrayList<Kept>();
        each(kept -> {
            if (to.standing(kept.office(), kept.file()) != WholeFiles.Standing.WHOLE) {
                bent.add(kept);
            }
        });
        long brought = 0;
        for (var kept : bent) {
            to.setAside(kept.office(), kept.file());
            if (from.filter(backup -> backup.copy(kept.office(), kept.file(), to))
                    .isPresent()) {
                brought++;
            } else {
                forget(kept);
            }
        }
        return new SqlCentre.RestoredFiles(brought, bent.size() - brought);
    }
}
