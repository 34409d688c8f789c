package vn.motcua.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.PrintJobs;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;

/// The table `print_job`, the papers sealed, and why they are printed again.
record SqlitePrintJobs(Database database, DataKey key) implements PrintJobs {

    private static final String PREPARE = """
            INSERT INTO print_job (id, dossier, paper, time, reason, reason_sealed, state, made_at, pdf_sealed)
            VALUES (?, ?, ?, ?, '', ?, ?, ?, ?)
            """;

    private static final String MARK = "UPDATE print_job SET state = ? WHERE id = ?";

    private static final String OF = """
            SELECT id, dossier, paper, time, reason, reason_sealed, state, made_at
              FROM print_job WHERE dossier = ? ORDER BY made_at, id
            """;

    private static final String OPEN = """
            SELECT id, dossier, paper, time, reason, reason_sealed, state, made_at
              FROM print_job WHERE state <> 'CAME_OUT' ORDER BY made_at, id
            """;

    private static final String PDF = "SELECT pdf_sealed FROM print_job WHERE id = ?";

    @Override
    public void prepare(Job job, byte[] pdf) {
        var id = job.id().toString();
        var sealed = key.seal(pdf, place(id));
        database.write(
                "preparing a paper",
                db -> Rows.change(
                        db,
                        PREPARE,
                        id,
                        job.dossier().toString(),
                        job.paper(),
                        job.time(),
                        sealedReason(job),
                        job.state().name(),
                        job.madeMillis(),
                        sealed));
    }

    @Override
    public void mark(UUID job, State state) {
        database.write("marking a paper", db -> Rows.change(db, MARK, state.name(), job.toString()));
    }

    @Override
    public List<Job> of(UUID dossier) {
        return database.read("reading papers", db -> Rows.all(db, OF, this::job, dossier.toString()));
    }

    @Override
    public List<Job> open() {
        return database.read("reading papers", db -> Rows.all(db, OPEN, this::job));
    }

    @Override
    public Optional<byte[]> pdf(UUID job) {
        var id = job.toString();
        return database.read("reading a paper", db -> Rows.one(db, PDF, row -> row.getBytes(1), id))
                .map(closed -> key.open(closed, place(id)));
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                UUID.fromString(row.getString(1)),
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                reason(row),
                State.valueOf(row.getString(7)),
                row.getLong(8));
    }

    private byte @Nullable [] sealedReason(Job job) {
        return job.reason().isEmpty()
                ? null
                : key.seal(job.reason(), reasonPlace(job.id().toString()));
    }

    /// What an earlier program wrote stands beside it, not sealed.
    private String reason(ResultSet row) throws SQLException {
        var sealed = row.getBytes(6);
        return sealed == null ? row.getString(5) : key.openText(sealed, reasonPlace(row.getString(1)));
    }

    private static String reasonPlace(String id) {
        return "print_job.reason|" + id;
    }

    private static String place(String id) {
        return "print_job|" + id;
    }
}
