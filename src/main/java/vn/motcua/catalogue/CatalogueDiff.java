package vn.motcua.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.office.OfficeTerms;
import vn.motcua.domain.person.VietnameseOrder;
import vn.motcua.domain.procedure.Procedure;

/// What a later folder of procedures has that an earlier one has not, as an announcing decision (*quyết định công bố*)
/// lists it: by field, then by code.
///
/// @param added procedures that are new
/// @param amended those that were there and say something else
/// @param repealed those that are there no more, or have got a last day
/// @param office what `office.yaml` decides otherwise, a sentence each
/// @param mistakes of folders that could not be read and are not compared
public record CatalogueDiff(
        List<Procedure> added,
        List<Amended> amended,
        List<Procedure> repealed,
        List<Sentence> office,
        List<Mistake> mistakes) {

    public CatalogueDiff {
        added = List.copyOf(added);
        amended = List.copyOf(amended);
        repealed = List.copyOf(repealed);
        office = List.copyOf(office);
        mistakes = List.copyOf(mistakes);
    }

    /// @param procedure as it is now
    /// @param changes a sentence each
    public record Amended(Procedure procedure, List<Sentence> changes) {
        public Amended {
            changes = List.copyOf(changes);
        }
    }

    public static CatalogueDiff of(Path before, Path after) {
        var mistakes = new ArrayList<Mistake>();
        var old = read(before, mistakes);
        var now = read(after, mistakes);
        var added = new ArrayList<Procedure>();
        var amended = new ArrayList<Amended>();
        var repealed = new ArrayList<Procedure>();
        now.forEach((code, procedure) -> {
            var earlier = old.get(code);
            boolean ended = procedure.effective().until().isPresent();
            if (earlier == null) {
                added.add(procedure);
            } else if (ended && earlier.effective().until().isEmpty()) {
                repealed.add(procedure);
            } else {
                var changes =
                        ProcedureDiff.of(new Side(earlier, Shelf.disk(before)), new Side(procedure, Shelf.disk(after)));
                if (!changes.isEmpty()) {
                    amended.add(new Amended(procedure, changes));
                }
            }
        });
        old.forEach((code, procedure) -> {
            boolean unread = mistakes.stream().anyMatch(one -> one.file().startsWith(code + "/"));
            if (!now.containsKey(code) && !unread) {
                repealed.add(procedure);
            }
        });
        var office = OfficeDiff.of(office(before, mistakes), office(after, mistakes));
        return new CatalogueDiff(
                inOrder(added, one -> one),
                inOrder(amended, Amended::procedure),
                inOrder(repealed, one -> one),
                office,
                mistakes);
    }

    private static OfficeTerms office(Path root, List<Mistake> mistakes) {
        var found = new Mistakes(OfficeFile.FILE);
        var read = OfficeFile.read(Shelf.bare(root), found);
        mistakes.addAll(found.all());
        return read.map(OfficeFile.Read::terms).orElse(OfficeTerms.NONE);
    }

    /// A procedure, and where the templates of its prints lie.
    record Side(Procedure procedure, Shelf shelf) {}

    private static Map<String, Procedure> read(Path root, List<Mistake> mistakes) {
        var procedures = new TreeMap<String, Procedure>();
        for (var name : Inventory.of(root).procedures()) {
            switch (ProcedureFolder.read(root.resolve(name))) {
                case Reading.Sound(var procedure) -> procedures.put(procedure.code(), procedure);
                case Reading.Faulty(var found) -> mistakes.addAll(found);
            }
        }
        return procedures;
    }

    private static <T> List<T> inOrder(List<T> all, Function<T, Procedure> of) {
        Comparator<T> byField = Comparator.comparing(one -> of.apply(one).field(), new VietnameseOrder());
        return all.stream()
                .sorted(byField.thenComparing(one -> of.apply(one).code()))
                .toList();
    }
}
