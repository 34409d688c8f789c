package vn.motcua.wire;

import java.util.OptionalInt;

/// Six letters that tell a mistyped code: the BCH code and the constant of Bech32m (BIP-350), over Crockford's
/// alphabet.
/// Up to four wrong letters among those checked are always noticed, and one wrong letter can be pointed at.
final class Checksum {

    static final int LENGTH = 6;
    static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final String OF_ADDRESSES = "abcdefghijklmnopqrstuvwxyz0123456789-.:/";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int GOOD = 0x2bc830a3;

    private Checksum() {}

    /// @param head ASCII that is covered too, such as a host's name
    /// @param letters of [#ALPHABET]
    static String of(String head, String letters) {
        int sum = remainder(head, letters + "0".repeat(LENGTH)) ^ GOOD;
        var text = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(sum >>> (5 * i) & 31));
        }
        return text.toString();
    }

    /// @param letters with the checksum at their end
    static boolean isGood(String head, String letters) {
        return remainder(head, letters) == GOOD;
    }

    /// Which letter, if another one in its place would make all of it good. Never to be corrected by itself: with more
    /// than two wrong letters it may be the wrong one.
    static OptionalInt wrongLetter(String head, String letters) {
        int difference = remainder(head, letters) ^ GOOD;
        for (int value = 1; value < ALPHABET.length(); value++) {
            int error = value;
            for (int i = letters.length() - 1; i >= 0; i--) {
                if (error == difference) {
                    return OptionalInt.of(i);
                }
                error = step(error, 0);
            }
        }
        return OptionalInt.empty();
    }

    /// Whether another character in one place of the head would make all of it good.
    static boolean isWrongInHead(String head, String letters) {
        var changed = new StringBuilder(head);
        for (int i = 0; i < head.length(); i++) {
            for (int other = 0; other < OF_ADDRESSES.length(); other++) {
                changed.setCharAt(i, OF_ADDRESSES.charAt(other));
                if (isGood(changed.toString(), letters)) {
                    return true;
                }
            }
            changed.setCharAt(i, head.charAt(i));
        }
        return false;
    }

    private static int remainder(String head, String letters) {
        int sum = 1;
        for (int i = 0; i < head.length(); i++) {
            sum = step(sum, head.charAt(i) >>> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < head.length(); i++) {
            sum = step(sum, head.charAt(i) & 31);
        }
        for (int i = 0; i < letters.length(); i++) {
            sum = step(sum, ALPHABET.indexOf(letters.charAt(i)));
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((top >>> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
