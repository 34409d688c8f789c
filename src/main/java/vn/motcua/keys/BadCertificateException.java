package vn.motcua.keys;

import vn.motcua.domain.Sentence;

/// Files of a certificate that a centre cannot work with.
public final class BadCertificateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    BadCertificateException(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    BadCertificateException(Sentence sentence, Throwable cause) {
        super(sentence.key(), cause);
        this.sentence = sentence;
    }

    /// For whoever sets up the centre.
    public Sentence sentence() {
        return sentence;
    }
}
