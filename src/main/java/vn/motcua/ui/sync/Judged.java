package vn.motcua.ui.sync;

import vn.motcua.domain.Sentence;

/// Something that the centre found against.
///
/// @param reason the centre's own
/// @param remedy what the clerk can do
record Judged(String number, String reason, Sentence remedy) {}
