package vn.motcua.wire;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one-time code by which a desk finds its centre and is let in: pasted, scanned, or typed from paper.
///
/// ```
/// mc.phuong-x.gov.vn:8443/7k3m-a9qw-…-0c5t       an address, then twelve groups of four letters
/// http://127.0.0.1:8080/7k3m-…                   a centre on this very machine: 22 letters, no pin
/// ```
///
/// - The address is `https://` without its scheme: a host's name or IPv4 address, and a port other than 443. No path.
///   It stays readable, so that a clerk sees where she is sent.
/// - The letters are Crockford's base 32 (no i, l, o, u): 26 of the pin, 16 of the secret, 6 of a [Checksum] over the
///   lower-case address and all letters. Case, blanks, line ends and dashes between letters do not matter; o counts as
///   0, i and l as 1.
/// - In a QR it stands in upper case without dashes, for QR's alphanumeric mode: 71 characters for an address of 22,
///   version 4 at level M.
///
/// @param centre `https://host` in lower case with an optional port, or `http://127.0.0.1:port`; nothing behind it
/// @param pin of the centre's certificate, 26 letters; empty for plain HTTP, where nothing leaves the machine
/// @param secret 80 random bits in 16 letters, good once
public record EnrolCode(URI centre, String pin, String secret) {

    static final int PIN = 26;
    static final int SECRET = 16;
    static final int GROUP = 4;

    private static final Pattern LETTERS = Pattern.compile("[0-9a-hjkmnp-tv-z]*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{1,100}$)(?:http://127\\.0\\.0\\.1:|" + LABEL + "(?:\\." + LABEL + ")*(?::|$))([1-9]\\d{0,4})?");

    public EnrolCode {
        if (!isAddress(address(centre))) {
            throw new IllegalArgumentException("not a centre's address");
        }
        if (pin.length() != pinLength(address(centre)) || !LETTERS.matcher(pin).matches()) {
            throw new IllegalArgumentException("not the pin of such a centre");
        }
        if (secret.length() != SECRET || !LETTERS.matcher(secret).matches()) {
            throw new IllegalArgumentException("not a secret");
        }
    }

    /// As it is shown, sent and printed.
    public String text() {
        return address(centre) + "/" + letters().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /// What a QR of it holds.
    public String scanned() {
        return (address(centre) + "/" + letters()).toUpperCase(Locale.ROOT);
    }

    /// Whether the centre is on this very machine and is talked to without TLS.
    public boolean isPlain() {
        return isPlain(address(centre));
    }

    private String letters() {
        var letters = pin + secret;
        return letters + Checksum.of(address(centre), letters);
    }

    /// @param address as it stands in a code, lower case
    static EnrolCode of(String address, String letters) {
        int pin = pinLength(address);
        return new EnrolCode(
                URI.create(isPlain(address) ? address : "https://" + address),
                letters.substring(0, pin),
                letters.substring(pin, pin + SECRET));
    }

    static boolean isPlain(String address) {
        return address.startsWith("http://");
    }

    static int pinLength(String address) {
        return isPlain(address) ? 0 : PIN;
    }

    static boolean isAddress(String address) {
        var match = ADDRESS.matcher(address);
        if (!match.matches()) {
            return false;
        }
        var port = match.group(1);
        return port == null
                ? !address.endsWith(":")
                : Integer.parseInt(port) <= 65_535 && (isPlain(address) || !port.equals("443"));
    }

    /// As it stands in a code; empty for every other scheme.
    private static String address(URI centre) {
        var text = centre.toString();
        if (text.startsWith("https://")) {
            return text.substring("https://".length());
        }
        return isPlain(text) ? text : "";
    }

    @Override
    public String toString() {
        return "EnrolCode[" + centre + "]";
    }
}
