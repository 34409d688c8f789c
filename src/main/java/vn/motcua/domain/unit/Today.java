package vn.motcua.domain.unit;

import java.util.List;
import java.util.Optional;

/// What is known of where an address of before lies today.
public sealed interface Today {

    /// One commune bears that name in that district, and all of it became part of this one.
    record Certain(Commune commune) implements Today {}

    /// The commune was split, or several bear its name, or the table knows it in another district or with other marks:
    /// one of these, in Vietnamese order. Never empty.
    record Choose(List<Commune> communes) implements Today {
        public Choose {
            communes = List.copyOf(communes);
        }
    }

    /// The table knows no such commune.
    ///
    /// @param province where the province of the address lies today, if that much is known
    record Unknown(Optional<Province> province) implements Today {}
}
