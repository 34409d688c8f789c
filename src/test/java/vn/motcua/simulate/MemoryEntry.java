package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.centre.CentreStore.HandOver;
import vn.motcua.centre.CentreStore.Picked;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.StreamPoint;

/// A transaction on [CentreData]: nothing is there before [#commit].
class MemoryEntry implements OfficeEntry {

    protected final CentreData data;
    private final List<CentreData.Row> added = new ArrayList<>();
    private final Set<Hash> addedHashes = new HashSet<>();
    private final Map<LogId, CentreData.LogRow> met = new HashMap<>();
    private final Set<LogId> forks = new HashSet<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final Map<String, Map<UUID, LogId>> numbers = new HashMap<>();
    private final Set<Hash> carried = new HashSet<>();
    private final Map<Hash, ActionBytes> filled = new HashMap<>();
    private final Set<UUID> again = new HashSet<>();
    private Optional<String> epoch = Optional.empty();

    MemoryEntry(CentreData data) {
        this.data = data;
    }

    /// @param offices all, of which some hear news
    /// @return what the centre said itself
    List<Action> commit(Collection<CentreData> offices) {
        data.logs.putAll(met);
        added.forEach(data::add);
        filled.forEach(data::fill);
        forks.forEach(log -> data.logs.computeIfPresent(log, (_, row) -> row.fork()));
        data.alarms.addAll(alarms);
        numbers.forEach((number, bearers) ->
                data.numbers.computeIfAbsent(number, _ -> new HashMap<>()).putAll(bearers));
        epoch.ifPresent(fresh -> data.epoch = fresh);
        carried.forEach(source -> data.handOvers.computeIfPresent(source, (_, over) -> over.carried()));
        added.forEach(row -> handOver(row, offices));
        offices.forEach(from -> from.handOvers.replaceAll((_, over) -> isAgain(over.handOver()) ? over.again() : over));
        return added.stream()
                .filter(this::isOurs)
                .map(row -> new Action(row.header(), row.hash(), facts(row.header(), row.bytes())))
                .toList();
    }

    /// The same without what it remembers of hand-overs.
    MemoryEntry unmarked() {
        carried.clear();
        return this;
    }

    private boolean isOurs(CentreData.Row row) {
        return row.header().log().equals(data.voice.log());
    }

    private boolean isAgain(HandOver one) {
        return again.contains(one.dossier())
                && (one.office().equals(data.office) || one.to().equals(data.office));
    }

    /// What a row asks for at other offices, and what they hear of it.
    private void handOver(CentreData.Row row, Collection<CentreData> offices) {
        var dossier = row.header().dossier();
        if (dossier.isEmpty()) {
            return;
        }
        switch (row.header().kind()) {
            case "HandedOver" -> {
                var to = ((HandedOver) facts(row.header(), row.bytes())).office();
                var over = new HandOver(data.office, row.hash(), dossier.get(), to);
                data.handOvers.putIfAbsent(row.hash(), new CentreData.Over(over, true, false));
            }
            case "PaperAttached" -> name((PaperAttached) facts(row.header(), row.bytes()));
            case "HandedIn" -> {
                if (isOurs(row)) {
                    ((HandedIn) facts(row.header(), row.bytes())).files().forEach(this::name);
                }
            }
            case "TakenUp", "Resolved", "Attested", "Returned", "Withdrawn", "Verdict", "Reconciled" ->
                offices.forEach(from -> from.handOvers.replaceAll(
                        (_, over) -> over.handOver().to().equals(data.office)
                                        && over.handOver().dossier().equals(dossier.get())
                                ? over.again()
                                : over));
            default -> {}
        }
    }

    private void name(PaperAttached file) {
        data.files.add(new Hash(file.sha256()));
    }

    static Facts facts(ActionHeader header, ActionBytes bytes) {
        return FactsBytes.read(header.kind(), header.schema(), bytes.facts().orElseThrow());
    }

