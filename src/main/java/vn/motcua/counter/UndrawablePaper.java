package vn.motcua.counter;

import java.util.List;
import vn.motcua.domain.Sentence;

/// A paper that cannot be drawn: its template is broken, it is beyond all measure, or it has a character that cannot be
/// printed. Holds no answer of any person, at most single characters of one.
public final class UndrawablePaper extends RuntimeException {

    private final transient Sentence sentence;

    public UndrawablePaper(String why) {
        this(why, Sentence.of("counter.undrawable"));
    }

    private UndrawablePaper(String why, Sentence sentence) {
        super(why);
        this.sentence = sentence;
    }

    /// For a page with characters that our printing face lacks.
    public static UndrawablePaper lacking(List<String> characters) {
        return new UndrawablePaper(
                "characters that cannot be printed", Sentence.of("counter.unprintable", String.join(" ", characters)));
    }

    /// For a statement that is larger than the place it is printed at.
    public static UndrawablePaper unfit() {
        return new UndrawablePaper("a statement does not fit its place", Sentence.of("attest.unfit"));
    }

    /// For an answer that is longer than its place in an official form, in the smallest letters that can be read.
    ///
    /// @param key of the field
    public static UndrawablePaper tooLong(String key) {
        return new UndrawablePaper("an answer is longer than its place", Sentence.of("counter.too-long", key));
    }

    /// Why it is printed again is more than may be kept.
    static UndrawablePaper longReason(int longest) {
        return new UndrawablePaper("the reason is too long", Sentence.of("counter.reason-long", longest));
    }

    public UndrawablePaper(String why, Throwable cause) {
        this(why);
        initCause(cause);
    }

    /// What the clerk is told.
    public Sentence sentence() {
        return sentence;
    }
}
