package vn.motcua.wire;

/// How far the centre has a file.
///
/// @param offset bytes that it has, from the beginning
/// @param whole it has all of it, held against its hash, durable
public record FileState(long offset, boolean whole) {

    /// Bytes that a part may have, and the fewest unless it is the file's end.
    public static final int LARGEST_PART = 1024 * 1024;

    public static final int SMALLEST_PART = 256 * 1024;

    /// The header of a part: the SHA-256 of its bytes, 64 hex digits.
    public static final String CHECKSUM = "Motcua-Part";

    /// The header that says how many bytes the whole file has.
    public static final String SIZE = "Motcua-Size";

    public byte[] bytes() {
        return Json.bytes(Json.empty().put("offset", offset).put("whole", whole));
    }

    /// @throws UnreadableException for anything else
    public static FileState read(byte[] bytes) {
        return Reading.whole(Json.object(bytes), json -> new FileState(json.number("offset"), json.yes("whole")));
    }
}
