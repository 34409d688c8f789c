package vn.motcua.ui.theme;

import java.util.Optional;

/// How this desk wants its window: light or dark, and the size of its text.
///
/// @param percent of the usual size, from 100 to 175
public record Look(boolean dark, int percent) {

    static final int LEAST = 100;
    static final int MOST = 175;
    private static final int STEP = 25;
    private static final String DARK = "dark";
    private static final String LIGHT = "light";

    /// What stands before anybody said otherwise.
    public static final Look USUAL = new Look(false, LEAST);

    public Look {
        percent = Math.clamp(percent, LEAST, MOST);
    }

    /// Reads what [#text] wrote; nothing from anything else.
    public static Optional<Look> of(String text) {
        var parts = text.split(" ");
        boolean known =
                parts.length == 2 && (parts[0].equals(DARK) || parts[0].equals(LIGHT)) && parts[1].matches("\\d{3}");
        return known ? Optional.of(new Look(parts[0].equals(DARK), Integer.parseInt(parts[1]))) : Optional.empty();
    }

    /// As it is kept: `dark 125`.
    public String text() {
        return (dark ? DARK : LIGHT) + " " + percent;
    }

    public Look larger() {
        return new Look(dark, percent + STEP);
    }

    public Look smaller() {
        return new Look(dark, percent - STEP);
    }

    public Look usualSize() {
        return new Look(dark, LEAST);
    }

    /// Light where it is dark, and dark where it is light.
    public Look turned() {
        return new Look(!dark, percent);
    }
}
