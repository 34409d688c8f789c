package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.Roster;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The centre's store in memory: what is in the [CentreData] of its offices is durable.
class MemoryCentre implements CentreStore, CentreMachine {

    /// Of one log, newest first, as the real one tells them.
    private static final int BRANCHES = 8;

    private final SortedMap<String, CentreData> discs = new TreeMap<>();
    private final List<Action> said = new ArrayList<>();

    MemoryCentre(String epoch, LogKey voice) {
        addOffice(World.OFFICE, epoch, voice);
    }

    @Override
    public final void addOffice(String office, String epoch, LogKey voice) {
        discs.put(office, new CentreData(office, epoch, voice));
    }

    Stream<CentreData> discs() {
        return discs.values().stream();
    }

    private CentreData disc(String office) {
        return Optional.ofNullable(discs.get(office)).orElseThrow();
    }

    /// What a transaction is begun with.
    MemoryEntry entry(CentreData data) {
        return new MemoryEntry(data);
    }

    /// All of them or none.
    void commit(Collection<MemoryEntry> entries) {
        entries.forEach(entry -> said.addAll(entry.commit(discs.values())));
    }

    @Override
    public <R> Optional<R> inOffice(String office, Function<OfficeEntry, R> work) {
        if (!discs.containsKey(office)) {
            return Optional.empty();
        }
        var entry = entry(disc(office));
        R result = work.apply(entry);
        commit(List.of(entry));
        return Optional.of(result);
    }

    @Override
    public <R> Optional<R> inOffices(SortedSet<String> offices, Function<Map<String, OfficeEntry>, R> work) {
        if (!discs.keySet().containsAll(offices)) {
            return Optional.empty();
        }
        var entries = new TreeMap<String, MemoryEntry>();
        offices.forEach(office -> entries.put(office, entry(disc(office))));
        R result = work.apply(Map.copyOf(entries));
        commit(entries.values());
        return Optional.of(result);
    }

    @Override
    public List<HandOver> handOvers(String office, Set<UUID> dossiers) {
        return waiting()
                .filter(one -> one.office().equals(office) || one.to().equals(office))
                .filter(one -> dossiers.contains(one.dossier()))
                .toList();
    }

    @Override
    public List<HandOver> handOvers(Optional<HandOver> last, int limit) {
        var order = Comparator.comparing(HandOver::office)
                .thenComparing(one -> one.source().hex());
        return waiting()
                .sorted(order)
                .filter(one -> last.isEmpty() || order.compare(one, last.get()) > 0)
                .limit(limit)
                .toList();
    }

    private Stream<HandOver> waiting() {
        return discs.values().stream()
                .flatMap(data -> data.handOvers.values().stream())
                .filter(CentreData.Over::waiting)
                .map(CentreData.Over::handOver);
    }

    @Override
    public Optional<StreamPoint> point(String office) {
        return Optional.ofNullable(discs.get(office)).map(CentreData::head);
    }

    @Override
    public Optional<StreamPoint> point(String office, long position) {
        var disc = disc(office);
        return position > disc.rows.size() ? Optional.empty() : Optional.of(disc.point(position));
    }

    @Override
    public List<Placed> after(String office, long position, int limit) {
        var found = new ArrayList<Placed>();
        var disc = disc(office);
        long bytes = 0;
        boolean signed = false;
        for (int i = (int) position; i < Math.min(disc.rows.size(), position + limit); i++) {
            var row = disc.rows.get(i);
            bytes += row.bytes().size();
            if (signed && bytes > PullPage.LARGEST) {
                return found;
            }
            signed = signed || row.bytes().signature().isPresent();
            found.add(new Placed(i + 1, row.header().log(), row.bytes(), disc.point(i + 1)));
        }
        return found;
    }

    @Override
    public Picked open(String office, Piece piece, View view) {
        var disc = disc(office);
        var firsts = new TreeMap<Integer, List<ActionBytes>>();
        var begun = new HashMap<UUID, List<ActionBytes>>();
        for (int i = 0; i < piece.through(); i++) {
            var row = disc.rows.get(i);
            var dossier = row.header().dossier();
            if (dossier.isPresent()) {
                int position = i + 1;
                begun.computeIfAbsent(dossier.get(), id -> firsts(firsts, piece, view, id, position, disc))
                        .add(row.bytes());
            }
        }
        var actions = new ArrayList<ActionBytes>();
        var from = Cursor.of(piece.after());
        long last = piece.after();
        for (var one : firsts.entrySet()) {
            int given = one.getKey() == from.after() + 1 ? from.given() : 0;
            var rest = one.getValue().subList(given, one.getValue().size());
            if (!actions.isEmpty()
                    && (actions.size() + rest.size() > piece.limit() || size(actions) + size(rest) > Vouched.LARGEST)) {
                return new Picked(actions, Optional.of(last));
            }
            int count = fitting(rest);
            actions.addAll(rest.subList(0, count));
            if (count < rest.size()) {
                return new Picked(actions, Optional.of(new Cursor(one.getKey() - 1, given + count).number()));
            }
            last = one.getKey();
        }
        return new Picked(actions, Optional.empty());
    }

