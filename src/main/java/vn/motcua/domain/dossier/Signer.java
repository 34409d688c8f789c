package vn.motcua.domain.dossier;

/// Who signed a result, as it stands on the paper.
///
/// @param name such as `Trần Văn Bình`
/// @param title such as `CHỦ TỊCH`, or `KT. CHỦ TỊCH – PHÓ CHỦ TỊCH`
public record Signer(String name, String title) {

    public Signer {
        if (name.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a signer has a name and a title");
        }
    }
}
