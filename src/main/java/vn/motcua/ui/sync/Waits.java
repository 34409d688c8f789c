package vn.motcua.ui.sync;

/// A dossier that the centre does not have all of.
///
/// @param since when the oldest of what it does not have was done, as it is shown
record Waits(String number, String procedure, String since) {}
