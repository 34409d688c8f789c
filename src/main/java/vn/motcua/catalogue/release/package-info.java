/// Releases of procedures: one file that is built, signed, carried, checked and installed.
///
/// Decided here (2026-11-22):
///
/// - A release is a ZIP that any program opens, in which nothing is packed and everything has its fixed place,
///   order and time: the same input gives the same bytes on every machine, whatever its zlib. What is read has
///   to be, byte for byte, what this program would have written; that leaves no room for an archive that shows
///   two programs two things. Names in it are looked up in a table and are never paths.
/// - The manifest is plain text, line by line, and is what is signed: it names every file by size and SHA-256.
///   A desk that has most files already asks for the others alone and puts the same bytes together again.
/// - A root key signs the list of keys that may sign, each for one layer and a term; the list has a number that
///   only grows and travels in every release. The root stays in a drawer. A term is held against the day on
///   which a release is taken: who finds an old key cannot date a release back. What is installed stays good
///   when its key's term ends.
/// - Layers lie over one another file by file: what a ward's release holds goes before the province's, that
///   before the nation's. An overlay may not change what is asked in a form of the layers below.
@NullMarked
package vn.motcua.catalogue.release;

import org.jspecify.annotations.NullMarked;
