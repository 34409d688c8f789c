/// Walks of a clerk through the real window by keys alone, counted (`.ci/walks/hand.sh`).
///
/// A walk presses keys of the X server on the installed program and on nothing else. What the window shows is
/// told by a [Witness] that the rig loads beside the program, so that a walk waits for what a clerk would see
/// and never for a time; the program knows nothing of it. What was written is asked of another process, by the
/// program's own verbs.
@NullMarked
package vn.motcua.walk;

import org.jspecify.annotations.NullMarked;
