/// The printers of this desk (Alt+P): the papers that have not come out yet, and which printer each kind of
/// paper goes to.
///
/// One key prints everything that waits; what was sent and nobody saw come out is asked about, one by one, and
/// never printed again before it is answered.
@NullMarked
package vn.motcua.ui.printers;

import org.jspecify.annotations.NullMarked;
