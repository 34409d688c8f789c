package vn.motcua.wire;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What the centre says to a [PushBatch].
///
/// @param acknowledgement how far it has the log now; nothing before its first action
/// @param sendFrom the seq from which it wants the log, where something is missing between; nothing was stored then
/// @param forked two histories of this log are known: all of it is kept, and the sender must go on in a new log
public record PushAnswer(Optional<Acknowledgement> acknowledgement, Optional<Long> sendFrom, boolean forked) {

    public byte[] bytes() {
        return Json.bytes(json());
    }

    ObjectNode json() {
        var json = Json.empty();
        acknowledgement.ifPresent(word -> json.set("acknowledgement", word.json()));
        sendFrom.ifPresent(seq -> json.put("sendFrom", seq));
        return json.put("forked", forked);
    }

    /// @throws UnreadableException for anything else
    public static PushAnswer read(byte[] bytes) {
        return Reading.whole(Json.object(bytes), PushAnswer::read);
    }

    static PushAnswer read(Reading json) {
        return new PushAnswer(
                json.optionalObject("acknowledgement", Acknowledgement::read),
                json.optionalNumber("sendFrom"),
                json.yes("forked"));
    }
}