    @Override
    public StreamPoint head() {
        var rolling = added.isEmpty() ? data.head().rolling() : added.getLast().rolling();
        return new StreamPoint(epoch.orElse(data.epoch), data.rows.size() + added.size(), rolling);
    }

    @Override
    public Optional<KnownLog> log(LogId log) {
        return Optional.ofNullable(met.get(log))
                .map(row -> MemoryRoster.known(data, row))
                .or(() -> MemoryRoster.known(data, log));
    }

    @Override
    public void meet(LogKey.Public key, List<Integer> lanes, long now) {
        met.put(key.log(), new CentreData.LogRow(key, key.log().text(), lanes, false, Optional.empty()));
    }

    @Override
    public Map<Long, Set<Hash>> hashes(LogId log, long from, long to) {
        var kept = data.byLog.getOrDefault(log, new TreeMap<>()).subMap(from, true, to, true);
        if (added.isEmpty()) {
            return kept;
        }
        var all = new TreeMap<Long, Set<Hash>>();
        kept.forEach((seq, there) -> all.put(seq, new HashSet<>(there)));
        added.stream()
                .filter(row -> row.header().log().equals(log))
                .filter(row -> row.header().seq() >= from && row.header().seq() <= to)
                .forEach(row -> all.computeIfAbsent(row.header().seq(), _ -> new HashSet<>())
                        .add(row.hash()));
        return all;
    }

    @Override
    public long last(LogId log) {
        var places = data.byLog.getOrDefault(log, new TreeMap<>());
        return added.stream()
                .filter(row -> row.header().log().equals(log))
                .mapToLong(row -> row.header().seq())
                .reduce(places.isEmpty() ? 0 : places.lastKey(), Math::max);
    }

    @Override
    public Picked ofDossier(UUID dossier) {
        var all = new ArrayList<>(data.byDossier.getOrDefault(dossier, List.of()));
        added.stream()
                .filter(row -> row.header().dossier().equals(Optional.of(dossier)))
                .forEach(row -> all.add(row.bytes()));
        int count = MemoryCentre.fitting(all);
        return new Picked(all.subList(0, count), count < all.size() ? Optional.of((long) count) : Optional.empty());
    }

    @Override
    public void carried(Hash handedOver) {
        carried.add(handedOver);
    }

    @Override
    public void again(UUID dossier) {
        again.add(dossier);
    }

    @Override
    public void append(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
        if (!addedHashes.add(hash) || isThere(hash)) {
            throw new CentreTrouble("appending to a stream");
        }
        added.add(CentreData.after(head().rolling(), header, hash, bytes, arrivedAt));
        if (header.kind().equals("Received")) {
            number(header, bytes, arrivedAt);
        }
    }

    @Override
    public Set<Hash> bodiless(LogId log, long from, long to) {
        return data.rows.stream()
                .filter(row ->
                        row.bytes().body().isEmpty() && row.header().log().equals(log))
                .filter(row -> row.header().seq() >= from && row.header().seq() <= to)
                .map(CentreData.Row::hash)
                .collect(Collectors.toSet());
    }

    @Override
    public void fill(ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
        filled.put(hash, bytes);
    }

    /// What a unique index would refuse.
    boolean isThere(Hash hash) {
        return data.hashes.contains(hash);
    }

    private void number(ActionHeader header, ActionBytes bytes, long arrivedAt) {
        var number = ((Received) facts(header, bytes)).number().text();
        var bearers = numbers.computeIfAbsent(number, text -> new HashMap<>(data.numbers.getOrDefault(text, Map.of())));
        bearers.put(header.dossier().orElseThrow(), header.log());
        if (bearers.size() > 1) {
            alarm(new Alarm("number-twice", header.log(), arrivedAt, number));
        }
    }

    @Override
    public LogKey voice() {
        return data.voice;
    }

    @Override
    public void fork(LogId log) {
        forks.add(log);
    }

    @Override
    public void beginEpoch(String fresh) {
        epoch = Optional.of(fresh);
    }

    @Override
    public void alarm(Alarm alarm) {
        alarms.add(alarm);
    }
}
