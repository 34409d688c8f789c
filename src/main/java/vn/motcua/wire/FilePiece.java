package vn.motcua.wire;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.motcua.domain.dossier.Hash;

/// A piece of an attached file as it is carried on a stick, inside a parcel. Packed batches begin otherwise.
///
/// ```
/// "mc piece 1\n"  SHA-256 of the whole (32)  offset (8)  bytes of the whole (8)  bytes of the piece
/// ```
///
/// @param offset where the piece stands in the file
/// @param size of the whole file
/// @param bytes 1 to [FileState#LARGEST_PART]; all pieces but the last are that long
public record FilePiece(Hash file, long offset, long size, byte[] bytes) {

    private static final byte[] MAGIC = "mc piece 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;

    public FilePiece {
        if (offset < 0 || bytes.length < 1 || bytes.length > FileState.LARGEST_PART || size - offset < bytes.length) {
            throw new IllegalArgumentException("not a piece of a file");
        }
    }

    /// How many pieces a file has.
    public static int count(long size) {
        return Math.toIntExact(Math.ceilDiv(size, FileState.LARGEST_PART));
    }

    /// @param place of the piece, from 0
    public static FilePiece of(Hash file, byte[] content, int place) {
        int offset = place * FileState.LARGEST_PART;
        int end = Math.min(content.length, offset + FileState.LARGEST_PART);
        return new FilePiece(file, offset, content.length, Arrays.copyOfRange(content, offset, end));
    }

    public byte[] packed() {
        var out = new ByteArrayOutputStream(MAGIC.length + HASH + 2 * Long.BYTES + bytes.length);
        out.writeBytes(MAGIC);
        out.writeBytes(file.bytes());
        out.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(offset)
                .putLong(size)
                .array());
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    /// Whether these bytes begin as a piece does.
    public static boolean isOne(byte[] packed) {
        return packed.length > MAGIC.length && Arrays.equals(Arrays.copyOf(packed, MAGIC.length), MAGIC);
    }

    /// @throws UnreadableException for anything else
    public static FilePiece read(byte[] packed) {
        if (!isOne(packed)) {
            throw new UnreadableException("not a piece of a file");
        }
        try {
            var in = ByteBuffer.wrap(packed, MAGIC.length, packed.length - MAGIC.length);
            var hash = new byte[HASH];
            in.get(hash);
            long offset = in.getLong();
            long size = in.getLong();
            var bytes = new byte[in.remaining()];
            in.get(bytes);
            return new FilePiece(Hash.of(hash), offset, size, bytes);
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            throw new UnreadableException("not a piece of a file");
        }
    }
}
