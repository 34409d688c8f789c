package vn.motcua.counter;

import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;

/// The logs that this desk writes or wrote: what stands in them was done here.
public record OwnLogs(Set<LogId> logs) {

    public OwnLogs {
        logs = Set.copyOf(logs);
    }

    /// Reads the desk's file.
    public static OwnLogs of(DeskStream stream) {
        return new OwnLogs(stream.logs().stream()
                .map(log -> new LogKey.Public(log.publicKey()).log())
                .collect(Collectors.toSet()));
    }

    public boolean holds(LogId log) {
        return logs.contains(log);
    }
}
