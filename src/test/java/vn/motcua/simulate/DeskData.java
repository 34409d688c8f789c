package vn.motcua.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.counter.DeskStream.Arrived.Left;
import vn.motcua.counter.DeskStream.Enrolled;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// What a desk's disc holds.
final class DeskData {

    /// @param vouched only the centre stands for it: of its log something before it is not here
    record Row(Action action, ActionBytes bytes, boolean pulled, boolean vouched) {

        long seq() {
            return action.header().seq();
        }
    }

    /// @param lanes none where it is another desk's log
    record LogRow(LogKey.Public key, List<Integer> lanes) {}

    /// How far the centre is known to have a log.
    record Word(long seq, String epoch, Optional<Acknowledgement> said) {

        static final Word NONE = new Word(0, "", Optional.empty());
    }

    record Lane(LocalDate day, int lane) {}

    LogKey key;
    Optional<Enrolled> enrolled = Optional.empty();
    boolean lanesTaken;
    final Map<Hash, Row> rows = new LinkedHashMap<>();
    final Map<LogId, TreeMap<Long, List<Row>>> byLog = new TreeMap<>();
    final Map<UUID, List<Action>> dossiers = new LinkedHashMap<>();
    final Map<LogId, LogRow> logs = new LinkedHashMap<>();
    final Map<LogId, Word> words = new HashMap<>();
    /// The same for the ends of branches that were not written here.
    final Map<Hash, Word> branches = new HashMap<>();

    final NavigableMap<Long, StreamPoint> passed = new TreeMap<>();
    final Map<Lane, Integer> numbers = new HashMap<>();
    final Map<Hash, Left> leftOut = new LinkedHashMap<>();
    final Set<Hash> ends = new HashSet<>();
    final Map<LogId, Long> past = new HashMap<>();
    Optional<Scope> scope = Optional.of(Scope.OFFICE);

    DeskData(LogKey key) {
        this.key = key;
    }

    DeskData copy() {
        var copy = new DeskData(key);
        copy.enrolled = enrolled;
        copy.lanesTaken = lanesTaken;
        copy.rows.putAll(rows);
        byLog.forEach((log, places) -> {
            var mine = new TreeMap<Long, List<Row>>();
            places.forEach((seq, there) -> mine.put(seq, new ArrayList<>(there)));
            copy.byLog.put(log, mine);
        });
        dossiers.forEach((id, actions) -> copy.dossiers.put(id, new ArrayList<>(actions)));
        copy.logs.putAll(logs);
        copy.words.putAll(words);
        copy.branches.putAll(branches);
        copy.passed.putAll(passed);
        copy.numbers.putAll(numbers);
        copy.leftOut.putAll(leftOut);
        copy.ends.addAll(ends);
        copy.past.putAll(past);
        copy.scope = scope;
        return copy;
    }

    NavigableMap<Long, List<Row>> of(LogId log) {
        return byLog.getOrDefault(log, new TreeMap<>());
    }

    Word word(LogId log) {
        return words.getOrDefault(log, Word.NONE);
    }

    /// The last of a log that was written here.
    Optional<Row> end(LogId log) {
        for (var there : of(log).descendingMap().values()) {
            for (var row : there) {
                if (!row.pulled()) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    void add(Row row) {
        var header = row.action().header();
        boolean known = rows.put(row.action().hash(), row) != null;
        if (!row.vouched()) {
            byLog.computeIfAbsent(header.log(), _ -> new TreeMap<>())
                    .computeIfAbsent(header.seq(), _ -> new ArrayList<>())
                    .add(row);
        }
        if (known) {
            return;
        }
        header.dossier()
                .ifPresent(id ->
                        dossiers.computeIfAbsent(id, _ -> new ArrayList<>()).add(row.action()));
        if (row.action().facts() instanceof Received received) {
            var number = received.number();
            numbers.merge(new Lane(number.date(), number.lane()), number.n(), Math::max);
        }
    }
}
