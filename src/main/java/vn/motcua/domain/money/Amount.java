package vn.motcua.domain.money;

import java.util.Locale;
import vn.motcua.domain.Spoken;

/// A sum of money in whole đồng, never less than nothing.
public record Amount(long dong) implements Comparable<Amount> {

    public static final Amount NOTHING = new Amount(0);

    public Amount {
        if (dong < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
    }

    /// @throws ArithmeticException beyond nine trillion million
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(dong, other.dong));
    }

    /// @throws ArithmeticException beyond nine trillion million
    public Amount times(int count) {
        return new Amount(Math.multiplyExact(dong, count));
    }

    public Amount atMost(Amount ceiling) {
        return compareTo(ceiling) <= 0 ? this : ceiling;
    }

    /// Such as `8.000 đ`.
    public String text() {
        return String.format(Locale.GERMANY, "%,d", dong) + " đ";
    }

    /// Such as `Tám nghìn đồng`.
    public String inWords() {
        var words = Spoken.number(dong) + " đồng";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(dong, other.dong);
    }
}
