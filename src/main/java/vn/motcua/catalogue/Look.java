package vn.motcua.catalogue;

import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.procedure.Procedure;

/// What was seen of a procedure's folder, sound or not.
///
/// @param name of the folder
/// @param procedure with stand-ins where there are mistakes; nothing where its file is no YAML
/// @param spokenOf the keys of fields that its conditions speak of
/// @param files that make the procedure, as paths from the shelf
record Look(
        String name,
        Optional<Procedure> procedure,
        Notes notes,
        Set<String> spokenOf,
        Set<String> files,
        Mistakes mistakes) {

    private static final Set<String> TEMPLATE_UNKNOWN = Set.of("catalogue.no-template", "catalogue.template-name");

    /// Whether the files that make the procedure are known; where a mistake hides them, none can be said to be of no
    /// use.
    boolean knowsItsFiles() {
        return procedure.isPresent()
                && (mistakes.isEmpty()
                        || !procedure.get().prints().isEmpty()
                                && mistakes.all().stream()
                                        .noneMatch(mistake -> TEMPLATE_UNKNOWN.contains(
                                                mistake.what().key())));
    }
}
