package vn.motcua.centre;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How often each of many may ask: a minute's worth at once, filled again as time passes.
///
/// Remembers the last ones that asked and no more; whoever was forgotten begins anew. From many threads.
final class Rates {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int aMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    private static final class Bucket {
        double left;
        long filledAt;
    }

    /// @param aMinute how often in a minute
    /// @param remembered of how many at most
    /// @param nanos a clock that never goes back
    Rates(int aMinute, int remembered, LongSupplier nanos) {
        this.aMinute = aMinute;
        this.nanos = nanos;
        buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /// @throws Refused if it was too often
    void ask(String who) {
        if (!isFree(who)) {
            throw new Refused(Refused.Reason.TOO_MANY);
        }
    }

    private synchronized boolean isFree(String who) {
        long now = nanos.getAsLong();
        var bucket = buckets.computeIfAbsent(who, _ -> full(now));
        bucket.left = Math.min(aMinute, bucket.left + (now - bucket.filledAt) / MINUTE * aMinute);
        bucket.filledAt = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }

    private Bucket full(long now) {
        var bucket = new Bucket();
        bucket.left = aMinute;
        bucket.filledAt = now;
        return bucket;
    }

    synchronized int remembered() {
        return buckets.size();
    }
}
