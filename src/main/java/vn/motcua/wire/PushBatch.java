package vn.motcua.wire;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;

/// A run of one log's actions, in the order of their seq. It ends where the log signed, and only its last
/// action carries the signature.
///
/// @param known the centre's last word on this log that the sender holds
public record PushBatch(LogId log, Optional<Acknowledgement> known, List<ActionBytes> actions) {

    /// Actions in one batch at most.
    public static final int MOST = 200;

    /// Bytes of headers and bodies in one batch at most, unless a single transaction is larger.
    public static final int LARGEST = 256 * 1024;

    /// Actions of one transaction at most: what is written together is sent together.
    public static final int MOST_TOGETHER = 2 * MOST;

    /// Bytes of headers and bodies of one transaction at most.
    public static final int LARGEST_TOGETHER = 4 * LARGEST;

    public PushBatch {
        actions = List.copyOf(actions);
    }

    public byte[] bytes() {
        var json = Json.empty().put("log", log.text());
        known.ifPresent(word -> json.set("known", word.json()));
        var list = json.putArray("actions");
        actions.forEach(action -> list.add(action.json()));
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything else
    public static PushBatch read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new PushBatch(
                        new LogId(json.text("log")),
                        json.optionalObject("known", Acknowledgement::read),
                        json.list("actions", node -> Reading.whole(node, ActionBytes::read))));
    }
}
