package vn.motcua.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much of its office's stream a desk is given whole; of the rest it gets the hashes. Each takes in those before
/// it.
public enum Scope {
    /// dossiers in which a log of this desk has acted
    OWN,
    /// these, and what is not closed: for a laptop
    OPEN,
    /// everything
    OFFICE;

    /// As it is typed and shown.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /// Whether all that the other holds is in this one.
    public boolean takesIn(Scope other) {
        return compareTo(other) >= 0;
    }
}
