package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.Roster;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The centre's store in memory: what is in its [CentreData] is durable.
class MemoryCentre implements CentreStore, CentreMachine {

    private CentreData disc;

    MemoryCentre(String epoch, LogKey voice) {
        disc = new CentreData(epoch, voice);
    }

    CentreData disc() {
        return disc;
    }

    /// What a transaction is begun with.
    MemoryEntry entry() {
        return new MemoryEntry(disc);
    }

    @Override
    public <R> Optional<R> inOffice(String office, Function<OfficeEntry, R> work) {
        if (!office.equals(World.OFFICE)) {
            return Optional.empty();
        }
        var entry = entry();
        R result = work.apply(entry);
        entry.commit();
        return Optional.of(result);
    }

    @Override
    public <R> Optional<R> inOffices(SortedSet<String> offices, Function<Map<String, OfficeEntry>, R> work) {
        throw new UnsupportedOperationException("there is one office here");
    }

    @Override
    public List<HandOver> handOvers(String office) {
        return List.of();
    }

    @Override
    public Optional<StreamPoint> point(String office) {
        return Optional.of(disc.head());
    }

    @Override
    public Optional<StreamPoint> point(String office, long position) {
        return position > disc.rows.size() ? Optional.empty() : Optional.of(disc.point(position));
    }

    @Override
    public List<Placed> after(String office, long position, int limit) {
        var found = new ArrayList<Placed>();
        for (int i = (int) position; i < Math.min(disc.rows.size(), position + limit); i++) {
            var row = disc.rows.get(i);
            found.add(new Placed(i + 1, row.header().log(), row.bytes(), disc.point(i + 1)));
        }
        return found;
    }

    @Override
    public Picked open(String office, Piece piece, View view) {
        var firsts = new TreeMap<Integer, List<ActionBytes>>();
        var begun = new HashMap<UUID, List<ActionBytes>>();
        for (int i = 0; i < piece.through(); i++) {
            var row = disc.rows.get(i);
            var dossier = row.header().dossier();
            if (dossier.isPresent()) {
                int position = i + 1;
                begun.computeIfAbsent(dossier.get(), id -> firsts(firsts, piece, view, id, position))
                        .add(row.bytes());
            }
        }
        var actions = new ArrayList<ActionBytes>();
        long last = piece.after();
        for (var one : firsts.entrySet()) {
            if (!actions.isEmpty() && actions.size() + one.getValue().size() > piece.limit()) {
                return new Picked(actions, Optional.of(last));
            }
            actions.addAll(one.getValue());
            last = one.getKey();
        }
        return new Picked(actions, Optional.empty());
    }

    /// Where the actions of a dossier that begins there are gathered; not among the others if it is not asked for.
    private List<ActionBytes> firsts(
            TreeMap<Integer, List<ActionBytes>> firsts, Piece piece, View view, UUID dossier, int position) {
        var actions = new ArrayList<ActionBytes>();
        if (position > piece.after() && disc.isRecent(dossier, piece.since()) && disc.isFor(dossier, view)) {
            firsts.put(position, actions);
        }
        return actions;
    }

    @Override
    public Set<UUID> inScope(String office, Piece piece, View view) {
        return disc.rows.subList((int) piece.after(), (int) piece.through()).stream()
                .flatMap(row -> row.header().dossier().stream())
                .filter(dossier -> disc.isFor(dossier, view))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Vouched.End> ends(String office, long position) {
        var ends = new HashMap<LogId, Vouched.End>();
        for (var row : disc.rows.subList(0, (int) position)) {
            var header = row.header();
            ends.put(header.log(), new Vouched.End(header.log(), header.seq(), row.hash()));
        }
        return List.copyOf(ends.values());
    }

    @Override
    public List<ActionBytes> ofDossier(String office, UUID dossier) {
        return disc.rows.stream()
                .filter(row -> row.header().dossier().filter(dossier::equals).isPresent())
                .map(CentreData.Row::bytes)
                .toList();
    }

    @Override
    public List<Numbered> numbered(String number) {
        return List.of();
    }

    @Override
    public Optional<KnownLog> log(LogId log) {
        return MemoryRoster.known(disc, log);
    }

    @Override
    public Roster roster() {
        return new MemoryRoster(this::disc);
    }

    @Override
    public CentreStore store() {
        return this;
    }

    @Override
    public Object picture() {
        return disc.copy();
    }

    @Override
    public void put(Object picture) {
        disc = ((CentreData) picture).copy();
    }

    @Override
    public void restored(String epoch) {
        disc.epoch = epoch;
    }

    @Override
    public void crash() {
        // what was committed is on the disc
    }

    @Override
    public Set<Hash> hashes() {
        return disc.hashes;
    }

    @Override
    public Set<String> alarms(String kind) {
        return disc.alarms.stream()
                .filter(alarm -> alarm.kind().equals(kind))
                .map(alarm -> kind.equals("fork") ? alarm.log().text() : alarm.detail())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
