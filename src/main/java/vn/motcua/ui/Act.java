package vn.motcua.ui;

import vn.motcua.domain.Sentence;

/// Something that can be done on a page, as the command palette lists it.
///
/// @param name what is done, in a few words
/// @param key the key that does it on the page itself, such as `F9`; empty where there is none
public record Act(Sentence name, String key, Runnable run) {

    public static Act of(String name, String key, Runnable run) {
        return new Act(Sentence.of(name), key, run);
    }
}
