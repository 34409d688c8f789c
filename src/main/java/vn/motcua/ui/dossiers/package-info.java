/// The list of dossiers, one dossier whole, and what a clerk does with it later (F4).
///
/// Decided: the dossier is put into words away from the screen's thread ([vn.motcua.ui.dossiers.Sheet]), so
/// that the views only show; a verb that cannot be used says why; the clerk, not the printer, says that a paper
/// came out. A correction may hold several fields, because one answer may ask for others.
@NullMarked
package vn.motcua.ui.dossiers;

import org.jspecify.annotations.NullMarked;
