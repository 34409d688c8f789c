package vn.motcua.bench;

import java.util.Locale;

/// Prints rows of the one table, in Markdown.
final class Table {

    private Table() {}

    /// A ratio to reach.
    static void ratio(String what, String unit, Sample measured, String baseline, Sample base, double goal) {
        var ratio = measured.per(base);
        line(
                what,
                measured.shown(unit),
                baseline + ": " + base.shown(unit),
                ratio.shown(" ×"),
                String.format(Locale.ROOT, "≤ %s ×", plain(goal)),
                ratio.median() <= goal);
    }

    /// A time to reach, with a baseline beside it that makes it comparable between machines.
    static void limit(String what, String unit, Sample measured, String baseline, Sample base, double goal) {
        line(
                what,
                measured.shown(unit),
                baseline + ": " + base.shown(unit),
                measured.per(base).shown(" ×"),
                "≤ " + plain(goal) + unit,
                measured.median() <= goal);
    }

    /// A share of the baseline to reach.
    static void share(String what, String unit, Sample measured, String baseline, Sample base, double goal) {
        var ratio = measured.per(base);
        line(
                what,
                measured.shown(unit),
                baseline + ": " + base.shown(unit),
                ratio.shown(" ×"),
                String.format(Locale.ROOT, "≥ %s ×", plain(goal)),
                ratio.median() >= goal);
    }

    /// Only said.
    static void said(String what, String unit, Sample measured, String baseline, Sample base) {
        row(
                what,
                measured.shown(unit),
                baseline + ": " + base.shown(unit),
                measured.per(base).shown(" ×"),
                "",
                "");
    }

    static void fact(String what, String measured) {
        row(what, measured, "", "", "", "");
    }

    private static void line(String what, String measured, String base, String ratio, String goal, boolean reached) {
        row(what, measured, base, ratio, goal, reached ? "reached" : "**missed**");
    }

    private static String plain(double goal) {
        return goal == Math.rint(goal) ? Long.toString(Math.round(goal)) : Double.toString(goal);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
