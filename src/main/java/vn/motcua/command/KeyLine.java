package vn.motcua.command;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.SigningKeys;
import vn.motcua.keys.LogKey;

/// A line of a list of signing keys as a person types it: `key 3b6a… 2026-01-01 2027-12-31 nation`.
final class KeyLine {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int PARTS = 5;

    private final int number;

    private KeyLine(int number) {
        this.number = number;
    }

    /// @param number of the line, from 1
    /// @throws VerbRefused that says which part is wrong
    static SigningKeys.Term read(String text, int number) {
        return new KeyLine(number).term(text.split("\\s+"));
    }

    private SigningKeys.Term term(String[] parts) {
        if (parts.length != PARTS || !parts[0].equals("key")) {
            throw VerbRefused.unreadable("release.keys-line", number);
        }
        if (!KEY.matcher(parts[1]).matches()) {
            throw VerbRefused.unreadable("release.keys-line-key", number, parts[1].length());
        }
        var from = day(parts[2]);
        var until = day(parts[3]);
        if (until.isBefore(from)) {
            throw VerbRefused.unreadable("release.keys-line-days", number, parts[2], parts[3]);
        }
        return new SigningKeys.Term(new LogKey.Public(parts[1]), from, until, layer(parts[4]));
    }

    private LocalDate day(String part) {
        return TypedDay.read(part).orElseThrow(() -> VerbRefused.unreadable("release.keys-line-day", number, part));
    }

    private Layer layer(String part) {
        try {
            return Layer.of(part);
        } catch (IllegalArgumentException _) {
            throw VerbRefused.unreadable("release.keys-line-layer", number, part);
        }
    }
}
