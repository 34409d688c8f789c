package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.keys.LogKey;

/// The files that verbs of releases read and write.
final class ReleaseFiles {

    private static final int SMALL = 200_000;

    private ReleaseFiles() {}

    /// @throws VerbRefused if it is there already
    static void writeNew(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            throw VerbRefused.failed("release.exists");
        }
    }

    /// @throws VerbRefused if it cannot be read, or is no release
    static Release release(Path file) {
        try {
            return Release.read(file);
        } catch (ReleaseRefused refused) {
            throw VerbRefused.because(refused.sentence());
        } catch (IOException _) {
            throw VerbRefused.unreadable("release.no-file", file.toString());
        }
    }

    /// @throws VerbRefused if it cannot be read
    static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(SMALL), StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw VerbRefused.unreadable("release.no-file", file.toString());
        }
    }

    /// @throws VerbRefused if it is no file of a public key
    static LogKey.Public publicKey(Path file) {
        try {
            return KeyText.readOpen(text(file));
        } catch (ReleaseRefused refused) {
            throw VerbRefused.because(refused.sentence());
        }
    }

    /// @throws VerbRefused for anything but a layer
    static Layer layer(String text) {
        try {
            return Layer.of(text);
        } catch (IllegalArgumentException _) {
            throw VerbRefused.unreadable("release.bad-layer");
        }
    }

    static ObjectNode json(ObjectNode json, Release release) {
        var manifest = release.manifest();
        return json.put("layer", manifest.layer().text())
                .put("number", manifest.number())
                .put("previous", manifest.previous())
                .put("made", manifest.made().toString())
                .put("effective", manifest.from().toString())
                .put("procedures", release.folders().size())
                .put("files", manifest.files().size())
                .put("hash", release.hash().hex());
    }
}
