/// The lanes *Chứng thực* (F8), attested copies, and *Chữ ký* (Shift+F8), attested signatures, without a form
/// to fill.
///
/// Rows of originals or of signed papers, each typed as two letters, pages and copies; F9 writes dossier and
/// register numbers in one transaction and prints the statements; Enter says that they came out, and the lane
/// is empty for the next citizen.
///
/// Decided here (2026-11-22):
///
/// - What was attested is *signed and waiting* until it is handed over, and that is recorded where every other
///   result is, on the page *Trả kết quả* (F6): when the statement leaves the printer nobody has signed it yet,
///   so the lane would record something untrue.
/// - The lane keeps no draft: it is filled in seconds.
/// - Both lanes are one model over `attestation.of`: what differs is who is asked ([Requester]) and a few
///   words.
/// - How a paper was signed, before which clerk, and the last day of the identity paper are answers of the
///   form; the written facts and the rows of the register are those of copies.
/// - An expired card is told when it is scanned, and refused by a rule of the procedure, not here: the day is
///   worked out from ages, so the clerk may write the one that is printed.
/// - Who signed before is forgotten with the request; the next citizen never bears another's identity paper.
/// - A refusal of article 22 or 25 is only told. Nothing was received, so nothing is written.
/// - Controls are made in code, since every row is made while typing.
@NullMarked
package vn.motcua.ui.attest;

import org.jspecify.annotations.NullMarked;
