package vn.motcua.wire;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Hash;

/// The next actions of an office's stream, in the order of their positions, ending where a log signed.
///
/// @param from the point after which they stand
/// @param through the point at which they end, signed by the centre
/// @param head the position at which the stream ends now
/// @param scope what the desk is given whole
/// @param entries one for each position from `from` to `through`
/// @param keys the public keys (64 hex digits) of the logs that speak in them
/// @param signature of the centre's key over [StreamPoint#message] of `through`
public record PullPage(
        StreamPoint from,
        StreamPoint through,
        long head,
        Scope scope,
        List<Entry> entries,
        List<String> keys,
        byte[] signature) {

    /// Actions in one page at most, unless a single batch is larger.
    public static final int MOST = 100;

    /// Bytes of headers and bodies in one page at most, unless a single batch is larger. As JSON they are at
    /// most twice as many, which is within what anybody reads.
    public static final int LARGEST = 1024 * 1024;

    /// One position of the stream.
    public sealed interface Entry {

        /// The whole action.
        record Whole(ActionBytes action) implements Entry {}

        /// What this desk wrote itself: its hash only, so that the rolling hash can be reckoned.
        record LeftOut(Hash hash) implements Entry {}

        /// What is not in this desk's scope: its hash, and of which dossier it is, so that a desk that has
        /// something of that dossier can ask for the rest.
        record OutOfScope(Hash hash, UUID dossier) implements Entry {}
    }

    public PullPage {
        entries = List.copyOf(entries);
        keys = List.copyOf(keys);
    }

    public byte[] bytes() {
        var json = Json.empty();
        json.set("from", from.json());
        json.set("through", through.json());
        json.put("head", head);
        if (scope != Scope.OFFICE) {
            json.put("scope", scope.word());
        }
        var list = json.putArray("entries");
        entries.forEach(entry -> list.add(write(entry)));
        keys.forEach(json.putArray("keys")::add);
        return Json.bytes(json.put("signature", ActionBytes.base64(signature)));
    }

    private static ObjectNode write(Entry entry) {
        return switch (entry) {
            case Entry.Whole(var action) -> action.json();
            case Entry.LeftOut(var hash) -> Json.empty().put("hash", hash.hex());
            case Entry.OutOfScope(var hash, var dossier) ->
                Json.empty().put("out", hash.hex()).put("dossier", dossier.toString());
        };
    }

    /// @throws UnreadableException for anything else
    public static PullPage read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new PullPage(
                        json.object("from", StreamPoint::read),
                        json.object("through", StreamPoint::read),
                        json.number("head"),
                        json.optionalText("scope").map(PullPage::scope).orElse(Scope.OFFICE),
                        json.list("entries", PullPage::entry),
                        json.texts("keys"),
                        ActionBytes.bytes(json.text("signature"))));
    }

    private static Scope scope(String word) {
        return Scope.of(word).orElseThrow(() -> new UnreadableException("not a scope"));
    }

    private static Entry entry(JsonNode node) {
        return Reading.whole(
                node,
                json -> json.optionalText("hash")
                        .<Entry>map(hash -> new Entry.LeftOut(new Hash(hash)))
                        .or(() -> json.optionalText("out").map(hash -> outOfScope(json, hash)))
                        .orElseGet(() -> new Entry.Whole(ActionBytes.read(json))));
    }

    private static Entry outOfScope(Reading json, String hash) {
        return new Entry.OutOfScope(new Hash(hash), UUID.fromString(json.text("dossier")));
    }

    /// What a desk says of the points it has passed, newest first, and the answer: the newest on which both
    /// agree.
    public record Passed(List<StreamPoint> points) {

        /// Points in one question at most.
        public static final int MOST = 64;

        public Passed {
            points = List.copyOf(points);
        }

        public byte[] bytes() {
            var json = Json.empty();
            var list = json.putArray("points");
            points.forEach(point -> list.add(point.json()));
            return Json.bytes(json);
        }

        /// @throws UnreadableException for anything else
        public static Passed read(byte[] bytes) {
            return Reading.whole(
                    Json.object(bytes),
                    json -> new Passed(json.list("points", node -> Reading.whole(node, StreamPoint::read))));
        }

        public Optional<StreamPoint> newest() {
            return points.stream().findFirst();
        }
    }
}
