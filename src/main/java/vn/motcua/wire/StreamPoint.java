package vn.motcua.wire;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Hash;

/// A place in an office's stream: how far it was read, and what stood there.
///
/// @param epoch the life of the stream; a restored centre begins another one
/// @param position 0 before the first action
/// @param rolling SHA-256(rolling before ‖ hash of the action), over all actions up to here; zeros at 0
public record StreamPoint(String epoch, long position, Hash rolling) {

    /// Before the first action.
    public static final Hash NOTHING = new Hash("0".repeat(64));

    public static StreamPoint start(String epoch) {
        return new StreamPoint(epoch, 0, NOTHING);
    }

    /// What the centre signs when it says that an office's stream is so.
    public String message(String office) {
        return "motcua stream 1\n" + office + "\n" + epoch + "\n" + position + "\n" + rolling + "\n";
    }

    ObjectNode json() {
        return Json.empty().put("epoch", epoch).put("position", position).put("rolling", rolling.hex());
    }

    static StreamPoint read(Reading json) {
        return new StreamPoint(json.text("epoch"), json.number("position"), new Hash(json.text("rolling")));
    }
}
