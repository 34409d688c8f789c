/// What a province or a ward decides for its own counters. Apart from the procedures because it speaks of the
/// calendar too, and the calendar speaks of them.
@NullMarked
package vn.motcua.domain.office;

import org.jspecify.annotations.NullMarked;
