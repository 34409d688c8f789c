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
        Mistakes mistakes) {}
