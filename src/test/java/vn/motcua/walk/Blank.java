package vn.motcua.walk;

import java.util.Locale;
import vn.motcua.counter.BlanksOf.From;

/// One blank of a filled paper.
///
/// @param key of its field; `members.2.fullName` for a cell of a table
/// @param text as it stands on the paper; empty where nobody answered
/// @param from who filled it
/// @param keys how many the clerk pressed to fill it
/// @param open whether it stays open for somebody's hand if nobody answers; else it is struck through
record Blank(String key, String text, From from, int keys, boolean open) {

    boolean isLeft() {
        return from == From.EMPTY && open;
    }

    boolean isStruck() {
        return from == From.EMPTY && !open;
    }

    /// More than the one key of a choice.
    boolean isTyped() {
        return from == From.TYPED && keys > 1;
    }

    boolean isChosen() {
        return from == From.TYPED && keys <= 1;
    }

    /// Whether it is about this visit, and no fixed part of any template.
    boolean isOfVisit() {
        return from != From.OFFICE && from != From.CLOCK;
    }

    /// The attribute alone: `residence` of whomever.
    String attribute() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /// Says where from, never what.
    @Override
    public String toString() {
        return key + " (" + how() + ")";
    }

    private String how() {
        if (from == From.EMPTY) {
            return open ? "left for the hand" : "struck through";
        }
        if (isTyped()) {
            return "typed, " + keys + " keys";
        }
        return isChosen() ? "one key" : from.name().toLowerCase(Locale.ROOT);
    }
}
