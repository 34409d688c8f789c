/// Results: written down as they are signed, handed over, and slips printed (F6); given while the citizen waits
/// (F10).
///
/// Decided: a dossier is *không hẹn* as long as it was received today and no receipt was made for it. Nothing
/// else marks it, so that it is still so after a restart, and printing the receipt is what falls back to an
/// appointment.
@NullMarked
package vn.motcua.ui.result;

import org.jspecify.annotations.NullMarked;
