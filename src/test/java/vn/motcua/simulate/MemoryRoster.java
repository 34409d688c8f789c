package vn.motcua.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.Roster;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Scope;

/// Desks and logs of [CentreData], by the rules of the real roster.
final class MemoryRoster implements Roster {

    private final SortedMap<String, CentreData> discs;

    MemoryRoster(SortedMap<String, CentreData> discs) {
        this.discs = discs;
    }

    private CentreData disc(String office) {
        return Optional.ofNullable(discs.get(office)).orElseThrow();
    }

    static Optional<KnownLog> known(SortedMap<String, CentreData> discs, LogId log) {
        return discs.values().stream()
                .flatMap(data -> known(data, log).stream())
                .findFirst();
    }

    static Optional<KnownLog> known(CentreData data, LogId log) {
        return Optional.ofNullable(data.logs.get(log)).map(row -> known(data, row));
    }

    static KnownLog known(CentreData data, CentreData.LogRow row) {
        return new KnownLog(
                data.office,
                row.key(),
                row.desk(),
                row.lanes(),
                row.forked(),
                row.successor().isPresent(),
                false,
                Optional.empty(),
                data.scopes.getOrDefault(row.desk(), Scope.OFFICE));
    }

    @Override
    public boolean addOffice(Office office) {
        return false;
    }

    @Override
    public Optional<Office> office(String id) {
        return offices().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Office> offices() {
        return discs.keySet().stream()
                .map(id -> new Office(id, "Phường " + id, new byte[32]))
                .toList();
    }

    @Override
    public void addCode(String secretHash, String office, long expiresAt, Grant grant) {
        disc(office).codes.put(secretHash, new CentreData.Code(grant.scope(), Optional.empty()));
    }

    @Override
    public Optional<Enrolled> enrol(String secretHash, NewDesk desk, long now) {
        var data = disc(desk.office());
        var used = data.codes.get(secretHash);
        if (used == null || used.by().filter(by -> !by.equals(desk.id())).isPresent() || isElsewhere(desk)) {
            return Optional.empty();
        }
        data.codes.put(secretHash, new CentreData.Code(used.scope(), Optional.of(desk.id())));
        data.desks.add(desk.id());
        data.scopes.put(desk.id(), used.scope());
        var first = desk.logs().getFirst();
        var lanes = isFree(data, first) ? first.lanes() : next(data);
        for (var log : desk.logs()) {
            data.named
                    .computeIfAbsent(desk.id(), _ -> new HashSet<>())
                    .add(log.key().log());
            data.logs.putIfAbsent(
                    log.key().log(), new CentreData.LogRow(log.key(), desk.id(), log.lanes(), false, Optional.empty()));
        }
        return Optional.of(new Enrolled(desk.id(), lanes, !lanes.equals(first.lanes())));
    }

    private boolean isElsewhere(NewDesk desk) {
        return desk.logs().stream()
                .flatMap(log -> known(discs, log.key().log()).stream())
                .anyMatch(log -> !log.office().equals(desk.office()));
    }

    private static boolean isFree(CentreData data, Lanes log) {
        return data.logs.values().stream()
                .filter(row -> !row.key().equals(log.key()))
                .allMatch(row -> row.lanes().stream().noneMatch(log.lanes()::contains));
    }

    private static List<Integer> next(CentreData data) {
        int last = data.logs.values().stream()
                .flatMap(row -> row.lanes().stream())
                .max(Integer::compare)
                .orElse(0);
        int desk = (last + 1) / 2 + 1; // no desk here ever takes the last of all
        return List.of(2 * desk - 1, 2 * desk);
    }

    @Override
    public Optional<Enrolled> succeed(LogId before, LogKey.Public key, long now) {
        var home = known(discs, before);
        if (home.isEmpty()) {
            return Optional.empty();
        }
        var data = disc(home.get().office());
        var old = data.logs.get(before);
        var known = data.logs.get(key.log());
        if (known != null) {
            return Optional.of(known)
                    .filter(row -> row.desk().equals(old.desk()))
                    .map(row -> new Enrolled(row.desk(), row.lanes(), true));
        }
        var lanes = next(data);
        data.logs.put(key.log(), new CentreData.LogRow(key, old.desk(), lanes, false, Optional.empty()));
        data.logs.put(before, old.endedBy(key.log()));
        return Optional.of(new Enrolled(old.desk(), lanes, true));
    }

    @Override
    public List<Desk> desks(String office) {
        return List.of();
    }

    @Override
    public boolean extend(String office, String desk, Optional<Long> term) {
        return false;
    }

    @Override
    public boolean revoke(String office, String desk, long now) {
        return false;
    }

    @Override
    public boolean rescope(String office, String desk, Scope scope) {
        return disc(office).scopes.replace(desk, scope) != null;
    }

    @Override
    public void seen(String office, String desk, long now) {
        disc(office).desks.add(desk);
    }
}
