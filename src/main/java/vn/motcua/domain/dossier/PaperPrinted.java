package vn.motcua.domain.dossier;

/// The clerk saw the paper come out. Printing itself is never replayed.
///
/// @param paper `declaration`, `receipt`
/// @param time 1 for the first print, 2 for the first reprint …
/// @param reason why it was printed again; empty the first time
public record PaperPrinted(String paper, int time, String reason) implements Facts {}
