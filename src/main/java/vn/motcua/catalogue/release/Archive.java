package vn.motcua.catalogue.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The ZIP around a release: manifest, list of keys and signature, then the files in the manifest's order, nothing of
/// it packed.
final class Archive {

    private static final String MANIFEST = "manifest.txt";
    private static final String KEYS = "keys.txt";
    private static final String SIGNATURE = "signature.txt";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    /// Where the name of the first entry stands in a ZIP.
    private static final int NAME_AT = 30;

    private final byte[] bytes;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private long size;

    Archive(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Whether these are the first bytes of what [#write] writes.
    static boolean isOne(byte[] beginning) {
        int end = NAME_AT + MANIFEST.length();
        return beginning.length >= end
                && Arrays.equals(Arrays.copyOf(beginning, MAGIC.length), MAGIC)
                && new String(beginning, NAME_AT, MANIFEST.length(), StandardCharsets.US_ASCII).equals(MANIFEST);
    }

    /// @throws ReleaseRefused if it is no release; what stands around the entries is not looked at
    Release read() {
        return head().with(entries);
    }

    /// @throws ReleaseRefused if it is no head of a release, with its files or without
    ReleaseHead head() {
        if (bytes.length < MAGIC.length || ByteBuffer.wrap(bytes, 0, 4).compareTo(ByteBuffer.wrap(MAGIC)) != 0) {
            throw ReleaseRefused.because("release.not-one");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(zip, entry);
            }
        } catch (IOException | IllegalArgumentException _) {
            throw ReleaseRefused.because("release.altered");
        }
        var manifest = Manifest.of(text(MANIFEST).orElseThrow(() -> ReleaseRefused.because("release.not-one")));
        return new ReleaseHead(manifest, signature());
    }

    private void take(ZipInputStream zip, ZipEntry entry) throws IOException {
        var name = entry.getName();
        boolean known = name.equals(MANIFEST)
                || name.equals(KEYS)
                || name.equals(SIGNATURE)
                || Manifest.ReleaseEntry.isPath(name);
        if (entry.getMethod() != ZipEntry.STORED || !known) {
            throw ReleaseRefused.because("release.bad-zip");
        }
        if (entries.size() >= Manifest.MOST_FILES + 3 || entry.getSize() > Manifest.ReleaseEntry.LARGEST) {
            throw ReleaseRefused.because("release.too-large");
        }
        var content = zip.readNBytes(Manifest.ReleaseEntry.LARGEST + 1);
        size += content.length;
        if (content.length > Manifest.ReleaseEntry.LARGEST || size > Release.LARGEST) {
            throw ReleaseRefused.because("release.too-large");
        }
        if (entries.put(name, content) != null) {
            throw ReleaseRefused.because("release.bad-zip");
        }
    }

    private Optional<Release.Signature> signature() {
        var keys = text(KEYS);
        var signed = text(SIGNATURE);
        if (keys.isEmpty() && signed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var lines = new ArrayList<>(signed.orElse("").lines().toList());
            if (lines.size() == 2) {
                return Optional.of(new Release.Signature(
                        KeyText.open(lines.getFirst()),
                        SigningKeys.Signed.of(lines.getLast()),
                        SigningKeys.of(keys.orElse(""))));
            }
        } catch (IllegalArgumentException _) {
            throw ReleaseRefused.because("release.altered");
        }
        throw ReleaseRefused.because("release.altered");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(entries.get(name)).map(content -> {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException _) {
                throw ReleaseRefused.because("release.altered");
            }
        });
    }

    /// @param whole with the files
    static void write(OutputStream out, ReleaseHead head, Map<String, byte[]> files, boolean whole) {
        var manifest = head.manifest();
        var signature = head.signature();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, MANIFEST, manifest.text().getBytes(StandardCharsets.UTF_8));
            if (signature.isPresent()) {
                put(zip, KEYS, signature.get().keys().bytes());
                put(zip, SIGNATURE, line(signature.get()).getBytes(StandardCharsets.UTF_8));
            }
            for (var entry : whole ? manifest.files() : List.<Manifest.ReleaseEntry>of()) {
                put(
                        zip,
                        entry.path(),
                        Optional.ofNullable(files.get(entry.path())).orElseThrow());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    private static String line(Release.Signature signature) {
        return KeyText.line(signature.key()) + signature.signed().line();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
