package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is wrong in a whole folder of procedures.
///
/// @param procedures how many were looked at
public record CatalogueCheck(int procedures, List<Mistake> mistakes) {

    /// Folders that procedures share.
    private static final Set<String> SHARED = Set.of("lists", "templates");

    public CatalogueCheck {
        mistakes = List.copyOf(mistakes);
    }

    /// @param folder holds a folder for each procedure, and perhaps `lists` and `templates`
    public static CatalogueCheck of(Path folder) {
        var procedures = procedures(folder);
        var mistakes = procedures.stream().flatMap(CatalogueCheck::mistakes).toList();
        return new CatalogueCheck(procedures.size(), mistakes);
    }

    private static Stream<Mistake> mistakes(Path procedure) {
        return switch (ProcedureFolder.read(procedure)) {
            case Reading.Sound _ -> Stream.empty();
            case Reading.Faulty(var mistakes) -> mistakes.stream();
        };
    }

    private static List<Path> procedures(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .filter(one -> !SHARED.contains(one.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing a folder of procedures", e);
        }
    }
}
