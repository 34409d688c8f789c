package vn.motcua.domain.form;

import java.util.Locale;
import java.util.regex.Pattern;

/// Capitals of a name typed in a hurry: `nguyễn thị hằng` and `NGUYỄN THỊ HẰNG` are *Nguyễn Thị Hằng*. A name in which
/// somebody chose capitals and small letters is left as declared.
final class NameCase {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}");

    private NameCase() {}

    static String of(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        boolean chosen = !name.equals(small) && !name.equals(name.toUpperCase(Locale.ROOT));
        return chosen
                ? name
                : BEGINNING.matcher(small).replaceAll(one -> one.group().toUpperCase(Locale.ROOT));
    }
}
