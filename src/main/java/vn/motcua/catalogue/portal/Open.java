package vn.motcua.catalogue.portal;

import vn.motcua.domain.Sentence;

/// What a draft leaves to its author.
///
/// @param what in a sentence that says what to do
public record Open(Why why, Sentence what) {

    /// What kind of thing is open.
    public enum Why {
        NAME,
        FIELD,
        AUTHORITY,
        DECISION,
        CHANNEL,
        LIMIT,
        FEE,
        GROUPS,
        PAPER,
        GONE,
        REPEALED
    }

    static Open of(Why why, String key, Object... parts) {
        return new Open(why, Sentence.of(key, parts));
    }
}
