package vn.motcua.catalogue.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.catalogue.release.Manifest.ReleaseEntry;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.keys.LogKey;

/// A release, whole: what its manifest names is there, and nothing else. Who signed it is another question ([Trust]).
public final class Release {

    /// Bytes that a release may have.
    public static final int LARGEST = 64 * 1024 * 1024;

    private final ReleaseHead head;
    private final Map<String, byte[]> files;

    /// Who signed the manifest, and the root's list in which that key stands.
    public record Signature(LogKey.Public key, SigningKeys.Signed signed, SigningKeys keys) {}

    private Release(ReleaseHead head, Map<String, byte[]> files) {
        this.head = head;
        this.files = files;
    }

    /// An unsigned one.
    ///
    /// @param plan the manifest but for its files
    /// @param files by path
    static Release of(ReleasePlan plan, Map<String, byte[]> files) {
        var sorted = new TreeMap<>(files);
        var entries = new ArrayList<ReleaseEntry>();
        for (var file : sorted.entrySet()) {
            entries.add(new ReleaseEntry(file.getKey(), file.getValue().length, Hashes.sha256(file.getValue())));
        }
        var manifest = new Manifest(plan.layer(), plan.number(), plan.previous(), plan.made(), plan.from(), entries);
        return new Release(new ReleaseHead(manifest, Optional.empty()), sorted);
    }

    /// Puts a release together from its parts.
    ///
    /// @param files by path; more may be among them
    /// @throws ReleaseRefused if a file is missing or is not the one that the manifest names
    static Release of(Manifest manifest, Optional<Signature> signature, Map<String, byte[]> files) {
        var taken = new TreeMap<String, byte[]>();
        for (var entry : manifest.files()) {
            var bytes = Optional.ofNullable(files.get(entry.path()))
                    .filter(found ->
                            found.length == entry.size() && Hashes.sha256(found).equals(entry.hash()))
                    .orElseThrow(() -> ReleaseRefused.because("release.altered"));
            taken.put(entry.path(), bytes);
        }
        return new Release(new ReleaseHead(manifest, signature), taken);
    }

    /// @throws ReleaseRefused if it is no release, or not whole
    public static Release read(byte[] bytes) {
        var release = new Archive(bytes).read();
        if (!Arrays.equals(release.bytes(), bytes)) {
            throw ReleaseRefused.because("release.altered");
        }
        return release;
    }

    /// @throws ReleaseRefused as [#read(byte[])]
    public static Release read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw ReleaseRefused.because("release.too-large");
        }
        return read(Files.readAllBytes(file));
    }

    /// Signs the manifest in the place of whoever signed it before.
    public Release sign(LogKey key, SigningKeys keys) {
        var signed =
                new Signature(key.open(), SigningKeys.Signed.by(key, manifest().text()), keys);
        return new Release(new ReleaseHead(manifest(), Optional.of(signed)), files);
    }

    /// The release without its files.
    public ReleaseHead head() {
        return head;
    }

    public Manifest manifest() {
        return head.manifest();
    }

    /// The hash of the manifest, and so of all that the release says.
    public Hash hash() {
        return head.hash();
    }

    /// @param path as the manifest names it
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /// A file by what is in it.
    public Optional<byte[]> content(Hash hash) {
        return manifest().files().stream()
                .filter(entry -> entry.hash().equals(hash))
                .findFirst()
                .flatMap(entry -> file(entry.path()));
    }

    /// The codes of the procedures that have a file here.
    public List<String> folders() {
        return manifest().files().stream()
                .map(ReleaseEntry::path)
                .filter(path -> Character.isDigit(path.charAt(0)))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /// The file that is carried; the same release gives the same bytes.
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        Archive.write(out, head, files, true);
        return out.toByteArray();
    }
}
