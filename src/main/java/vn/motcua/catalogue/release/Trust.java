package vn.motcua.catalogue.release;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.keys.LogKey;

/// Whom somebody who takes releases believes.
///
/// @param root the key that signs lists of keys
/// @param newest the newest list that was seen, which holds even where an older release brings an older one
public record Trust(LogKey.Public root, Optional<SigningKeys> newest) {

    /// Whether a release may be taken on a day.
    ///
    /// @return the newest list, to be kept
    /// @throws ReleaseRefused if it is not signed, not by a key of the list, not within its term, or was altered
    public SigningKeys check(ReleaseHead release, LocalDate today) {
        var signature = release.signature().orElseThrow(() -> ReleaseRefused.because("release.unsigned"));
        var brought = signature.keys();
        if (!brought.isOf(root)) {
            throw ReleaseRefused.because("release.other-root");
        }
        var keys = newest.filter(known -> known.number() >= brought.number()).orElse(brought);
        var manifest = release.manifest();
        if (!signature.signed().isOf(signature.key(), manifest.text())) {
            throw ReleaseRefused.because("release.altered");
        }
        keys.check(signature.key(), manifest, today);
        return keys;
    }

    /// Whether a release that was taken before is still what its key signed; its term may be over.
    public boolean holds(ReleaseHead release) {
        return release.signature()
                .filter(signature -> signature.keys().isOf(root))
                .filter(signature -> signature.keys().knows(signature.key()))
                .filter(signature -> signature
                        .signed()
                        .isOf(signature.key(), release.manifest().text()))
                .isPresent();
    }
}
