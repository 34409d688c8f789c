package vn.motcua.catalogue.release;

import vn.motcua.domain.Sentence;

/// A release, a list of keys or a key is not taken; the sentence says why and what to do.
public final class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public ReleaseRefused(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    static ReleaseRefused because(String key, Object... parts) {
        return new ReleaseRefused(Sentence.of(key, parts));
    }

    public Sentence sentence() {
        return sentence;
    }
}
