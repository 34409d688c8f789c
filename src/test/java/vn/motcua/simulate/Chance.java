package vn.motcua.simulate;

import java.util.List;
import java.util.SplittableRandom;
import vn.motcua.keys.LogKey;

/// Everything that is left to chance, out of one seed.
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Once in so many times.
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /// From 0 to `bound` − 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    LogKey key() {
        return LogKey.of(bytes(32));
    }
}
