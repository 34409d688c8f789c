package vn.motcua.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/// The key that seals what is personal: AES-256-GCM, 12 random bytes and a 16-byte tag around each value.
///
/// Safe for many threads.
public final class DataKey {

    private static final int LENGTH = 32;
    private static final AesGcmParameters AES_256_GCM = parameters();

    private final byte[] raw;
    private final Aead aead;

    @AccessesPartialKey
    private DataKey(byte[] raw) {
        this.raw = raw;
        try {
            aead = AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(AES_256_GCM)
                    .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    public static DataKey random(SecureRandom random) {
        var raw = new byte[LENGTH];
        random.nextBytes(raw);
        return new DataKey(raw);
    }

    static DataKey of(byte[] raw) {
        return new DataKey(raw.clone());
    }

    byte[] raw() {
        return raw.clone();
    }

    /// @param place where the sealed bytes will stand, such as `dossier|0190…`: table and row id
    public byte[] seal(byte[] clear, String place) {
        try {
            return aead.encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /// @throws BrokenSealException if one bit is not as it was sealed, or the bytes were sealed for another place
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(e);
        }
    }

    public byte[] seal(String clear, String place) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), place);
    }

    public String openText(byte[] sealed, String place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(LENGTH)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
