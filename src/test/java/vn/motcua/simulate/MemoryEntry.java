package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
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
    private Optional<String> epoch = Optional.empty();

    MemoryEntry(CentreData data) {
        this.data = data;
    }

    void commit() {
        data.logs.putAll(met);
        added.forEach(data::add);
        forks.forEach(log -> data.logs.computeIfPresent(log, (_, row) -> row.fork()));
        data.alarms.addAll(alarms);
        numbers.forEach((number, bearers) ->
                data.numbers.computeIfAbsent(number, _ -> new HashMap<>()).putAll(bearers));
        epoch.ifPresent(fresh -> data.epoch = fresh);
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
        return data.byLog.getOrDefault(log, new TreeMap<>()).subMap(from, true, to, true);
    }

    @Override
    public long last(LogId log) {
        var places = data.byLog.getOrDefault(log, new TreeMap<>());
        return places.isEmpty() ? 0 : places.lastKey();
    }

    @Override
    public List<ActionBytes> ofDossier(UUID dossier) {
        throw new UnsupportedOperationException("nothing is handed over here");
    }

    @Override
    public void carried(Hash handedOver) {
        throw new UnsupportedOperationException("nothing is handed over here");
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

    /// What a unique index would refuse.
    boolean isThere(Hash hash) {
        return data.hashes.contains(hash);
    }

    private void number(ActionHeader header, ActionBytes bytes, long arrivedAt) {
        var facts =
                FactsBytes.read(header.kind(), header.schema(), bytes.facts().orElseThrow());
        var number = ((Received) facts).number().text();
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
