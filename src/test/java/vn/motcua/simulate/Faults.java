package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.List;

/// What goes wrong and when; nothing any more after [#heal].
final class Faults {

    private final Chance chance;
    private final List<String> story = new ArrayList<>();
    private boolean healed;

    Faults(Chance chance) {
        this.chance = chance;
    }

    void heal() {
        healed = true;
        tell("healed");
    }

    boolean healed() {
        return healed;
    }

    /// Once in so many times, while things go wrong.
    boolean once(int in) {
        return !healed && chance.once(in);
    }

    /// Ends the process here, now and then.
    void point(String where, int in) {
        if (once(in)) {
            tell("crash " + where);
            throw new Crash(where);
        }
    }

    void tell(String what) {
        story.add(what);
    }

    List<String> story() {
        return story;
    }
}
