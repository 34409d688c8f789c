package vn.motcua.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.DossierIndex;
import vn.motcua.counter.LogPieces;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.PushBatch;

/// The logs of the file, cut into batches.
final class SqlitePieces implements LogPieces {

    private final Database database;
    private final LogTail tail;
    private final PulledActions pulled;
    private final DossierIndex index;

    SqlitePieces(Database database, Tables tables, DossierIndex index) {
        this.database = database;
        this.index = index;
        tail = new LogTail(tables);
        pulled = new PulledActions(tables);
    }

    @Override
    public List<LogId> logs() {
        return database.read("listing logs", LogTail::logs);
    }

    @Override
    public long upTo(LogId log) {
        return database.read("reading the centre's word", db -> LogTail.upTo(db, log));
    }

    @Override
    public Optional<String> epoch() {
        return database.read("reading the centre's word", LogTail::epoch);
    }

    @Override
    public Optional<PushBatch> after(LogId log, long seq) {
        return database.read("reading a log", db -> tail.after(db, log, seq));
    }

    private record Taken(int fresh, Map<UUID, String> words) {}

    @Override
    public int take(DeskStream.Arrived carried) {
        var taken = database.write("taking what was carried", db -> {
            int before = count(db);
            var words = pulled.take(db, carried, List.of());
            return new Taken(count(db) - before, words);
        });
        taken.words().forEach(index::put);
        return taken.fresh();
    }

    private static int count(Statements db) throws SQLException {
        return Rows.one(db, "SELECT count(*) FROM action", row -> row.getInt(1)).orElse(0);
    }
}
