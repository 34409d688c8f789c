package vn.motcua.domain.dossier;

/// The marker outside the data folder disagreed with the data: they were restored or copied. From here the
/// spare lane is used; a second one of these stops numbering until the desk is enrolled or restored properly.
///
/// @param cause `no-marker`, `other-machine`, `older-data`, `other-history`
/// @param machine which machine noticed it, as a hash that tells only one machine from another
/// @param markerSeq what the marker knew, 0 when there was none
/// @param dataSeq the end of the log in the data
public record CopyNoticed(String cause, String machine, long markerSeq, long dataSeq) implements Facts {}
