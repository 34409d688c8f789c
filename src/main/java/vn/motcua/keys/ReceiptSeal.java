package vn.motcua.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.dossier.LogId;

/// What a receipt's QR carries: our number, a secret for the look-up, the log, and the log's signature over these and
/// the date. No name, no citizen's number. **Frozen** with the receipts that are out.
///
/// @param key 60 random bits in 12 letters
/// @param signature Ed25519, 64 bytes as 86 letters of base64url
public record ReceiptSeal(String number, String key, LogId log, String signature) {

    private static final Pattern FORM =
            Pattern.compile("/([0-9A-Za-z.-]{6,48})/([0-9a-hjkmnp-tv-z]{12})/([0-9a-hjkmnp-tv-z]{12})/([\\w-]{86})$");

    public static String newKey(SecureRandom random) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return Letters.of(bytes, 12);
    }

    /// @param date the day that the number was given for
    public static ReceiptSeal sign(LogKey log, String number, String key, LocalDate date) {
        var signature = log.sign(message(number, key, log.log(), date));
        return new ReceiptSeal(
                number, key, log.log(), Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    /// @param lookUp where the public look-up answers, such as `https://tracuu.example.vn`
    public String url(String lookUp) {
        return lookUp + "/" + number + "/" + key + "/" + log + "/" + signature;
    }

    /// Reads what was scanned; says nothing of whether it is genuine.
    public static Optional<ReceiptSeal> read(String scanned) {
        var match = FORM.matcher(scanned);
        return match.find()
                ? Optional.of(
                        new ReceiptSeal(match.group(1), match.group(2), new LogId(match.group(3)), match.group(4)))
                : Optional.empty();
    }

    /// Whether the log whose key this is gave out this receipt on that day.
    public boolean isGenuine(LogKey.Public key, LocalDate date) {
        return key.log().equals(log)
                && decoded()
                        .filter(bytes -> key.verifies(message(number, this.key, log, date), bytes))
                        .isPresent();
    }

    /// Only the one way of writing 64 bytes: the last letter has four bits that a decoder would not look at.
    private Optional<byte[]> decoded() {
        try {
            var bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] message(String number, String key, LogId log, LocalDate date) {
        return ("motcua receipt 1\n" + number + "\n" + key + "\n" + log + "\n" + date + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
