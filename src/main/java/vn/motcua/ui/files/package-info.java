/// The files that are attached to a dossier: looked at inside the program, fetched where another desk has them,
/// and copied out where a clerk says so.
///
/// Decided here (2026-11-22): a file is looked at page by page as a picture, so that no plain copy of it lies
/// in a temporary folder and no other program opens what a stranger made. It is fetched only when somebody asks
/// for it, on the lane of the network, and Esc ends that.
@NullMarked
package vn.motcua.ui.files;

import org.jspecify.annotations.NullMarked;
