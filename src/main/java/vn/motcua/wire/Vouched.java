package vn.motcua.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;

/// Complete actions picked out of a stream: those of one dossier, or a piece of a snapshot of open and recent
/// ones. They do not hang together, so that the centre vouches for them with a signature of its own.
///
/// @param what was asked for, see [#snapshot] and [#dossier]
/// @param point of the stream up to which they were picked
/// @param next what the next piece is asked with; nothing at the end
/// @param keys the public keys (64 hex digits) of the logs that speak in them
/// @param ends where each log stood at the point, so that what follows can hang on it; only with the first
///     piece
/// @param signature of the centre's key over [#message]
public record Vouched(
        String what,
        StreamPoint point,
        Optional<Long> next,
        List<ActionBytes> actions,
        List<String> keys,
        List<End> ends,
        byte[] signature) {

    /// Actions in one piece at most, unless a single dossier has more.
    public static final int MOST = 200;

    /// Bytes of headers and bodies in one piece at most. A dossier that is larger is given in several.
    public static final int LARGEST = 1024 * 1024;

    /// Where a log stood; several for a log that forked.
    public record End(LogId log, long seq, Hash hash) {

        private static End read(JsonNode node) {
            return Reading.whole(
                    node,
                    json -> new End(new LogId(json.text("log")), json.number("seq"), new Hash(json.text("hash"))));
        }
    }

    public Vouched {
        actions = List.copyOf(actions);
        keys = List.copyOf(keys);
        ends = List.copyOf(ends);
    }

    /// A piece of the snapshot: whole dossiers that begin after that position.
    public static String snapshot(long after) {
        return "snapshot " + after;
    }

    public static String dossier(String id) {
        return "dossier " + id;
    }

    /// What of a dossier stands after that position, where an earlier piece did not hold all of it.
    public static String dossier(String id, long after) {
        return after == 0 ? dossier(id) : dossier(id) + " " + after;
    }

    /// What the centre signs.
    ///
    /// @param hashes of the actions, in their order
    public static String message(
            String office, String what, StreamPoint point, Optional<Long> next, List<Hash> hashes, List<End> ends) {
        return "motcua vouched 1\n" + what + "\n" + point.message(office)
                + next.map(String::valueOf).orElse("-") + "\n"
                + hashes.stream().map(Hash::hex).collect(Collectors.joining("\n")) + "\n"
                + ends.stream()
                        .map(end -> end.log() + " " + end.seq() + " " + end.hash())
                        .collect(Collectors.joining("\n"));
    }

    public byte[] bytes() {
        var json = Json.empty().put("what", what);
        json.set("point", point.json());
        next.ifPresent(position -> json.put("next", position));
        var list = json.putArray("actions");
        actions.forEach(action -> list.add(action.json()));
        keys.forEach(json.putArray("keys")::add);
        var last = json.putArray("ends");
        ends.forEach(end -> last.addObject()
                .put("log", end.log().text())
                .put("seq", end.seq())
                .put("hash", end.hash().hex()));
        return Json.bytes(json.put("signature", ActionBytes.base64(signature)));
    }

    /// @throws UnreadableException for anything else
    public static Vouched read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new Vouched(
                        json.text("what"),
                        json.object("point", StreamPoint::read),
                        json.optionalNumber("next"),
                        json.list("actions", node -> Reading.whole(node, ActionBytes::read)),
                        json.texts("keys"),
                        json.list("ends", End::read),
                        ActionBytes.bytes(json.text("signature"))));
    }
}
