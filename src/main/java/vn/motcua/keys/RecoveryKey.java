package vn.motcua.keys;

import java.security.SecureRandom;

/// The key on paper that opens the data when every password is lost: 125 random bits in five groups of five letters.
public record RecoveryKey(String letters) {

    private static final int LENGTH = 25;

    public static RecoveryKey random(SecureRandom random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new RecoveryKey(Letters.of(bytes, LENGTH));
    }

    /// As typed from the paper: case, blanks and dashes do not matter.
    public static RecoveryKey typed(String text) {
        return new RecoveryKey(Letters.tidy(text));
    }

    public char[] password() {
        return letters.toCharArray();
    }

    /// `abcde-fghjk-…`, as it is printed.
    public String printed() {
        return letters.replaceAll("(.{5})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "RecoveryKey[…]";
    }
}
