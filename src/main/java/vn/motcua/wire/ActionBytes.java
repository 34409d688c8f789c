package vn.motcua.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An action as it is kept and as it travels: the very bytes that were written once, never made anew.
///
/// On the wire header and body stand as text, which they are (UTF-8 JSON), and not as base64: compressed
/// together they are then some 40 % smaller. What is no UTF-8 cannot be an action.
///
/// @param body salt ‖ body; nothing where a purge has dropped them
/// @param signature over the log's tail up to this action; a batch ends with one, and it covers all before it
public record ActionBytes(byte[] header, Optional<byte[]> body, Optional<byte[]> signature) {

    /// Bytes of salt before every body.
    public static final int SALT = 32;

    /// Bytes of facts that the centre takes of one action. The longest plausible answers of a shipped procedure
    /// are a fifth of it; a desk can read no text of more than 200 000 letters.
    public static final int LARGEST_FACTS = 128 * 1024;

    private static final int SIGNATURE = 64;

    public ActionBytes {
        if (body.filter(whole -> whole.length < SALT).isPresent()) {
            throw new IllegalArgumentException("a body stands behind its salt");
        }
        if (signature.filter(bytes -> bytes.length != SIGNATURE).isPresent()) {
            throw new IllegalArgumentException("a signature is 64 bytes");
        }
    }

    /// The random bytes before the body.
    public Optional<byte[]> salt() {
        return body.map(whole -> Arrays.copyOf(whole, SALT));
    }

    /// The facts of its kind, as bytes.
    public Optional<byte[]> facts() {
        return body.map(whole -> Arrays.copyOfRange(whole, SALT, whole.length));
    }

    /// What it counts against the limits of a batch, in bytes.
    public int size() {
        return header.length + body.map(whole -> whole.length).orElse(0);
    }

    /// The same without its signature, where a later one of the same batch covers it.
    public ActionBytes unsigned() {
        return new ActionBytes(header, body, Optional.empty());
    }

    ObjectNode json() {
        var json = Json.empty().put("header", text(header));
        salt().ifPresent(salt -> json.put("salt", base64(salt)));
        facts().ifPresent(facts -> json.put("body", text(facts)));
        signature.ifPresent(bytes -> json.put("signature", base64(bytes)));
        return json;
    }

    static ActionBytes read(Reading json) {
        var salt = json.optionalText("salt").map(ActionBytes::bytes);
        var facts = json.optionalText("body").map(text -> text.getBytes(StandardCharsets.UTF_8));
        if (salt.isPresent() != facts.isPresent()
                || salt.filter(one -> one.length != SALT).isPresent()) {
            throw new UnreadableException("a body and its salt come together");
        }
        var body = salt.map(one -> {
            var whole = Arrays.copyOf(one, SALT + facts.orElseThrow().length);
            System.arraycopy(facts.orElseThrow(), 0, whole, SALT, whole.length - SALT);
            return whole;
        });
        return new ActionBytes(
                json.text("header").getBytes(StandardCharsets.UTF_8),
                body,
                json.optionalText("signature").map(ActionBytes::bytes));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new UnreadableException("an action that is no text");
        }
    }
}
