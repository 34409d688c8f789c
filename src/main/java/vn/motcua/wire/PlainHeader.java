package vn.motcua.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;

/// Reads a header as desks write it: these keys in this order, compact, in plain ASCII. A centre reads hundreds of them
/// while others wait, and this takes a sixth of the time of the strict reader of any JSON.
///
/// What it takes, the strict reader takes too, and as the same header; about all else only that one decides.
final class PlainHeader {

    /// Bytes; far below the strict reader's bounds for a text and for the whole.
    private static final int LARGEST = 100_000;

    /// Any number of so many digits is a whole number of 64 bits.
    private static final int MOST_DIGITS = 18;

    private final byte[] bytes;
    private int at;

    private PlainHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @return nothing where it is written otherwise, or is no header
    static Optional<ActionHeader> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlainHeader(bytes).header());
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private ActionHeader header() {
        word("{\"format\":1");
        var header = new ActionHeader(
                ActionHeader.FORMAT,
                UUID.fromString(text("id")),
                new LogId(text("log")),
                number("seq"),
                optional("prev").map(Hash::new),
                text("office"),
                optional("dossier").map(UUID::fromString),
                hashes("bases"),
                number("at"),
                Math.toIntExact(number("offset")),
                text("user"),
                text("role"),
                number("roleRelease"),
                number("catalogueRelease"),
                text("kind"),
                Math.toIntExact(number("schema")),
                new Hash(text("bodyHash")));
        word("}");
        if (at != bytes.length) {
            throw otherwise();
        }
        return header;
    }

    private String text(String key) {
        key(key);
        return quoted();
    }

    private Optional<String> optional(String key) {
        return stands(",\"", at) && stands(key, at + 2) ? Optional.of(text(key)) : Optional.empty();
    }

    private List<Hash> hashes(String key) {
        key(key);
        word("[");
        var hashes = new ArrayList<Hash>();
        while (!stands("]", at)) {
            if (!hashes.isEmpty()) {
                word(",");
            }
            hashes.add(new Hash(quoted()));
        }
        word("]");
        return hashes;
    }

    private long number(String key) {
        key(key);
        boolean negative = stands("-", at);
        int first = negative ? ++at : at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            value = 10 * value + bytes[at++] - '0';
        }
        int digits = at - first;
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && bytes[first] == '0') {
            throw otherwise();
        }
        return negative ? -value : value;
    }

    private void key(String key) {
        word(",\"");
        word(key);
        word("\":");
    }

    private String quoted() {
        word("\"");
        int first = at;
        while (at < bytes.length && bytes[at] >= ' ' && bytes[at] < 0x7F && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        var text = new String(bytes, first, at - first, StandardCharsets.US_ASCII);
        word("\"");
        return text;
    }

    private void word(String word) {
        if (!stands(word, at)) {
            throw otherwise();
        }
        at += word.length();
    }

    private boolean stands(String word, int from) {
        if (from + word.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException otherwise() {
        return new IllegalArgumentException("not as headers are written");
    }
}
