package vn.motcua.centre;

import vn.motcua.wire.Scope;

/// Who looks at a stream, and how much of it is for them.
///
/// @param desk whose own dossiers are in every scope
public record View(String desk, Scope scope) {

    /// All of it, whoever looks.
    public static final View WHOLE = new View("", Scope.OFFICE);
}
