package vn.motcua.wire;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Hash;

/// The centre's word that a file which was carried there has arrived whole, held against its hash and durable.
///
/// @param mark by which the desk that sent it knows the file, and nobody who carries the word: a hash of its hash
/// @param epoch the life of the office's stream in which it was said
/// @param atMillis the centre's time, UTC milliseconds
/// @param signature of the centre's key over [#message]
public record FileWord(Hash mark, String epoch, long atMillis, byte[] signature) {

    /// What the centre signs.
    public static String message(Hash mark, String epoch, long atMillis) {
        return "motcua file 1\n" + mark + "\n" + epoch + "\n" + atMillis + "\n";
    }

    public String message() {
        return message(mark, epoch, atMillis);
    }

    ObjectNode json() {
        return Json.empty()
                .put("mark", mark.hex())
                .put("epoch", epoch)
                .put("at", atMillis)
                .put("signature", ActionBytes.base64(signature));
    }

    static FileWord read(Reading json) {
        return new FileWord(
                new Hash(json.text("mark")),
                json.text("epoch"),
                json.number("at"),
                ActionBytes.bytes(json.text("signature")));
    }
}
