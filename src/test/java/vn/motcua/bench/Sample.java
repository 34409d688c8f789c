package vn.motcua.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times of one thing, one per round.
///
/// @param values in milliseconds, or in what the row says
record Sample(double[] values) {

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /// By the nearest rank.
    static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    double median() {
        return median(values);
    }

    /// Round by round, so that what slows both for a while cancels out.
    Sample per(Sample other) {
        var ratios = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values[i] / other.values[i];
        }
        return new Sample(ratios);
    }

    String shown(String unit) {
        return one(median()) + unit + " (" + one(quantile(values, 0)) + "–" + one(quantile(values, 1)) + ")";
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
