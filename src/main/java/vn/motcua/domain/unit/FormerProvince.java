package vn.motcua.domain.unit;

import java.util.List;

/// A province of before 2025-07-01 and its communes.
///
/// @param today the province it became a part of, or remained
record FormerProvince(Province today, List<Former> communes) {

    FormerProvince {
        communes = List.copyOf(communes);
    }
}
