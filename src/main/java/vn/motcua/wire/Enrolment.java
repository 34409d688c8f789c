package vn.motcua.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a desk becomes known to the centre, and how it proves later that it is the one.
public final class Enrolment {

    private Enrolment() {}

    /// A log that the desk holds: the one it writes first, then the ones it wrote before a restore.
    ///
    /// @param publicKey 64 hex digits
    /// @param lanes the two number lanes that it has used
    public record Log(String publicKey, List<Integer> lanes) {

        public Log {
            lanes = List.copyOf(lanes);
        }

        ObjectNode json() {
            var json = Json.empty().put("publicKey", publicKey);
            lanes.forEach(json.putArray("lanes")::add);
            return json;
        }

        static Log read(JsonNode node) {
            return Reading.whole(node, json -> new Log(json.text("publicKey"), json.list("lanes", Reading::asInteger)));
        }
    }

    /// The desk's first word.
    ///
    /// @param secret the one-time secret of the enrolment code
    /// @param office the agency code that the desk was founded with
    /// @param desk what people call the desk, such as *Quầy 2*
    /// @param signature of the log it writes, over [#message]: it holds that key
    public record Request(String secret, String office, String desk, String program, List<Log> logs, byte[] signature) {

        public Request {
            logs = List.copyOf(logs);
        }

        public static String message(String secret, String office, String publicKey) {
            return "motcua enrolment 1\n" + secret + "\n" + office + "\n" + publicKey + "\n";
        }

        public byte[] bytes() {
            var json = Json.empty()
                    .put("secret", secret)
                    .put("office", office)
                    .put("desk", desk)
                    .put("program", program);
            var list = json.putArray("logs");
            logs.forEach(log -> list.add(log.json()));
            return Json.bytes(json.put("signature", ActionBytes.base64(signature)));
        }

        /// @throws UnreadableException for anything else
        public static Request read(byte[] bytes) {
            return Reading.whole(
                    Json.object(bytes),
                    json -> new Request(
                            json.text("secret"),
                            json.text("office"),
                            json.text("desk"),
                            json.text("program"),
                            json.list("logs", Log::read),
                            ActionBytes.bytes(json.text("signature"))));
        }
    }

    /// What the centre gives to a desk that enrols, or that goes on in a new log.
    ///
    /// @param centreKey the centre's public key, 64 hex digits
    /// @param sealingKey the public key for which bundles are sealed that travel without a network, 64 hex digits
    /// @param lanes the lanes that the desk must use from now on, where another desk has the ones it used
    public record Welcome(
            String centreKey, String sealingKey, String epoch, Optional<List<Integer>> lanes, String lookUp) {

        public byte[] bytes() {
            var json = Json.empty()
                    .put("centreKey", centreKey)
                    .put("sealingKey", sealingKey)
                    .put("epoch", epoch)
                    .put("lookUp", lookUp);
            lanes.ifPresent(two -> two.forEach(json.putArray("lanes")::add));
            return Json.bytes(json);
        }

        /// @throws UnreadableException for anything else
        public static Welcome read(byte[] bytes) {
            return Reading.whole(Json.object(bytes), json -> {
                var lanes = json.list("lanes", Reading::asInteger);
                return new Welcome(
                        json.text("centreKey"),
                        json.text("sealingKey"),
                        json.text("epoch"),
                        lanes.isEmpty() ? Optional.empty() : Optional.of(lanes),
                        json.text("lookUp"));
            });
        }
    }

    /// A log that ends, and the one that goes on: asked for where the old one was forked or its lanes were another's.
    ///
    /// @param before the log that ends, 12 letters
    /// @param publicKey of the new one
    /// @param signature of the old one over [#message]
    public record Successor(String before, String publicKey, byte[] signature) {

        public static String message(String before, String publicKey) {
            return "motcua successor 1\n" + before + "\n" + publicKey + "\n";
        }

        public byte[] bytes() {
            return Json.bytes(Json.empty()
                    .put("before", before)
                    .put("publicKey", publicKey)
                    .put("signature", ActionBytes.base64(signature)));
        }

        /// @throws UnreadableException for anything else
        public static Successor read(byte[] bytes) {
            return Reading.whole(
                    Json.object(bytes),
                    json -> new Successor(
                            json.text("before"), json.text("publicKey"), ActionBytes.bytes(json.text("signature"))));
        }
    }

    /// The centre's fresh words that a desk has to sign.
    public record Challenge(String nonce) {

        public byte[] bytes() {
            return Json.bytes(Json.empty().put("nonce", nonce));
        }

        /// @throws UnreadableException for anything else
        public static Challenge read(byte[] bytes) {
            return Reading.whole(Json.object(bytes), json -> new Challenge(json.text("nonce")));
        }
    }

    /// Signed for a token: the centre's own fresh words, so that what was caught once is worth nothing later.
    public static String challenge(String nonce) {
        return "motcua challenge 1\n" + nonce + "\n";
    }

    /// A token for the next minutes.
    ///
    /// @param atMillis the centre's time
    public record Token(String token, int seconds, long atMillis, String epoch) {

        public byte[] bytes() {
            return Json.bytes(Json.empty()
                    .put("token", token)
                    .put("seconds", seconds)
                    .put("at", atMillis)
                    .put("epoch", epoch));
        }

        /// @throws UnreadableException for anything else
        public static Token read(byte[] bytes) {
            return Reading.whole(
                    Json.object(bytes),
                    json -> new Token(
                            json.text("token"), json.integer("seconds"), json.number("at"), json.text("epoch")));
        }
    }

    /// The public key for what only this desk is to open; told under a token.
    ///
    /// @param publicKey 64 hex digits
    public record Sealing(String publicKey) {

        /// @throws IllegalArgumentException if it is no key
        public Sealing {
            if (!publicKey.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a key");
            }
        }

        public byte[] bytes() {
            return Json.bytes(Json.empty().put("publicKey", publicKey));
        }

        /// @throws UnreadableException for anything else
        public static Sealing read(byte[] bytes) {
            return Reading.whole(Json.object(bytes), json -> new Sealing(json.text("publicKey")));
        }
    }

    /// The log that asks for a token, and with the nonce signed, what it is given for.
    public record Proof(String log, String nonce, byte[] signature) {

        public byte[] bytes() {
            return Json.bytes(
                    Json.empty().put("log", log).put("nonce", nonce).put("signature", ActionBytes.base64(signature)));
        }

        /// @throws UnreadableException for anything else
        public static Proof read(byte[] bytes) {
            return Reading.whole(
                    Json.object(bytes),
                    json -> new Proof(json.text("log"), json.text("nonce"), ActionBytes.bytes(json.text("signature"))));
        }
    }
}
