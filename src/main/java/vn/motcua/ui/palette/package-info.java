/// Ctrl+K: anything by a few letters without accents: a dossier by number or name, a procedure, a screen, a
/// verb.
///
/// Decided: what stands by is found at once on the screen's thread, dossiers a moment later on the desk's lane,
/// so that no key waits for the disk.
@NullMarked
package vn.motcua.ui.palette;

import org.jspecify.annotations.NullMarked;
