package vn.motcua.store;

import java.util.Random;
import java.util.UUID;

/// UUID version 7 (RFC 9562): the time in milliseconds, then random bits. Only an id; nothing is ordered by it.
final class Uuid7 {

    private Uuid7() {}

    static UUID of(long millis, Random random) {
        long high = millis << 16 | 0x7000L | random.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
