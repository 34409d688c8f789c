package vn.motcua.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.Chain;
import vn.motcua.sql.Statements;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;

/// One transaction on the log.
final class LogEntry implements Ledger.Entry {

    /// Who writes, when, and where the log ended before.
    ///
    /// @param roleRelease the number under which the centre named the role, 0 where it did not
    /// @param release the release of the catalogue, 0 for the shipped one
    record Start(Acting who, long roleRelease, Clock clock, SecureRandom random, OwnLog.End end, long release) {}

    private final Statements db;
    private final Tables tables;
    private final OwnLog log;
    private final Numbers numbers;
    private final Start start;
    private final Map<UUID, List<Action>> known = new HashMap<>();
    private final Set<UUID> grown = new LinkedHashSet<>();
    private final Map<UUID, String> words = new LinkedHashMap<>();
    private OwnLog.End end;
    private int written;
    private long release;
    private Optional<Marker.Spare> spare = Optional.empty();

    LogEntry(Statements db, Tables tables, OwnLog log, Numbers numbers, Start start) {
        this.db = db;
        this.tables = tables;
        this.log = log;
        this.numbers = numbers;
        this.start = start;
        end = start.end();
        release = start.release();
    }

    @Override
    public void under(long catalogueRelease) {
        release = catalogueRelease;
    }

    @Override
    public Ledger.Numbering number(LocalDate day) {
        return sql("giving a number", () -> numbers.next(db, day, end.copies()));
    }

    @Override
    public int bookNumber(String book, int year) {
        return sql("giving a number of a book", () -> BookNumbers.next(db, book, year));
    }

    @Override
    public Optional<Dossier> dossier(UUID id) {
        return sql("reading a dossier", () -> Dossier.of(actions(id)));
    }

    /// As stored when they were first asked for, and grown since: nobody else writes meanwhile.
    private List<Action> actions(UUID id) throws SQLException {
        var actions = known.get(id);
        if (actions == null) {
            actions = tables.actions().ofDossier(db, id);
            known.put(id, actions);
        }
        return actions;
    }

    @Override
    public void append(Optional<UUID> dossier, List<Hash> bases, Facts facts) {
        var body = FactsBytes.write(facts);
        var salt = new byte[Chain.SALT];
        start.random().nextBytes(salt);
        var header = header(dossier, bases, facts, Chain.bodyHash(salt, body));
        var bytes = HeaderBytes.write(header);
        count(bytes.length + salt.length, body.length);
        var action = new Action(header, Chain.identity(bytes), facts);
        sql("appending to the log", () -> {
            if (dossier.isPresent()) {
                grow(dossier.get(), action);
            }
            tables.actions().insert(db, new Actions.Draft(action, bytes, salt, body));
            if (facts instanceof Received received) {
                keep(received.number(), dossier.orElseThrow());
            }
            if (facts instanceof Attested attested) {
                BookNumbers.keep(db, attested, dossier.orElseThrow().toString());
            }
            if (facts instanceof PaperAttached file) {
                tables.files().name(db, file);
            }
            if (facts instanceof HandedIn in) { // found against later, and yet in the log
                for (var file : in.files()) {
                    tables.files().name(db, file);
                }
            }
            return action;
        });
        end = end.after(action);
    }

    /// What no centre takes is not begun: everything after it in this log would stay here with it.
    private void count(int around, int body) {
        written += around + body;
        boolean fits = body <= ActionBytes.LARGEST_FACTS
                && written <= PushBatch.LARGEST_TOGETHER
                && end.seq() - start.end().seq() < PushBatch.MOST_TOGETHER;
        if (!fits) {
            throw new StoreTrouble("store.too-large", "appending to the log");
        }
    }

    private void grow(UUID dossier, Action action) throws SQLException {
        actions(dossier).add(action);
        grown.add(dossier);
    }

    private void keep(GivenNumber number, UUID dossier) throws SQLException {
        Numbers.keep(db, log.id(), number, dossier.toString());
        if (number.lane() == numbers.spare()) {
            spare = Optional.of(new Marker.Spare(number.date(), number.n()));
        }
    }

    private ActionHeader header(Optional<UUID> dossier, List<Hash> bases, Facts facts, Hash bodyHash) {
        var now = start.clock().instant();
        return new ActionHeader(
                ActionHeader.FORMAT,
                Uuid7.of(now.toEpochMilli(), start.random()),
                log.key().log(),
                end.seq() + 1,
                end.hash(),
                log.office(),
                dossier,
                bases,
                now.toEpochMilli(),
                DayCheck.ZONE.getRules().getOffset(now).getTotalSeconds() / 60,
                start.who().login(),
                start.who().role().name(),
                start.roleRelease(),
                release,
                facts.kind(),
                facts.schema(),
                bodyHash);
    }

    @Override
    public void forgetDraft(UUID visit) {
        sql("forgetting a draft", () -> SqliteDrafts.forget(db, visit));
    }

    /// Signs the new end of the log, and brings the derived rows up to it.
    void finish() throws SQLException {
        if (!wrote()) {
            return;
        }
        var last = end.hash().orElseThrow();
        tables.actions().sign(db, last, log.key().signTail(end.seq(), last));
        for (var id : grown) {
            var row = Dossier.of(actions(id)).map(DossierRows.Row::of);
            if (row.isPresent()) {
                words.put(id, tables.dossiers().keep(db, row.get()));
            }
        }
    }

    boolean wrote() {
        return end.seq() != start.end().seq();
    }

    OwnLog.End end() {
        return end;
    }

    /// The last number given in the spare lane here, if one was.
    Optional<Marker.Spare> spare() {
        return spare;
    }

    /// The words by which the dossiers that were written to are found now.
    Map<UUID, String> words() {
        return words;
    }

    private interface Statement<R> {
        R run() throws SQLException;
    }

    /// A failing statement inside someone else's work: out through it, to the transaction that rolls back.
    private static <R> R sql(String doing, Statement<R> statement) {
        try {
            return statement.run();
        } catch (SQLException e) {
            throw Troubles.of(doing, e);
        }
    }
}
