/// Money in đồng, and fees that are reckoned.
///
/// Decided: whole đồng in a `long`, never a fraction; what a fee is stands in the procedure's folder, only how
/// it is reckoned stands here.
@NullMarked
package vn.motcua.domain.money;

import org.jspecify.annotations.NullMarked;
