package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a folder of procedures. What begins with a dot (a version control's own, an editor's) is passed over.
final class Inventory {

    /// @param path from the folder, with `/` between its parts
    private record Found(String path, boolean link, long bytes) {}

    /// What may lie beside the folders of procedures.
    private static final Set<String> BESIDE =
            Set.of("index.txt", OfficeFile.FILE, "README.md", "procedure.schema.json");

    private static final Set<String> SHARED = Set.of("lists", "templates");

    /// Lists that the program asks for by name, whatever procedures do.
    private static final Set<String> OWN_LISTS = Set.of("attributes", "authority", "sex", "signer-titles", "repealed");

    /// How a computer or an editor names a procedure's file unasked.
    private static final Pattern MISNAMED = Pattern.compile("(?i)procedure\\.(ya?ml|txt)(\\.(ya?ml|txt))?");

    private final List<Found> files = new ArrayList<>();
    private final TreeSet<String> procedures = new TreeSet<>();

    private Inventory() {}

    static Inventory of(Path root) {
        var inventory = new Inventory();
        try {
            Files.walkFileTree(root, inventory.new Walk(root));
            return inventory;
        } catch (IOException e) {
            throw new UncheckedIOException("listing a folder of procedures", e);
        }
    }

    /// The names of the folders that are procedures.
    List<String> procedures() {
        return List.copyOf(procedures);
    }

    /// Whether a procedure's folder has its file under another name only.
    boolean isMisnamed(String procedure) {
        return !SHARED.contains(procedure)
                && inside(procedure).noneMatch(ProcedureFolder.FILE::equals)
                && inside(procedure).anyMatch(Inventory::isMisnamedFile);
    }

    /// Whether this is the folder of one procedure, and no folder of procedures.
    boolean isOneProcedure() {
        return files.stream()
                        .map(Found::path)
                        .anyMatch(path -> path.equals(ProcedureFolder.FILE) || isMisnamedFile(path))
                && procedures.stream().flatMap(this::inside).noneMatch(ProcedureFolder.FILE::equals);
    }

    /// Whether nothing lies here that could be published.
    boolean isEmpty() {
        return procedures.isEmpty()
                && files.stream()
                        .map(Found::path)
                        .noneMatch(path -> path.equals(OfficeFile.FILE) || path.indexOf('/') >= 0);
    }

    private Stream<String> inside(String procedure) {
        var before = procedure + "/";
        return files.stream()
                .map(Found::path)
                .filter(path -> path.startsWith(before))
                .map(path -> path.substring(before.length()));
    }

    private static boolean isMisnamedFile(String name) {
        return MISNAMED.matcher(name).matches() && !name.equals(ProcedureFolder.FILE);
    }

    /// Says what should not lie there.
    void check(List<Look> looks, Mistakes mistakes) {
        var used = looks.stream().flatMap(look -> look.files().stream()).collect(Collectors.toSet());
        OWN_LISTS.forEach(list -> used.add(Lists.path(list)));
        var unread = looks.stream()
                .filter(look -> !look.knowsItsFiles())
                .map(Look::name)
                .collect(Collectors.toSet());
        if (!unread.isEmpty()) {
            unread.addAll(SHARED);
        }
        files.forEach(file -> check(file, used, unread, mistakes.in(file.path())));
    }

    /// @param unread folders of which nobody knows what is used there
    private void check(Found file, Set<String> used, Set<String> unread, Mistakes mistakes) {
        int slash = file.path().indexOf('/');
        var folder = slash < 0 ? "" : file.path().substring(0, slash);
        if (file.link()) {
            mistakes.add(0, "link");
        } else if (slash < 0 && !BESIDE.contains(file.path())) {
            mistakes.warn(0, "beside");
        } else if (isMisnamedFile(file.path().substring(slash + 1)) && isMisnamed(folder)) {
            mistakes.add(0, "misnamed", ProcedureFolder.FILE);
        } else if (slash >= 0 && !used.contains(file.path()) && !unread.contains(folder)) {
            mistakes.add(0, "unused");
        } else if (file.bytes() > Utf8.LARGEST_FILE && !file.path().endsWith(".yaml")) {
            mistakes.add(0, "too-large"); // whoever reads a .yaml says so
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var path = path(folder);
            if (isHidden(folder) && !path.isEmpty()) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!path.isEmpty() && path.indexOf('/') < 0 && !SHARED.contains(path)) {
                procedures.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.add(new Found(path(file), attributes.isSymbolicLink(), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }

        private static boolean isHidden(Path path) {
            var name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
