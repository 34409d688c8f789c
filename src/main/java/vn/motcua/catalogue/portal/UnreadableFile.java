package vn.motcua.catalogue.portal;

import vn.motcua.domain.Sentence;

/// A file that is not what the portal publishes.
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    UnreadableFile(Sentence why) {
        super(why.key());
        this.why = why;
    }

    Sentence why() {
        return why;
    }
}
