package vn.motcua.store;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.LogPieces;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.PushBatch;

/// The logs of the file, cut into batches.
final class SqlitePieces implements LogPieces {

    private final Database database;
    private final LogTail tail;

    SqlitePieces(Database database, LogTail tail) {
        this.database = database;
        this.tail = tail;
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
}
