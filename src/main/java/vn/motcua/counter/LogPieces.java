package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.PushBatch;

/// The logs of these data in pieces that each stand by themselves, to be carried where no line leads.
public interface LogPieces {

    /// Every log of which something is here, the one that is written now first.
    List<LogId> logs();

    /// The last seq that the centre is known to have, 0 for none.
    long upTo(LogId log);

    /// The life of the office's stream in which the centre last spoke of the log that is written now; nothing where it
    /// never did.
    Optional<String> epoch();

    /// The next actions after `seq`, as much as one batch holds, ending where the log signed.
    Optional<PushBatch> after(LogId log, long seq);

    /// Takes what another desk wrote and somebody carried here, once it was found right; idempotent. The centre is not
    /// taken to have it by that.
    ///
    /// @return how many actions were not here
    int take(DeskStream.Arrived carried);
}
