package vn.motcua.domain.dossier;

import java.util.regex.Pattern;

/// Names a log: one installation × one office × one life. The first 60 bits of the SHA-256 of the log's public key, in
/// 12 Crockford base-32 letters, lower case.
public record LogId(String text) implements Comparable<LogId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{12}");

    public LogId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a log id");
        }
    }

    @Override
    public int compareTo(LogId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
