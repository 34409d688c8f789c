package vn.motcua.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongSupplier;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Build;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierIndex;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.Probe;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;

/// The desk's log on SQLite: append, sign the end, commit, move the marker; in this order.
final class SqliteLedger implements Ledger {

    private final Database database;
    private final Tables tables;
    private final DataKey key;
    private final OfficeSettings office;
    private final Surroundings around;
    private final SqliteDirectory directory;
    private final MachineMark machine;
    private final Clock clock;
    private final Probe probe;
    private final DossierIndex index = new DossierIndex();
    private final SecureRandom random = new SecureRandom();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile LongSupplier release = () -> 0;
    private Voice voice;
    private OwnLog.End end;
    private Marker.Spare spare;

    /// The log that is written now, with what goes with it.
    record Voice(OwnLog log, Numbers numbers, Marker marker) {

        static Voice of(OwnLog log, OfficeSettings office, Marker marker, Marker.Spare spare) {
            return new Voice(log, new Numbers(office.numbers(), office.agency(), log.lanes(), spare), marker);
        }
    }

    SqliteLedger(
            Database database,
            DataKey key,
            OfficeSettings office,
            Voice voice,
            Surroundings around,
            SqliteDirectory directory) {
        this.database = database;
        this.key = key;
        this.office = office;
        this.voice = voice;
        this.around = around;
        this.directory = directory;
        tables = Tables.with(key);
        this.machine = around.machine();
        this.clock = around.clock();
        this.probe = around.probe();
        end = database.read("reading the log's end", db -> voice.log().end(db, tables.actions()));
        spare = database.read("reading the spare lane", db -> voice.numbers().spareUsed(db));
    }

    @Override
    public synchronized <R> R write(Acting who, Function<Entry, R> work) {
        var known = end;
        var now = voice;
        var acting = mayWrite(who);
        long roleRelease = directory.roleRelease(who.login());
        var done = database.write("writing to the log", db -> {
            var start = now.log().isAt(db, known) ? known : now.log().end(db, tables.actions());
            var entry = new LogEntry(
                    db,
                    tables,
                    now.log(),
                    now.numbers(),
                    new LogEntry.Start(acting, roleRelease, clock, random, start, release.getAsLong()));
            R result = work.apply(entry);
            entry.finish();
            probe.at("before-commit");
            return new Done<>(result, entry);
        });
        probe.at("after-commit");
        end = done.entry().end();
        spare = done.entry().spare().map(spare::or).orElse(spare);
        done.entry().words().forEach(index::put);
        if (done.entry().wrote()) {
            mark();
            probe.at("after-marker");
            listeners.forEach(Runnable::run);
        }
        return done.result();
    }

    /// Who acts, in the role that the centre names now.
    private Acting mayWrite(Acting who) {
        var now = who.equals(OpenCounter.DESK) ? who : directory.now(who);
        if (now.role() == Acting.Role.NONE) {
            throw new StoreTrouble("counter.role-taken", "looking at the role");
        }
        return now;
    }

    private record Done<R>(R result, LogEntry entry) {}

    /// Writes down outside the data folder where the log ends.
    synchronized void mark() {
        var seq = end.seq();
        var used = spare;
        var marker = voice.marker();
        end.hash().ifPresent(hash -> marker.write(new Marker.Mark(seq, hash, machine.text(), used)));
    }

    synchronized OwnLog.End end() {
        return end;
    }

    void listen(Runnable afterCommit) {
        listeners.add(afterCommit);
    }

    synchronized OwnLog log() {
        return voice.log();
    }

    /// Ends the log and goes on in another, in one transaction: what was written stays, and the old key is gone.
    synchronized void succeed(LogKey fresh, List<Integer> lanes) {
        var old = voice.log();
        var before = end.hash().map(hash -> new LogOpened.Before(old.key().log(), end.seq(), hash));
        var log = new OwnLog(fresh, old.office(), lanes);
        var next = Voice.of(log, office, new Marker(around.markers(), log.id()), Marker.Spare.NONE);
        var entry = database.write("going on in a new log", db -> {
            Logs.closeAll(db);
            Logs.open(db, log, key);
            var first = new LogEntry(
                    db,
                    tables,
                    log,
                    next.numbers(),
                    new LogEntry.Start(OpenCounter.DESK, 0, clock, random, OwnLog.End.NONE, release.getAsLong()));
            first.append(
                    Optional.empty(),
                    List.of(),
                    new LogOpened(fresh.open().hex(), lanes, Build.THIS.version(), before));
            first.finish();
            return first;
        });
        voice = next;
        end = entry.end();
        spare = Marker.Spare.NONE;
        mark();
    }

    DossierIndex index() {
        return index;
    }

    @Override
    public void names(LongSupplier catalogueRelease) {
        release = catalogueRelease;
    }

    @Override
    public Optional<Dossier> dossier(UUID id) {
        return Dossier.of(
                database.read("reading a dossier", db -> tables.actions().ofDossier(db, id)));
    }

    @Override
    public List<UUID> bearing(String number) {
        return database.read("finding a number", db -> tables.dossiers().bearing(db, number));
    }

    @Override
    public ReceiptSeal seal(Dossier dossier) {
        return ReceiptSeal.sign(
                log().key(),
                dossier.number().text(),
                dossier.receiptKey(),
                dossier.number().date());
    }

    @Override
    public synchronized DayCheck.LogTime time() {
        return new DayCheck.LogTime(end.atMillis(), end.clockMillis(), end.opened());
    }
}
