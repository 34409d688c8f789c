package vn.motcua.paper;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// Looks at the bytes of a PDF before anything parses them: how much it unpacks to, and whether it is locked. A parser
/// unpacks into memory, and a packed stream may become a thousand times as large, again and again within itself.
final class PdfLook {

    /// Bytes that one stream may unpack to: a colour scan of A4 at 600 dots per inch.
    static final long MOST_OF_ONE = 110_000_000;

    /// Bytes that all of them may unpack to.
    static final long MOST = 600_000_000;

    /// Streams that are packed twice happen; deeper ones are made to harm.
    private static final int DEEPEST = 3;

    private static final byte[] STREAM = ascii("stream");
    private static final byte[] ENCRYPT = ascii("/Encrypt");

    enum Found {
        FINE,
        /// it wants a password, and what it holds cannot be measured before it is opened
        LOCKED,
        TOO_MUCH
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final byte[] pdf;
    private long left = MOST;

    private PdfLook(byte[] pdf) {
        this.pdf = pdf;
    }

    static Found at(byte[] pdf) {
        var look = new PdfLook(pdf);
        if (look.find(ENCRYPT, 0) >= 0) {
            return Found.LOCKED;
        }
        try {
            look.measure();
            return Found.FINE;
        } catch (IOException _) {
            return Found.TOO_MUCH;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Where that word stands next; -1 if nowhere.
    private int find(byte[] word, int from) {
        for (int at = from; at <= pdf.length - word.length; at++) {
            int same = 0;
            while (same < word.length && pdf[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }

    private void measure() throws IOException {
        for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + STREAM.length)) {
            int begins = at + STREAM.length;
            while (begins < pdf.length && (pdf[begins] == '\r' || pdf[begins] == '\n')) {
                begins++;
            }
            if (JpegPoints.of(pdf, begins) > ScannedPages.MOST_POINTS) {
                throw new TooMuch();
            }
            if (begins + 2 < pdf.length && isPacked(pdf[begins], pdf[begins + 1])) {
                unpack(new ByteArrayInputStream(pdf, begins, pdf.length - begins), 0);
            }
        }
    }

    /// Whether bytes that begin so are packed (RFC 1950).
    private static boolean isPacked(int first, int second) {
        return (first & 0x0f) == 8 && (((first & 0xff) << 8) | (second & 0xff)) % 31 == 0;
    }

    private void unpack(InputStream packed, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw new TooMuch();
        }
        try (var counted = new Counted(new InflaterInputStream(packed))) {
            var unpacked = new BufferedInputStream(counted);
            unpacked.mark(2);
            int first = unpacked.read();
            int second = unpacked.read();
            unpacked.reset();
            if (second >= 0 && isPacked(first, second)) {
                unpack(unpacked, depth + 1);
            }
            counted.transferTo(OutputStream.nullOutputStream());
        } catch (TooMuch e) {
            throw e;
        } catch (IOException _) {
            return; // it ends there, for a parser that forgives too
        }
    }

    private final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : counted(1, next);
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read = super.read(into, at, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int bytes, int answer) throws TooMuch {
            count += bytes;
            left -= bytes;
            if (count > MOST_OF_ONE || left < 0) {
                throw new TooMuch();
            }
            return answer;
        }

        /// What is packed inside is read on by who opened it.
        @Override
        public void close() {}
    }
}
