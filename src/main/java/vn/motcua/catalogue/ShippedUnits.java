package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.motcua.domain.unit.Addresses;
import vn.motcua.domain.unit.Units;

/// The table of administrative units that comes with the program, read when it is first asked for (some 100 ms).
public final class ShippedUnits {

    private ShippedUnits() {}

    public static Units units() {
        return Once.UNITS;
    }

    public static Addresses addresses() {
        return Once.ADDRESSES;
    }

    private static final class Once {
        static final Units UNITS = Units.read(table());
        static final Addresses ADDRESSES = new Addresses(UNITS);
    }

    /// The text of the table.
    public static String table() {
        try (var in = ShippedUnits.class.getResourceAsStream("/vn/motcua/unit/units.txt")) {
            if (in == null) {
                throw new IllegalStateException("the table of units is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
