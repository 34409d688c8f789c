package vn.motcua.keys;

import java.security.cert.X509Certificate;
import java.util.regex.Pattern;

/// What a desk remembers of its centre: the first 130 bits of the SHA-256 over the SubjectPublicKeyInfo (RFC
/// 5280) of the certificate at the end of the centre's chain. A renewed certificate of the same key has the
/// same pin.
///
/// 130 bits, because a person may have to type them: another key with this pin takes 2^130 tries, more than
/// breaking the P-256 key itself (2^128).
///
/// @param text 26 of [Letters]
public record CertificatePin(String text) {

    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public CertificatePin {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a pin");
        }
    }

    public static CertificatePin of(X509Certificate certificate) {
        return new CertificatePin(
                Letters.of(Hashes.digest(certificate.getPublicKey().getEncoded()), LENGTH));
    }

    /// As a person typed it.
    public static CertificatePin typed(String text) {
        return new CertificatePin(Letters.tidy(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
