package vn.motcua.keys;

import vn.motcua.domain.Sentence;

/// What was brought on a stick is not what it must be. Nothing of it was taken.
public final class BadBundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public BadBundleException(String key) {
        super(key);
        sentence = Sentence.of(key);
    }

    /// What is the matter, for people.
    public Sentence sentence() {
        return sentence;
    }
}
