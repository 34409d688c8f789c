package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;

/// One procedure's folder. It lies beside other folders and beside `lists` and `templates`, which they share; on disk,
/// one of these that is not there is the shipped one.
public final class ProcedureFolder {

    static final String FILE = "procedure.yaml";

    private final Shelf shelf;
    private final String name;
    private final Mistakes mistakes;
    private final Lists lists;

    private ProcedureFolder(Shelf shelf, String name) {
        this(shelf, name, new HashMap<>());
    }

    private ProcedureFolder(Shelf shelf, String name, Map<String, List<Node>> lists) {
        this.shelf = shelf;
        this.name = name;
        this.mistakes = new Mistakes(name + "/" + FILE);
        this.lists = new Lists(shelf, mistakes, lists);
    }

    /// Reads a folder on disk and checks all of it, conditions too.
    public static Reading read(Path folder) {
        var whole = folder.toAbsolutePath().normalize();
        var parent = Optional.ofNullable(whole.getParent()).orElse(whole);
        var name = Optional.ofNullable(whole.getFileName()).map(Path::toString).orElse("");
        return new ProcedureFolder(Shelf.disk(parent), name).read(true);
    }

    /// Reads a folder that is shipped with the program and checks all of it, conditions too.
    public static Reading shipped(String code) {
        return new ProcedureFolder(Shelf.shipped(), code).read(true);
    }

    /// Reads a shipped folder without its conditions, which were checked when the program was built: nothing of CEL is
    /// loaded.
    ///
    /// @param lists the shipped lists that were read already, which more are added to
    static Reading listed(String code, Map<String, List<Node>> lists) {
        return listed(Shelf.shipped(), code, lists);
    }

    /// The same on another shelf, whose conditions were checked when it was built.
    static Reading listed(Shelf shelf, String code, Map<String, List<Node>> lists) {
        return new ProcedureFolder(shelf, code, lists).read(false);
    }

    /// Reads a folder on a shelf and checks all of it, conditions too.
    static Reading checked(Shelf shelf, String code, Map<String, List<Node>> lists) {
        return new ProcedureFolder(shelf, code, lists).read(true);
    }

    /// Looks at a folder whole, also where it has mistakes.
    ///
    /// @param misnamed whether its file is there under another name, which is told already
    /// @param lists of this shelf that were read already, which more are added to
    static Look look(Shelf shelf, String name, boolean misnamed, Map<String, List<Node>> lists) {
        return new ProcedureFolder(shelf, name, lists).look(true, misnamed);
    }

    private Reading read(boolean conditions) {
        var look = look(conditions, false);
        return look.procedure().isPresent() && mistakes.isEmpty()
                ? new Reading.Sound(look.procedure().get())
                : new Reading.Faulty(mistakes.all());
    }

    private Look look(boolean conditions, boolean misnamed) {
        var reader = new ProcedureReader(lists, shelf, mistakes);
        var bytes = shelf.file(name + "/" + FILE);
        if (bytes.isEmpty() && !misnamed) {
            mistakes.add(0, "no-file");
        }
        var procedure = bytes.flatMap(file -> Yaml.read(file, mistakes)).map(root -> reader.read(root, name));
        var spokenOf = conditions ? procedure.map(one -> check(one, reader)).orElse(Set.of()) : Set.<String>of();
        return new Look(
                name,
                procedure.map(one -> one.atVersion(version(one.prints()))),
                reader.notes(),
                spokenOf,
                paths(procedure.map(Procedure::prints).orElse(List.of())),
                mistakes);
    }

    /// @return the keys of fields that some condition speaks of
    private Set<String> check(Procedure procedure, ProcedureReader reader) {
        var check = new ExpressionCheck(procedure.form(), reader.attributes(), mistakes);
        check.check(reader.notes().expressions());
        return check.spokenOf(reader.notes().expressions());
    }

    /// Every file that makes the procedure, by name.
    private Set<String> paths(List<Print> prints) {
        var paths = new TreeSet<String>(lists.used());
        paths.add(name + "/" + FILE);
        prints.forEach(print -> paths.add(shelf.template(name, print)));
        return paths;
    }

    /// SHA-256 over name, length and bytes of each file that makes the procedure, by name.
    private String version(List<Print> prints) {
        var digest = sha256();
        for (var path : paths(prints)) {
            shelf.file(path).ifPresent(bytes -> {
                digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
