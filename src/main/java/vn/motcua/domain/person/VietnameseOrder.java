package vn.motcua.domain.person;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/// The order of Vietnamese dictionaries, word by word: a ă â … d đ e ê, then the tones.
///
/// The rules come from the JDK's module `jdk.localedata`; a runtime image without it falls back to the root rules
/// and puts `đ` and `ă` in the wrong place, so the installers keep that module. Words are compared one after the
/// other because the JDK's collator passes over spaces (*An Bình* stands before *Anh*). Texts that the rules hold
/// equal are told apart by their characters. One instance belongs to one thread.
public final class VietnameseOrder implements Comparator<String> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final Collator rules;

    public VietnameseOrder() {
        rules = Collator.getInstance(Locale.of("vi"));
        rules.setStrength(Collator.TERTIARY);
        rules.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    @Override
    public int compare(String one, String other) {
        var ones = SPACES.split(one.strip(), -1);
        var others = SPACES.split(other.strip(), -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int word = rules.compare(ones[i], others[i]);
            if (word != 0) {
                return word;
            }
        }
        int shorter = Integer.compare(ones.length, others.length);
        return shorter != 0 ? shorter : one.compareTo(other);
    }
}
