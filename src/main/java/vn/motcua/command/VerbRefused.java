package vn.motcua.command;

import vn.motcua.domain.Sentence;

/// A verb cannot go on; its sentence goes to standard error.
final class VerbRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;
    private final int exit;

    private VerbRefused(int exit, Sentence sentence) {
        super(sentence.key());
        this.exit = exit;
        this.sentence = sentence;
    }

    static VerbRefused unreadable(String key, Object... parts) {
        return new VerbRefused(Speaker.UNREADABLE, Sentence.of(key, parts));
    }

    static VerbRefused failed(String key, Object... parts) {
        return new VerbRefused(Speaker.FAILED, Sentence.of(key, parts));
    }

    /// As another process refused it.
    static VerbRefused of(int exit, String key, Object... parts) {
        return new VerbRefused(exit, Sentence.of(key, parts));
    }

    static VerbRefused because(Sentence why) {
        return new VerbRefused(Speaker.FAILED, why);
    }

    Sentence sentence() {
        return sentence;
    }

    int exit() {
        return exit;
    }
}
