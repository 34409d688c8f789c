package vn.motcua.catalogue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;

/// What is wrong in a whole folder of procedures, and what its author should know besides, by file and line.
///
/// @param procedures how many were looked at
/// @param warnings with which the folder can be used as it is
public record CatalogueCheck(int procedures, List<Mistake> mistakes, List<Mistake> warnings) {

    private static final Comparator<Mistake> BY_PLACE =
            Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line);

    public CatalogueCheck {
        mistakes = inOrder(mistakes);
        warnings = inOrder(warnings);
    }

    /// @param folder holds a folder for each procedure, and perhaps `lists` and `templates`
    /// @param drawings gives each thread what draws the prints; nothing where they are not to be drawn
    public static CatalogueCheck of(Path folder, Optional<Supplier<Drawing>> drawings) {
        var inventory = Inventory.of(folder);
        var elsewhere = elsewhere(inventory, folder.toAbsolutePath().normalize());
        return elsewhere
                .map(mistake -> new CatalogueCheck(0, List.of(mistake), List.of()))
                .orElseGet(() -> of(inventory, folder, drawings));
    }

    /// What is no folder of procedures.
    private static Optional<Mistake> elsewhere(Inventory inventory, Path folder) {
        if (inventory.isOneProcedure()) {
            var parent = Optional.ofNullable(folder.getParent()).orElse(folder);
            return Optional.of(new Mistake(name(folder), 0, Sentence.of("catalogue.one-procedure", parent.toString())));
        }
        return inventory.isEmpty()
                ? Optional.of(new Mistake(name(folder), 0, Sentence.of("catalogue.no-procedure", ProcedureFolder.FILE)))
                : Optional.empty();
    }

    private static String name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
    }

    private static CatalogueCheck of(Inventory inventory, Path folder, Optional<Supplier<Drawing>> drawings) {
        var shelf = Shelf.disk(folder);
        var lists = new ConcurrentHashMap<String, List<Node>>();
        var looks = inventory.procedures().parallelStream()
                .map(name -> ProcedureFolder.look(shelf, name, inventory.isMisnamed(name), lists))
                .toList();
        var whole = new Mistakes("");
        inventory.check(looks, whole);
        var decided = new OfficeCheck(shelf, whole).check(looks, whole);
        var across = new AcrossCheck(shelf, looks, decided, whole);
        looks.forEach(across::check);
        var drawn = drawings.map(DrawnOnce::new);
        looks.parallelStream().forEach(look -> new PrintCheck(shelf, look, drawn).check());
        return new CatalogueCheck(
                looks.size(), all(whole, looks, Mistakes::all), all(whole, looks, Mistakes::warnings));
    }

    private static List<Mistake> all(Mistakes whole, List<Look> looks, Function<Mistakes, List<Mistake>> of) {
        return Stream.concat(Stream.of(whole), looks.stream().map(Look::mistakes))
                .flatMap(mistakes -> of.apply(mistakes).stream())
                .toList();
    }

    /// A shared list is read for many procedures; its mistake is one.
    private static List<Mistake> inOrder(List<Mistake> mistakes) {
        return mistakes.stream().distinct().sorted(BY_PLACE).toList();
    }
}
