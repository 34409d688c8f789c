package vn.motcua.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.dossier.Hash;

/// Files of a release by what is in them: which a desk asks for, and the contents that come, one after the other, each
/// after its length in four bytes. Not all that is asked for comes at once.
public final class ReleaseParts {

    /// Bytes after which no further content is begun in one answer.
    public static final int FULL = 1024 * 1024;

    /// Contents that may be asked for at once.
    public static final int MOST = 500;

    private ReleaseParts() {}

    public static byte[] asked(List<Hash> contents) {
        var json = Json.empty();
        var list = json.putArray("contents");
        contents.stream().limit(MOST).forEach(one -> list.add(one.hex()));
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything but [#asked]
    public static List<Hash> readAsked(byte[] bytes) {
        return Reading.whole(Json.object(bytes), json -> {
            var hashes = json.texts("contents").stream().map(Hash::new).toList();
            if (hashes.isEmpty() || hashes.size() > MOST) {
                throw new IllegalArgumentException("too many");
            }
            return hashes;
        });
    }

    public static byte[] given(List<byte[]> contents) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var content : contents) {
                out.writeInt(content.length);
                out.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /// @throws UnreadableException for anything but [#given]
    public static List<byte[]> readGiven(byte[] bytes) {
        var contents = new ArrayList<byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new UnreadableException("a content is cut");
                }
                contents.add(in.readNBytes(length));
            }
        } catch (IOException _) {
            throw new UnreadableException("a content is cut");
        }
        return contents;
    }
}
