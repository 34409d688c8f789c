/// The lane *Chứng thực* (F8): attested copies, without a person and without a form to fill.
///
/// Rows of originals, each typed as two letters, pages and copies; F9 writes dossier and register numbers in one
/// transaction and prints the statements; Enter says that they came out, and the lane is empty for the next citizen.
///
/// Decided here (2026-11-22):
///
/// - What was attested is *signed and waiting* until it is handed over, and that is recorded where every other
///   result is, on the page *Trả kết quả* (F6): when the statement leaves the printer nobody has signed it yet, so
///   the lane would record something untrue.
/// - The lane keeps no draft: it is filled in seconds.
/// - A refusal of article 22 is only told. Nothing was received, so nothing is written.
/// - Controls are made in code, since every row is made while typing.
@NullMarked
package vn.motcua.ui.attest;

import org.jspecify.annotations.NullMarked;
