/// F7: the monitor is turned and the citizen reads, in large type, what will be printed. Nothing can be changed
/// here, no scan is taken, and the desk does not lock by itself.
///
/// Decided: the same window turned round, and not a second one on a second screen: most counters have one
/// screen, and what the citizen reads is then surely what the clerk sees.
@NullMarked
package vn.motcua.ui.readback;

import org.jspecify.annotations.NullMarked;