    private static long size(List<ActionBytes> actions) {
        return actions.stream().mapToLong(ActionBytes::size).sum();
    }

    /// How many of them one piece has room for; one at least.
    static int fitting(List<ActionBytes> actions) {
        long bytes = 0;
        int count = 0;
        for (var one : actions) {
            bytes += one.size();
            if (count > 0 && bytes > Vouched.LARGEST) {
                return count;
            }
            count++;
        }
        return count;
    }

    /// Where the actions of a dossier that begins there are gathered; not among the others if it is not asked
    /// for.
    private static List<ActionBytes> firsts(
            TreeMap<Integer, List<ActionBytes>> firsts,
            Piece piece,
            View view,
            UUID dossier,
            int position,
            CentreData disc) {
        var actions = new ArrayList<ActionBytes>();
        if (position > Cursor.of(piece.after()).after()
                && disc.isRecent(dossier, piece.since())
                && disc.isFor(dossier, view)) {
            firsts.put(position, actions);
        }
        return actions;
    }

    @Override
    public Set<UUID> inScope(String office, Piece piece, View view) {
        var disc = disc(office);
        return disc.rows.subList((int) piece.after(), (int) piece.through()).stream()
                .flatMap(row -> row.header().dossier().stream())
                .filter(dossier -> disc.isFor(dossier, view))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Vouched.End> ends(String office, long position) {
        var ends = new TreeMap<LogId, List<Vouched.End>>();
        for (var row : disc(office).rows.subList(0, (int) position).reversed()) {
            var header = row.header();
            ends.computeIfAbsent(header.log(), _ -> new ArrayList<>())
                    .add(new Vouched.End(header.log(), header.seq(), row.hash()));
        }
        return ends.values().stream()
                .flatMap(log -> log.stream()
                        .sorted(Comparator.comparing(Vouched.End::seq).reversed())
                        .limit(BRANCHES))
                .toList();
    }

    @Override
    public Picked ofDossier(String office, UUID dossier, long after) {
        var disc = disc(office);
        var all = disc.byDossier.getOrDefault(dossier, List.of());
        if (after == 0 && fitting(all) == all.size()) {
            return new Picked(all, Optional.empty());
        }
        var rest = new TreeMap<Long, ActionBytes>();
        for (int i = (int) after; i < disc.rows.size(); i++) {
            var row = disc.rows.get(i);
            if (row.header().dossier().equals(Optional.of(dossier))) {
                rest.put(i + 1L, row.bytes());
            }
        }
        int count = fitting(List.copyOf(rest.values()));
        var positions = List.copyOf(rest.keySet());
        return new Picked(
                List.copyOf(rest.values()).subList(0, count),
                count < rest.size() ? Optional.of(positions.get(count - 1)) : Optional.empty());
    }

    @Override
    public List<Numbered> numbered(String number) {
        return List.of();
    }

    @Override
    public Optional<KnownLog> log(LogId log) {
        return MemoryRoster.known(discs, log);
    }

    @Override
    public Roster roster() {
        return new MemoryRoster(discs);
    }

    @Override
    public CentreStore store() {
        return this;
    }

    @Override
    public Object picture() {
        return new Picture(copy(discs));
    }

    private record Picture(Map<String, CentreData> discs) {}

    private static SortedMap<String, CentreData> copy(Map<String, CentreData> discs) {
        var copy = new TreeMap<String, CentreData>();
        discs.forEach((office, data) -> copy.put(office, data.copy()));
        return copy;
    }

    @Override
    public void put(Object picture) {
        discs.putAll(copy(((Picture) picture).discs()));
    }

    @Override
    public void restored(Supplier<String> epochs) {
        discs.values().forEach(data -> data.epoch = epochs.get());
    }

    @Override
    public void crash() {
        // what was committed is on the disc
    }

    @Override
    public Set<Hash> hashes() {
        return discs.values().stream().flatMap(data -> data.hashes.stream()).collect(Collectors.toSet());
    }

    @Override
    public List<Action> said() {
        var since = List.copyOf(said);
        said.clear();
        return since;
    }

    @Override
    public boolean isNamed(String office, Hash file) {
        return disc(office).files.contains(file);
    }

    @Override
    public Set<String> alarms(String kind) {
        return discs.values().stream()
                .flatMap(data -> data.alarms.stream())
                .filter(alarm -> alarm.kind().equals(kind))
                .map(alarm -> kind.equals("fork") ? alarm.log().text() : alarm.detail())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
