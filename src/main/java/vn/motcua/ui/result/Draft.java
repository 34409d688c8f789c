package vn.motcua.ui.result;

import java.util.Optional;
import vn.motcua.domain.dossier.Signer;

/// A result as the clerk writes it.
///
/// @param day as it was typed
/// @param reason why it is written again; empty the first time
record Draft(String title, String number, String book, String day, Optional<Signer> signer, String reason) {}
