package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        var above = this;
        return new Shelf() {
            @Override
            public Optional<byte[]> file(String path) {
                return above.file(path).or(() -> below.file(path));
            }

            @Override
            public Set<String> lists() {
                var lists = new TreeSet<>(above.lists());
                lists.addAll(below.lists());
                return lists;
            }
        };
    }

    /// The names of lists that a field can be given, in order: those that the program brings, where they are here, and
    /// what else a folder on disk has.
    default Set<String> lists() {
        return Lists.SHIPPED.stream()
                .filter(name -> file(Lists.path(name)).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
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
        return new Shelf() {
            @Override
            public Optional<byte[]> file(String path) {
                return bytes(root, path);
            }

            @Override
            public Set<String> lists() {
                return names(root.resolve("lists"));
            }
        };
    }

    private static Optional<byte[]> bytes(Path root, String path) {
        var file = root.resolve(path);
        if (!Files.isRegularFile(file) || !isInside(root, file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a procedure folder", e);
        }
    }

    private static Set<String> names(Path lists) {
        if (!Files.isDirectory(lists)) {
            return Set.of();
        }
        try (var files = Files.list(lists)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .filter(name -> !Lists.NOT_OF_FIELDS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("listing a procedure folder", e);
        }
    }

    private static boolean isInside(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
