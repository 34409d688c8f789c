package vn.motcua.catalogue.release;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;

/// A release without its files: what it says of itself, and who signed that. It travels ahead, so that only those
/// files follow which are not there yet.
public record ReleaseHead(Manifest manifest, Optional<Release.Signature> signature) {

    /// The hash of the manifest, and so of all that the release says.
    public Hash hash() {
        return Hashes.sha256(manifest.text().getBytes(StandardCharsets.UTF_8));
    }

    /// @throws ReleaseRefused if it is no such head
    public static ReleaseHead read(byte[] bytes) {
        var head = new Archive(bytes).head();
        if (!Arrays.equals(head.bytes(), bytes)) {
            throw ReleaseRefused.because("release.altered");
        }
        return head;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        Archive.write(out, this, Map.of(), false);
        return out.toByteArray();
    }

    /// Puts the release together.
    ///
    /// @param files by path; more may be among them
    /// @throws ReleaseRefused if a file is missing or is not the one that the manifest names
    public Release with(Map<String, byte[]> files) {
        return Release.of(manifest, signature, files);
    }
}
