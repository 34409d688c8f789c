package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.motcua.domain.procedure.Print;

/// Where procedure folders and the lists they share lie side by side.
interface Shelf {

    /// Bytes of a file, more than which nobody reads.
    int LARGEST = 5_000_000;

    /// A file by its path from the shelf, such as `1.004873/procedure.yaml`; empty when there is none.
    Optional<byte[]> file(String path);

    /// The path of a print's template: the procedure's own, or else the one of that name which several procedures
    /// share.
    default String template(String procedure, Print print) {
        var own = procedure + "/" + print.template();
        return file(own).isPresent() ? own : "templates/" + print.template();
    }

    /// What is shipped with the program.
    static Shelf shipped() {
        return path -> {
            try (var in = Shelf.class.getResourceAsStream("/vn/motcua/procedure/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("reading a shipped procedure", e);
            }
        };
    }

    /// What lies over another shelf, file by file.
    default Shelf over(Shelf below) {
        return path -> file(path).or(() -> below.file(path));
    }

    /// The lists and templates alone.
    default Shelf shared() {
        return path -> path.startsWith("lists/") || path.startsWith("templates/") ? file(path) : Optional.empty();
    }

    /// A folder on disk, with the shipped lists and templates where it brings none of its own. A file that lies
    /// elsewhere, to which a link leads, is not there.
    static Shelf disk(Path root) {
        return bare(root).over(shipped().shared());
    }

    /// A folder on disk and nothing besides.
    static Shelf bare(Path root) {
        return path -> {
            var file = root.resolve(path);
            if (!Files.isRegularFile(file) || !isInside(root, file)) {
                return Optional.empty();
            }
            try (var in = Files.newInputStream(file)) {
                return Optional.of(in.readNBytes(LARGEST + 1));
            } catch (IOException e) {
                throw new UncheckedIOException("reading a procedure folder", e);
            }
        };
    }

    private static boolean isInside(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
