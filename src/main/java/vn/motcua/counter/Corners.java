package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How far a printer prints beside the place, measured at four marks near the corners of a sheet A4: a sheet that is
/// fed askew, or drawn too long, is set right at each place between them.
public record Corners(Off topLeft, Off topRight, Off bottomLeft, Off bottomRight) {

    /// How far the marks stand from the edges, in millimetres.
    public static final int MARK = 20;

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final int MOST = 150;
    private static final double TENTHS = 10;

    /// @param right tenths of a millimetre too far to the right
    /// @param down tenths of a millimetre too far down
    public record Off(int right, int down) {

        static final Off NONE = new Off(0, 0);

        public Off {
            if (Math.abs(right) > MOST || Math.abs(down) > MOST) {
                throw new IllegalArgumentException("no printer is 15 mm beside the place");
            }
        }
    }

    /// A place on a sheet, in millimetres from the upper left corner.
    public record Spot(double left, double top) {}

    /// As printers should be.
    public static final Corners STRAIGHT = new Corners(Off.NONE, Off.NONE, Off.NONE, Off.NONE);

    /// @param tenths right and down of upper left, upper right, lower left, lower right
    /// @throws IllegalArgumentException unless they are eight, none beyond 15 mm
    public static Corners of(List<Integer> tenths) {
        if (tenths.size() != 8) {
            throw new IllegalArgumentException("eight measures");
        }
        return new Corners(off(tenths, 0), off(tenths, 2), off(tenths, 4), off(tenths, 6));
    }

    private static Off off(List<Integer> tenths, int at) {
        return new Off(tenths.get(at), tenths.get(at + 1));
    }

    public List<Integer> tenths() {
        return Stream.of(topLeft, topRight, bottomLeft, bottomRight)
                .flatMap(off -> Stream.of(off.right(), off.down()))
                .toList();
    }

    /// With what was measured on a sheet that was printed with these.
    ///
    /// @param measured tenths, as in [#of]
    /// @return nothing if that makes more than 15 mm
    public Optional<Corners> plus(List<Integer> measured) {
        var now = tenths();
        var sum = IntStream.range(0, now.size())
                .mapToObj(i -> now.get(i) + measured.get(i))
                .toList();
        return sum.stream().allMatch(tenth -> Math.abs(tenth) <= MOST) ? Optional.of(of(sum)) : Optional.empty();
    }

    /// Where to draw so that this printer puts it at `wanted`.
    public Spot aim(Spot wanted) {
        double across = (wanted.left() - MARK) / (WIDTH - 2 * MARK);
        double along = (wanted.top() - MARK) / (HEIGHT - 2 * MARK);
        double right = between(
                between(topLeft.right(), topRight.right(), across),
                between(bottomLeft.right(), bottomRight.right(), across),
                along);
        double down = between(
                between(topLeft.down(), topRight.down(), across),
                between(bottomLeft.down(), bottomRight.down(), across),
                along);
        return new Spot(wanted.left() - right / TENTHS, wanted.top() - down / TENTHS);
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
