package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.centre.CentreStore.HandOver;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// What a centre's disc holds of one office.
final class CentreData {

    /// A row of the stream; its position is its place in the list and one.
    record Row(Hash hash, ActionHeader header, ActionBytes bytes, Hash rolling, long arrivedAt) {}

    record Code(Scope scope, Optional<String> by) {}

    record LogRow(LogKey.Public key, String desk, List<Integer> lanes, boolean forked, Optional<LogId> successor) {

        LogRow fork() {
            return new LogRow(key, desk, lanes, true, successor);
        }

        LogRow endedBy(LogId next) {
            return new LogRow(key, desk, lanes, forked, Optional.of(next));
        }
    }

    /// What was handed over by this office.
    ///
    /// @param done it was carried once
    record Over(HandOver handOver, boolean waiting, boolean done) {

        Over again() {
            return new Over(handOver, true, done);
        }

        Over carried() {
            return new Over(handOver, false, true);
        }
    }

    final String office;
    String epoch;
    final List<Row> rows = new ArrayList<>();
    final Set<Hash> hashes = new HashSet<>();
    final Map<LogId, TreeMap<Long, Set<Hash>>> byLog = new HashMap<>();
    final Map<LogId, LogRow> logs = new LinkedHashMap<>();
    final Map<String, Code> codes = new HashMap<>();
    final Map<String, Scope> scopes = new HashMap<>();
    final Map<String, Set<LogId>> named = new HashMap<>();
    final Map<UUID, Known> dossiers = new HashMap<>();
    final Set<String> desks = new HashSet<>();
    final Map<String, Map<UUID, LogId>> numbers = new HashMap<>();
    final List<OfficeEntry.Alarm> alarms = new ArrayList<>();
    final Map<UUID, List<ActionBytes>> byDossier = new HashMap<>();
    final Map<Hash, Over> handOvers = new LinkedHashMap<>();
    final Set<Hash> files = new HashSet<>();

    final LogKey voice;

    CentreData(String office, String epoch, LogKey voice) {
        this.office = office;
        this.epoch = epoch;
        this.voice = voice;
        logs.put(voice.log(), new LogRow(voice.open(), "centre", List.of(0, 0), false, Optional.empty()));
    }

    CentreData copy() {
        var copy = new CentreData(office, epoch, voice);
        copy.rows.addAll(rows);
        copy.hashes.addAll(hashes);
        byLog.forEach((log, places) -> {
            var mine = new TreeMap<Long, Set<Hash>>();
            places.forEach((seq, there) -> mine.put(seq, new HashSet<>(there)));
            copy.byLog.put(log, mine);
        });
        copy.logs.putAll(logs);
        copy.codes.putAll(codes);
        copy.scopes.putAll(scopes);
        named.forEach((desk, these) -> copy.named.put(desk, new HashSet<>(these)));
        dossiers.forEach((id, known) -> copy.dossiers.put(id, known.copy()));
        copy.desks.addAll(desks);
        numbers.forEach((number, bearers) -> copy.numbers.put(number, new HashMap<>(bearers)));
        copy.alarms.addAll(alarms);
        byDossier.forEach((id, actions) -> copy.byDossier.put(id, new ArrayList<>(actions)));
        copy.handOvers.putAll(handOvers);
        copy.files.addAll(files);
        return copy;
    }

    StreamPoint head() {
        return point(rows.size());
    }

    /// @param position from 0 to the number of rows
    StreamPoint point(long position) {
        return position == 0
                ? StreamPoint.start(epoch)
                : new StreamPoint(epoch, position, rows.get((int) position - 1).rolling());
    }

    void add(Row row) {
        rows.add(row);
        know(row);
        row.header()
                .dossier()
                .ifPresent(id ->
                        byDossier.computeIfAbsent(id, _ -> new ArrayList<>()).add(row.bytes()));
        hashes.add(row.hash());
        byLog.computeIfAbsent(row.header().log(), _ -> new TreeMap<>())
                .computeIfAbsent(row.header().seq(), _ -> new HashSet<>())
                .add(row.hash());
    }

    /// Puts the body to an action that is here without.
    void fill(Hash hash, ActionBytes bytes) {
        rows.replaceAll(row ->
                row.hash().equals(hash) ? new Row(hash, row.header(), bytes, row.rolling(), row.arrivedAt()) : row);
        byDossier
                .values()
                .forEach(actions ->
                        actions.replaceAll(one -> Chain.identity(one.header()).equals(hash) ? bytes : one));
    }

    static Row after(Hash rolling, ActionHeader header, Hash hash, ActionBytes bytes, long arrivedAt) {
        return new Row(hash, header, bytes, Chain.rolling(rolling, hash), arrivedAt);
    }

    /// What a scope asks of a dossier.
    static final class Known {
        private final Set<LogId> actors = new HashSet<>();
        private boolean closed;
        private long touchedAt;

        private Known copy() {
            var copy = new Known();
            copy.actors.addAll(actors);
            copy.closed = closed;
            copy.touchedAt = touchedAt;
            return copy;
        }
    }

    private void know(Row row) {
        row.header().dossier().ifPresent(id -> {
            var known = dossiers.computeIfAbsent(id, _ -> new Known());
            known.actors.add(row.header().log());
            known.touchedAt = row.arrivedAt();
            known.closed = switch (row.header().kind()) {
                case "Returned", "Withdrawn" -> true;
                case "Verdict" -> false;
                default -> known.closed;
            };
        });
    }

    boolean isRecent(UUID dossier, long since) {
        var known = dossiers.get(dossier);
        return !known.closed || known.touchedAt >= since;
    }

    boolean isFor(UUID dossier, View view) {
        var known = dossiers.get(dossier);
        return switch (view.scope()) {
            case OFFICE -> true;
            case OPEN -> !known.closed || isOwn(known, view.desk());
            case OWN -> isOwn(known, view.desk());
        };
    }

    private boolean isOwn(Known known, String desk) {
        var earlier = named.getOrDefault(desk, Set.of());
        return known.actors.stream()
                .anyMatch(log -> earlier.contains(log)
                        || Optional.ofNullable(logs.get(log))
                                .filter(row -> row.desk().equals(desk))
                                .isPresent());
    }
}
