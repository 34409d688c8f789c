/// Makes the program's own table of administrative units out of registers that others publish: the units of
/// today, and for each commune of before 2025-07-01 those it went to.
///
/// Nothing is made of a register with a mistake in it: every mistake is told with its file and line. What the
/// registers are known to get wrong stands in `corrections.txt`, which is data, with its reasons.
@NullMarked
package vn.motcua.catalogue.units;

import org.jspecify.annotations.NullMarked;
