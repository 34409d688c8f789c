/// The administrative units of today (34 provinces, 3 321 communes since 2025-07-01), and where the communes of
/// before belong now.
///
/// A new address is only ever *proposed*: the mapping was gathered by others from the resolutions of 2025 and
/// is known to be wrong in places (two rows are left out), and a card may name a commune that was merged away
/// earlier still. Therefore a proposal stays *cần xác nhận*, and the card's own text is kept beside it. Where a
/// commune was split, or its name is not found in the district that the card names, the clerk is asked
/// (2026-11-22).
@NullMarked
package vn.motcua.domain.unit;

import org.jspecify.annotations.NullMarked;
