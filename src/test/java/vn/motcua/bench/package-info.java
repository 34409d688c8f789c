/// What the program costs, each time beside a named baseline that is measured in the same run (`.ci/bench`).
///
/// Plain mains with the counter's own JVM flags, because a desk runs with those and not with JMH's: every pair
/// is interleaved (A B A B), the first rounds are thrown away, and a median stands with its least and greatest
/// round. A slow run never fails; only what could not be measured does.
@NullMarked
package vn.motcua.bench;

import org.jspecify.annotations.NullMarked;
