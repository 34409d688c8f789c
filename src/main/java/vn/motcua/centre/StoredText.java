package vn.motcua.centre;

/// What a database can keep, the same whichever it is: PostgreSQL takes no NUL, and half a letter is none.
public final class StoredText {

    private StoredText() {}

    /// Whether it holds letters only, and nothing that steers a screen or a program.
    public static boolean isOne(String text) {
        return text.codePoints()
                .noneMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
    }
}
