package vn.motcua.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/// The codes other than identity cards that end up under the same scanner, told by their first characters and shape.
final class OtherCode {

    private static final String NUMBER = "[0-9A-Z]+(?:\\.[0-9A-Z]+){1,3}-\\d{6}-Q?\\d{4,7}";

    private static final Pattern BARE_NUMBER = Pattern.compile(NUMBER);

    /// Number, key, log (Crockford base 32) and signature (base64url).
    private static final Pattern RECEIPT = Pattern.compile(
            "https?://[^\\s?#|]+?/(" + NUMBER + ")/[0-9a-hjkmnp-tv-z]{12}/[0-9a-hjkmnp-tv-z]{12}/[0-9A-Za-z_-]{86}");

    private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)[^|]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROKEN_WEB = Pattern.compile("https?[^a-z0-9:][^|]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROKEN_NUMBER = Pattern.compile("[^|]*-\\d{6}-Q?\\d{4,7}(?:/[^|]*)?");
    private static final Pattern INSURANCE =
            Pattern.compile("(?:[A-Za-z]{2}\\d{13}|\\d{10}\\|(?:[0-9A-Fa-f]{2}){2,})\\|.*");
    private static final Pattern BANK = Pattern.compile("000201[^|]*");

    private OtherCode() {}

    /// Empty when the text is none of these.
    static Optional<Scan> read(String text) {
        if (isReceipt(text)) {
            return Optional.of(new Scan.Receipt(text));
        }
        if (typedWithCapsLock(text)) {
            return Optional.of(new Scan.Mangled(Damage.CAPS_LOCK));
        }
        if (BROKEN_WEB.matcher(text).matches()
                || (!Letters.plain(text) && BROKEN_NUMBER.matcher(text).matches())) {
            return Optional.of(new Scan.Mangled(Damage.TYPED));
        }
        return named(text);
    }

    static String numberIn(String receipt) {
        var address = RECEIPT.matcher(receipt);
        return address.matches() ? address.group(1) : receipt;
    }

    private static Optional<Scan> named(String text) {
        if (WEB.matcher(text).matches()) {
            return Optional.of(new Scan.WebAddress(text));
        }
        if (INSURANCE.matcher(text).matches()) {
            return Optional.of(new Scan.HealthInsuranceCard());
        }
        return BANK.matcher(text).matches() ? Optional.of(new Scan.VietQr()) : Optional.empty();
    }

    private static boolean isReceipt(String text) {
        return BARE_NUMBER.matcher(text).matches() || RECEIPT.matcher(text).matches();
    }

    /// A receipt whose every letter has the other case.
    private static boolean typedWithCapsLock(String text) {
        return Letters.plain(text) && isReceipt(Letters.otherCase(text));
    }
}
