package vn.motcua.counter;

import vn.motcua.domain.dossier.ScanType;

/// What a chosen file looks like.
///
/// @param size in bytes
/// @param first its first page, small
public record FileLook(ScanType type, long size, int pages, PagePicture first) {}
