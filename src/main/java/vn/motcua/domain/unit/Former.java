package vn.motcua.domain.unit;

import java.util.List;

/// A commune of before 2025-07-01.
///
/// @param bare its name without its kind
/// @param district as [UnitName#district] has it; empty where it is not known
/// @param today the communes that it, or a part of it, belongs to now; empty where that is not known
record Former(Kind kind, String bare, String district, List<Commune> today) {

    UnitName name() {
        return UnitName.bare(bare);
    }
}
