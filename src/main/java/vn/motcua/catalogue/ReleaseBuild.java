package vn.motcua.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleasePlan;

/// Makes a release of a folder of procedures.
///
/// The nation's release holds all that its procedures use, also shipped lists and templates, so that it says
/// the same under another version of the program. A province's or ward's holds its own files alone; they are
/// checked over what is shipped, and again over the release below when they are installed.
public final class ReleaseBuild {

    private static final Set<String> SHARED = Set.of("lists", "templates");

    private final Path folder;
    private final Map<String, byte[]> used = new TreeMap<>();

    private ReleaseBuild(Path folder) {
        this.folder = folder;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param release unsigned
        record Built(Release release) implements Outcome {}

        /// Nothing was built.
        record Faulty(List<Mistake> mistakes) implements Outcome {
            public Faulty {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /// @param folder holds a folder for each procedure, and perhaps `lists` and `templates`
    /// @throws vn.motcua.catalogue.release.ReleaseRefused if there is nothing to build, or too much
    public static Outcome build(Path folder, ReleasePlan plan) throws IOException {
        return new ReleaseBuild(folder).build(plan);
    }

    /// What is shipped with this program, to be kept and never carried: unsigned, and without a day.
    public static Release shipped() {
        var build = new ReleaseBuild(Path.of(""));
        var shelf = build.noting(Shelf.shipped(), Shelf.shipped());
        var lists = new HashMap<String, List<Node>>();
        Catalogue.shippedCodes().forEach(code -> ProcedureFolder.listed(shelf, code, lists));
        return new ReleasePlan(Layer.NATION, 1, 0, LocalDate.EPOCH, LocalDate.EPOCH).release(build.used);
    }

    private Outcome build(ReleasePlan plan) throws IOException {
        boolean nation = plan.layer().equals(Layer.NATION);
        var own = Shelf.bare(folder);
        var shelf = own.over(nation ? Shelf.shipped().shared() : Shelf.shipped());
        var mistakes = new ArrayList<Mistake>();
        var lists = new HashMap<String, List<Node>>();
        for (var code : folders()) {
            if (ProcedureFolder.checked(noting(nation ? shelf : own, shelf), code, lists)
                    instanceof Reading.Faulty(var found)) {
                mistakes.addAll(found);
            }
        }
        for (var shared : SHARED) {
            takeShared(shared);
        }
        mistakes.addAll(takeOffice(own, shelf, nation));
        return mistakes.isEmpty()
                ? new Outcome.Built(plan.release(used))
                : new Outcome.Faulty(mistakes.stream().distinct().toList());
    }

    /// What a layer decides for its counters; the nation decides in the procedures themselves.
    private List<Mistake> takeOffice(Shelf own, Shelf shelf, boolean nation) {
        var mistakes = new Mistakes(OfficeFile.FILE);
        own.file(OfficeFile.FILE).ifPresent(bytes -> {
            if (nation) {
                mistakes.add(0, "office-nation");
            }
            new OfficeCheck(noting(own, shelf), mistakes).check(List.of(), mistakes);
            used.put(OfficeFile.FILE, bytes);
        });
        return mistakes.all();
    }

    /// @param kept what of it goes into the release
    private Shelf noting(Shelf kept, Shelf read) {
        return path -> {
            kept.file(path).ifPresent(bytes -> used.put(path, bytes));
            return read.file(path);
        };
    }

    private List<String> folders() throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .map(one -> one.getFileName().toString())
                    .filter(name -> !SHARED.contains(name) && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /// A list or template that no folder names may still be what the program asks for, such as the titles of signers.
    private void takeShared(String name) throws IOException {
        var shared = folder.resolve(name);
        if (!Files.isDirectory(shared)) {
            return;
        }
        try (var inside = Files.list(shared)) {
            for (var file : inside.filter(Files::isRegularFile).sorted().toList()) {
                var path = name + "/" + file.getFileName();
                if (Manifest.ReleaseEntry.isPath(path)) {
                    used.put(path, Files.readAllBytes(file));
                }
            }
        }
    }
}
