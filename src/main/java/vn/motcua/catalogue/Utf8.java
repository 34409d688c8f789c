package vn.motcua.catalogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/// A text file as its author's editor wrote it. A byte order mark goes and line ends become one kind, because editors
/// on Windows write both without being asked; every other encoding is refused with the line where it shows.
final class Utf8 {

    static final int LARGEST_FILE = 1_000_000;

    private static final char MARK = '\uFEFF';

    private Utf8() {}

    /// The text in NFC; empty when it cannot be read, which is then among the mistakes.
    static Optional<String> read(byte[] bytes, Mistakes mistakes) {
        if (bytes.length > LARGEST_FILE) {
            mistakes.add(0, "too-large");
            return Optional.empty();
        }
        if (isUtf16(bytes)) {
            mistakes.add(1, "utf16");
            return Optional.empty();
        }
        var from = ByteBuffer.wrap(bytes);
        var to = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(from, to, true);
        if (result.isError()) {
            mistakes.add(line(bytes, from.position()), "not-utf8");
            return Optional.empty();
        }
        return Optional.of(plain(to.flip().toString()));
    }

    /// As [#read] gives it, of a text that is known to be UTF-8.
    static String plain(String text) {
        var whole = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return Normalizer.normalize(whole.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
