package vn.motcua.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Slows down who asks for receipts that are none: ten at once, then ten a minute, for each client address. Lives in
/// memory, with room for so many addresses; the one that asked longest ago is forgotten first.
final class Slowing {

    private static final int AT_ONCE = 10;
    private static final double NANOS_EACH = 6e9;

    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    private record Bucket(double level, long at) {}

    /// @param nanos a clock that never goes back, such as [System#nanoTime]
    Slowing(LongSupplier nanos, int room) {
        this.nanos = nanos;
        buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > room;
            }
        };
    }

    /// Whether too many of its questions were wrong.
    synchronized boolean slows(String address) {
        var bucket = buckets.get(address);
        return bucket != null && level(bucket) < 1;
    }

    /// One more of its questions was wrong.
    synchronized void wrong(String address) {
        var bucket = buckets.get(address);
        double level = bucket == null ? AT_ONCE : level(bucket);
        buckets.put(address, new Bucket(Math.max(0, level - 1), nanos.getAsLong()));
    }

    synchronized int held() {
        return buckets.size();
    }

    private double level(Bucket bucket) {
        return Math.min(AT_ONCE, bucket.level() + (nanos.getAsLong() - bucket.at()) / NANOS_EACH);
    }
}
