package vn.motcua.ui.dossiers;

/// What the filters go by.
///
/// @param today received on the present day
/// @param unchecked somebody's identity is still to be looked up
/// @param disputed two desks disagree about something
/// @param refused the centre found against something
record Marks(Standing standing, boolean today, boolean unchecked, boolean disputed, boolean refused, Upload upload) {}
