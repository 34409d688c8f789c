package vn.motcua.wire;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;

/// The centre's word that it has a log up to there, durably. It is kept by the desk: a centre that stands
/// behind its own word was restored from a backup.
///
/// @param epoch the life of the office's stream in which it was said
/// @param atMillis the centre's time, UTC milliseconds
/// @param signature of the centre's key over [#message]
public record Acknowledgement(LogId log, long seq, Hash hash, String epoch, long atMillis, byte[] signature) {

    /// What the centre signs.
    public static String message(LogId log, long seq, Hash hash, String epoch, long atMillis) {
        return "motcua acknowledgement 1\n" + log + "\n" + seq + "\n" + hash + "\n" + epoch + "\n" + atMillis + "\n";
    }

    public String message() {
        return message(log, seq, hash, epoch, atMillis);
    }

    /// As a desk keeps it.
    public String text() {
        return Json.line(json());
    }

    /// @throws UnreadableException for anything but [#text]
    public static Acknowledgement read(String text) {
        return Reading.whole(Json.object(text), Acknowledgement::read);
    }

    ObjectNode json() {
        return Json.empty()
                .put("log", log.text())
                .put("seq", seq)
                .put("hash", hash.hex())
                .put("epoch", epoch)
                .put("at", atMillis)
                .put("signature", ActionBytes.base64(signature));
    }

    static Acknowledgement read(Reading json) {
        return new Acknowledgement(
                new LogId(json.text("log")),
                json.number("seq"),
                new Hash(json.text("hash")),
                json.text("epoch"),
                json.number("at"),
                ActionBytes.bytes(json.text("signature")));
    }
}
