package vn.motcua.rig;

/// What went through a [ChaosProxy].
///
/// @param up bytes handed on to the server, without what was replayed
/// @param down bytes handed on to the client
/// @param connections accepted so far
/// @param replays requests that the server was sent once more
public record Counts(long up, long down, long connections, long replays) {}
