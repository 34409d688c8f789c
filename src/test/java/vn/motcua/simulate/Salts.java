package vn.motcua.simulate;

import java.security.SecureRandom;

/// What the centre takes for random, out of the seed.
final class Salts extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient Chance chance;

    Salts(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        System.arraycopy(chance.bytes(bytes.length), 0, bytes, 0, bytes.length);
    }
}
