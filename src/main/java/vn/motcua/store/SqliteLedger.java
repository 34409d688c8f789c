package vn.motcua.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DossierIndex;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.Probe;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;

/// The desk's log on SQLite: append, sign the end, commit, move the marker; in this order.
final class SqliteLedger implements Ledger {

    private final Database database;
    private final Tables tables;
    private final OwnLog log;
    private final Numbers numbers;
    private final Marker marker;
    private final MachineMark machine;
    private final Clock clock;
    private final Probe probe;
    private final DossierIndex index = new DossierIndex();
    private final SecureRandom random = new SecureRandom();
    private OwnLog.End end;
    private Marker.Spare spare;

    SqliteLedger(Database database, Tables tables, OwnLog log, Numbers numbers, Marker marker, Surroundings around) {
        this.database = database;
        this.tables = tables;
        this.log = log;
        this.numbers = numbers;
        this.marker = marker;
        this.machine = around.machine();
        this.clock = around.clock();
        this.probe = around.probe();
        end = database.read("reading the log's end", db -> log.end(db, tables.actions()));
        spare = database.read("reading the spare lane", numbers::spareUsed);
    }

    @Override
    public synchronized <R> R write(Acting who, Function<Entry, R> work) {
        var known = end;
        var done = database.write("writing to the log", db -> {
            var start = log.isAt(db, known) ? known : log.end(db, tables.actions());
            var entry = new LogEntry(db, tables, log, numbers, new LogEntry.Start(who, clock, random, start));
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
        }
        return done.result();
    }

    private record Done<R>(R result, LogEntry entry) {}

    /// Writes down outside the data folder where the log ends.
    synchronized void mark() {
        var seq = end.seq();
        var used = spare;
        end.hash().ifPresent(hash -> marker.write(new Marker.Mark(seq, hash, machine.text(), used)));
    }

    synchronized OwnLog.End end() {
        return end;
    }

    DossierIndex index() {
        return index;
    }

    @Override
    public Optional<Dossier> dossier(UUID id) {
        return Dossier.of(
                database.read("reading a dossier", db -> tables.actions().ofDossier(db, id)));
    }

    @Override
    public Optional<UUID> find(String number) {
        return database.read("finding a number", db -> tables.dossiers().find(db, number));
    }

    @Override
    public ReceiptSeal seal(Dossier dossier) {
        LogKey key = log.key();
        return ReceiptSeal.sign(
                key,
                dossier.number().text(),
                dossier.receiptKey(),
                dossier.number().date());
    }

    @Override
    public synchronized DayCheck.LogTime time() {
        return new DayCheck.LogTime(end.atMillis(), end.clockMillis(), end.opened());
    }
}
