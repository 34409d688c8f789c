/// F7: the monitor is turned and the citizen reads, in large type, what will be printed. Nothing can be changed here,
/// no
/// scan is taken, and the desk does not lock by itself.
@NullMarked
package vn.motcua.ui.readback;

import org.jspecify.annotations.NullMarked;
