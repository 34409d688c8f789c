/// Ctrl+K: anything by a few letters without accents: a dossier by number or name, a procedure, a screen, a verb.
@NullMarked
package vn.motcua.ui.palette;

import org.jspecify.annotations.NullMarked;
