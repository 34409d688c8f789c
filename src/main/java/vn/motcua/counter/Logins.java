package vn.motcua.counter;

import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.domain.person.Folded;

/// What a user may be called, and how long a password is.
public final class Logins {

    /// A password that protects a whole office is not shorter.
    public static final int SHORTEST_PASSWORD = 10;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{1,31}");

    /// Names that the program itself acts under.
    private static final Set<String> OURS = Set.of("desk", "recovery");

    private static final int LONGEST_PROPOSED = 24;

    private Logins() {}

    /// Lower-case letters, digits, dots and dashes, two to thirty-two.
    public static boolean isLogin(String login) {
        return FORM.matcher(login).matches() && !OURS.contains(login);
    }

    /// A login from a person's name: `Lê Thu` is `lethu`, `Nguyễn Thị Mỹ Hạnh` is `myhanh`.
    ///
    /// @return blank where nothing can be proposed
    public static String proposed(String name) {
        var words = Folded.of(name).split(" ");
        var last = words[words.length - 1];
        var before = words.length > 1 ? words[words.length - 2] : "";
        var letters = (before + last).replaceAll("[^a-z0-9]", "");
        var proposed = letters.substring(0, Math.min(letters.length(), LONGEST_PROPOSED));
        return isLogin(proposed) ? proposed : "";
    }
}
