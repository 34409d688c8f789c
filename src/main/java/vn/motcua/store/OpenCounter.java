package vn.motcua.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Build;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DeskDirectory;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.DossierIndex;
import vn.motcua.counter.DossierLine;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Drafts;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.Life;
import vn.motcua.counter.LogPieces;
import vn.motcua.counter.Notes;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.PaperFiles;
import vn.motcua.counter.PrintJobs;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.SealingKey;

/// The counter's data with the key in hand.
public final class OpenCounter implements CounterData {

    /// What the machine itself says in the log.
    static final Acting DESK = new Acting("desk", "", Acting.Role.ADMINISTRATOR);

    private final Path folder;
    private final Database database;
    private final DataKey key;
    private final Tables tables;
    private final OfficeSettings office;
    private final SqliteLedger ledger;
    private final SqliteStream stream;
    private final SqliteFiles files;
    private final SqliteDirectory directory;
    private final Optional<Marker.Mark> marked;
    private final Surroundings around;

    private OpenCounter(Path folder, Database database, Surroundings around, DataKey key) {
        this.folder = folder;
        this.database = database;
        this.around = around;
        this.key = key;
        tables = Tables.with(key);
        office = database.read("reading the office", Settings::office)
                .orElseThrow(() -> new StoreTrouble("store.no-office", "opening the counter"));
        var log = database.read("reading the log", db -> Logs.own(db, key))
                .orElseThrow(() -> new StoreTrouble("store.no-log", "opening the counter"));
        var marker = new Marker(around.markers(), log.id());
        marked = marker.read();
        var spare = marked.map(Marker.Mark::spare).orElse(Marker.Spare.NONE);
        directory = new SqliteDirectory(database);
        var voice = SqliteLedger.Voice.of(log, office, marker, spare);
        ledger = new SqliteLedger(database, key, office, voice, around, directory);
        stream = new SqliteStream(database, tables, ledger);
        files = new SqliteFiles(folder, database, key, around.probe());
    }

    static OpenCounter open(Path folder, Database database, Surroundings around, DataKey key) {
        var counter = new OpenCounter(folder, database, around, key);
        if (!counter.isUnbegun()) {
            counter.compare();
        }
        return counter;
    }

    /// Holds the data against the marker; appends [CopyNoticed] if they do not belong together.
    private void compare() {
        var end = ledger.end();
        var cause = cause(end);
        long known = marked.map(Marker.Mark::seq).orElse(0L);
        if (cause.isPresent()
                && end.noticed().filter(last -> isMine(last, known)).isPresent()) {
            ledger.mark(); // killed between the notice and the marker: one copy is noticed once
        } else if (cause.isPresent()) {
            var notice = new CopyNoticed(cause.get(), around.machine().text(), known, end.seq());
            ledger.write(DESK, entry -> {
                entry.append(Optional.empty(), List.of(), notice);
                return notice;
            });
        } else if (marked.filter(mark -> mark.seq() < end.seq()).isPresent()) {
            ledger.mark(); // killed between commit and marker
        }
    }

    private boolean isMine(CopyNoticed last, long known) {
        return last.machine().equals(around.machine().text()) && last.markerSeq() == known;
    }

    private Optional<String> cause(OwnLog.End end) {
        if (marked.isEmpty()) {
            return Optional.of("no-marker");
        }
        var mark = marked.get();
        if (!mark.machine().equals(around.machine().text())) {
            return Optional.of("other-machine");
        }
        if (mark.seq() > end.seq()) {
            return Optional.of("older-data");
        }
        var there = database.read(
                "reading the log", db -> Actions.hashAt(db, ledger.log().id(), mark.seq()));
        return there.filter(mark.hash()::equals).isPresent() ? Optional.empty() : Optional.of("other-history");
    }

    /// Whether the log has no action yet.
    boolean isUnbegun() {
        return ledger.end().seq() == 0;
    }

    /// Writes the first action of a new log.
    void begin(Acting who, Optional<LogOpened.Before> before) {
        var log = ledger.log();
        var opened = new LogOpened(log.key().open().hex(), log.lanes(), Build.THIS.version(), before);
        ledger.write(who, entry -> {
            entry.append(Optional.empty(), List.of(), opened);
            return opened;
        });
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public DeskStream stream() {
        return stream;
    }

    @Override
    public LogPieces pieces() {
        return new SqlitePieces(database, tables, ledger.index());
    }

    @Override
    public PaperFiles files() {
        return files;
    }

    @Override
    public FileStream fileStream() {
        return files;
    }

    @Override
    public DeskDirectory directory() {
        return directory;
    }

    @Override
    public SealingKey sealingKey() {
        return DeskKey.of(database, key);
    }

    @Override
    public Drafts drafts() {
        return new SqliteDrafts(database, key);
    }

    @Override
    public PrintJobs printJobs() {
        return new SqlitePrintJobs(database, key);
    }

    @Override
    public Notes notes() {
        return new SqliteNotes(database, key);
    }

    @Override
    public OfficeSettings office() {
        return office;
    }

    @Override
    public int copiesNoticed() {
        return ledger.end().copies();
    }

    @Override
    public Life life() {
        var log = ledger.log();
        return new Life(log.id(), copiesNoticed(), log.lanes().getFirst());
    }

    @Override
    public List<String> books() {
        return database.read("listing books", BookNumbers::books);
    }

    @Override
    public DossierIndex index() {
        return ledger.index();
    }

    @Override
    public void fillIndex() {
        database.read("filling the search list", db -> {
            tables.dossiers().words(db, ledger.index()::put);
            return ledger.index();
        });
    }

    @Override
    public List<DossierRow> find(String query, int limit) {
        var ids = query.isBlank()
                ? database.read("listing dossiers", db -> tables.dossiers().newest(db, limit))
                : ledger.index().find(query, limit);
        return rows(ids);
    }

    @Override
    public List<DossierLine> lines() {
        return database.read("listing dossiers", DossierRows::lines);
    }

    @Override
    public List<DossierRow> rows(List<UUID> ids) {
        return ids.stream()
                .flatMap(id -> ledger.dossier(id).stream())
                .map(DossierRow::of)
                .toList();
    }

    @Override
    public Map<UUID, Instant> unsent() {
        return stream.unsentSince();
    }

    @Override
    public Path folder() {
        return folder;
    }
}
