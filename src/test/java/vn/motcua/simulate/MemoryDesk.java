package vn.motcua.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Ledger;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;

/// A desk in memory: real bytes, real chain, real signatures; what is in its [DeskData] is durable.
class MemoryDesk implements DeskMachine, Ledger {

    private static final Acting MACHINE = new Acting("desk", "", Acting.Role.ADMINISTRATOR);

    private final String office;
    private final Chance chance;
    private final Bug bug;
    private DeskData disc;
    private final List<Action> written = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    private MemoryDesk(String office, DeskData disc, Chance chance, Bug bug) {
        this.office = office;
        this.disc = disc;
        this.chance = chance;
        this.bug = bug;
    }

    static MemoryDesk found(String office, List<Integer> lanes, Chance chance, Bug bug) {
        var key = chance.key();
        var desk = new MemoryDesk(office, new DeskData(key), chance, bug);
        desk.open(key, lanes, Optional.empty());
        return desk;
    }

    private void open(LogKey key, List<Integer> lanes, Optional<LogOpened.Before> before) {
        disc.key = key;
        disc.logs.put(key.log(), new DeskData.LogRow(key.open(), lanes));
        write(MACHINE, entry -> {
            entry.append(Optional.empty(), List.of(), new LogOpened(key.open().hex(), lanes, "1", before));
            return entry;
        });
    }

    void succeed(LogKey fresh, List<Integer> lanes) {
        open(fresh, lanes, before());
    }

    private Optional<LogOpened.Before> before() {
        return disc.end(disc.key.log())
                .map(end -> new LogOpened.Before(
                        disc.key.log(), end.seq(), end.action().hash()));
    }

    Chance chance() {
        return chance;
    }

    DeskData disc() {
        return disc;
    }

    @Override
    public Ledger ledger() {
        return this;
    }

    @Override
    public DeskStream stream() {
        return bug.stream(this);
    }

    @Override
    public Optional<Dossier> shown(UUID id) {
        return bug.shown(disc.dossiers.getOrDefault(id, List.of()));
    }

    @Override
    public List<Action> written() {
        var since = List.copyOf(written);
        written.clear();
        return since;
    }

    @Override
    public Set<Hash> holds() {
        return disc.rows.keySet();
    }

    @Override
    public Set<Hash> canGive() {
        return disc.rows.entrySet().stream()
                .filter(row -> !row.getValue().vouched())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Object picture() {
        return disc.copy();
    }

    @Override
    public void put(Object picture) {
        disc = ((DeskData) picture).copy();
    }

    @Override
    public void restoreAnew(Object picture, List<Integer> lanes) {
        put(picture);
        var before = before();
        disc.enrolled = Optional.empty();
        open(chance.key(), lanes, before);
    }

    @Override
    public void restart() {
        // what was committed is on the disc
    }

    @Override
    public DeskMachine twin() {
        var twin = new MemoryDesk(office, disc.copy(), chance, bug);
        twin.now = now;
        return twin;
    }

    @Override
    public void moveClock(Duration jump) {
        now = now.plus(jump);
    }

    @Override
    public Optional<String> fault() {
        return Optional.empty();
    }

    @Override
    public <R> R write(Acting who, Function<Entry, R> work) {
        var entry = new MemoryWriting(who);
        R result = work.apply(entry);
        entry.commit();
        return result;
    }

    @Override
    public void names(LongSupplier catalogueRelease) {
        throw new UnsupportedOperationException("there is one catalogue here");
    }

    @Override
    public Optional<Dossier> dossier(UUID id) {
        return Dossier.of(disc.dossiers.getOrDefault(id, List.of()));
    }

    @Override
    public List<UUID> bearing(String number) {
        return List.of();
    }

    @Override
    public ReceiptSeal seal(Dossier dossier) {
        throw new UnsupportedOperationException("no receipt is printed here");
    }

    @Override
    public DayCheck.LogTime time() {
        throw new UnsupportedOperationException("nobody asks for the day here");
    }

    @Override
    public void close() {
        // nothing is open
    }

    /// One transaction on the log.
    private final class MemoryWriting implements Entry {

        private record Draft(Action action, byte[] header, byte[] body) {}

        private final Acting who;
        private final List<Draft> drafts = new ArrayList<>();
        private long seq;
        private Optional<Hash> prev;

        private MemoryWriting(Acting who) {
            this.who = who;
            var end = disc.end(disc.key.log());
            seq = end.map(DeskData.Row::seq).orElse(0L);
            prev = end.map(row -> row.action().hash());
        }

        @Override
        public Numbering number(LocalDate day) {
            var lanes = disc.logs.get(disc.key.log()).lanes();
            for (int lane : lanes) {
                int staged = (int) drafts.stream()
                        .filter(draft -> draft.action().facts() instanceof Received received
                                && received.number().lane() == lane
                                && received.number().date().equals(day))
                        .count();
                int n = disc.numbers.getOrDefault(new DeskData.Lane(day, lane), 0) + staged + 1;
                if (n <= GivenNumber.LAST) {
                    return new Numbering.Given(NumberPattern.STANDARD.give(office, day, lane, n));
                }
            }
            return new Numbering.Stopped("numbers.full");
        }

        @Override
        public void under(long catalogueRelease) {
            throw new UnsupportedOperationException("there is one catalogue here");
        }

        @Override
        public int bookNumber(String book, int year) {
            throw new UnsupportedOperationException("no book is kept here");
        }

        @Override
        public Optional<Dossier> dossier(UUID id) {
            var actions = new ArrayList<>(disc.dossiers.getOrDefault(id, List.of()));
            drafts.stream()
                    .map(Draft::action)
                    .filter(action -> action.header().dossier().equals(Optional.of(id)))
                    .forEach(actions::add);
            return bug.shown(actions);
        }

        @Override
        public void append(Optional<UUID> dossier, List<Hash> bases, Facts facts) {
            var body = FactsBytes.write(facts);
            var salt = chance.bytes(Chain.SALT);
            now = now.plusMillis(700);
            seq++;
            var header = new ActionHeader(
                    ActionHeader.FORMAT,
                    new UUID(now.toEpochMilli() << 16 | 0x7000, seq),
                    disc.key.log(),
                    seq,
                    prev,
                    office,
                    dossier,
                    bases,
                    now.toEpochMilli(),
                    420,
                    who.login(),
                    who.role().name(),
                    0,
                    0,
                    facts.kind(),
                    facts.schema(),
                    Chain.bodyHash(salt, body));
            var bytes = HeaderBytes.write(header);
            var hash = Chain.identity(bytes);
            var whole = new byte[salt.length + body.length];
            System.arraycopy(salt, 0, whole, 0, salt.length);
            System.arraycopy(body, 0, whole, salt.length, body.length);
            drafts.add(new Draft(new Action(header, hash, facts), bytes, whole));
            prev = Optional.of(hash);
        }

        @Override
        public void forgetDraft(UUID visit) {
            throw new UnsupportedOperationException("no draft is kept here");
        }

        private void commit() {
            for (var draft : drafts) {
                boolean last = draft == drafts.getLast();
                var signature =
                        last ? Optional.of(disc.key.signTail(seq, draft.action().hash())) : Optional.<byte[]>empty();
                var bytes = new ActionBytes(draft.header(), Optional.of(draft.body()), signature);
                disc.add(new DeskData.Row(draft.action(), bytes, false, false));
                written.add(draft.action());
            }
        }
    }
}
