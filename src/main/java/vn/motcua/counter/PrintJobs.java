package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Papers on their way: *prepared → sent → the clerk says the paper came out*. Survives a restart; never sent anywhere.
public interface PrintJobs {

    enum State {
        PREPARED,
        SENT,
        CAME_OUT,
        FAILED
    }

    /// @param paper `declaration` or `receipt`
    /// @param time 1 for the first print of this paper, 2 for the first reprint …
    /// @param reason why it is printed again; empty the first time
    record Job(UUID id, UUID dossier, String paper, int time, String reason, State state, long madeMillis) {}

    void prepare(Job job, byte[] pdf);

    void mark(UUID job, State state);

    /// The papers of one dossier, oldest first.
    List<Job> of(UUID dossier);

    /// What has not come out yet, oldest first.
    List<Job> open();

    Optional<byte[]> pdf(UUID job);
}
