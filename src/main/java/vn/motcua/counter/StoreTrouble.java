package vn.motcua.counter;

import vn.motcua.domain.Sentence;

/// The store cannot do its work and nobody at the screen can help it by typing otherwise: disk full, broken, read-only.
/// Carries what to tell the clerk and never anyone's data.
public final class StoreTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public StoreTrouble(String key, String doing, Throwable cause) {
        super("while " + doing + ": " + key, cause);
        sentence = Sentence.of(key);
    }

    public StoreTrouble(String key, String doing) {
        super("while " + doing + ": " + key);
        sentence = Sentence.of(key);
    }

    public Sentence sentence() {
        return sentence;
    }
}
