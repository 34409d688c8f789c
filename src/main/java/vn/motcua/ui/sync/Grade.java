package vn.motcua.ui.sync;

import java.time.Duration;

/// How long something has been only on this machine: by shape and by colour, beside the words that say it.
enum Grade {
    FRESH("sync-fresh"),
    /// 4 hours
    LATE("sync-late"),
    /// 24 hours
    LATER("sync-later"),
    /// 72 hours
    LATEST("sync-latest");

    private final String style;

    Grade(String style) {
        this.style = style;
    }

    static Grade of(Duration age) {
        if (age.toHours() >= 72) {
            return LATEST;
        }
        if (age.toHours() >= 24) {
            return LATER;
        }
        return age.toHours() >= 4 ? LATE : FRESH;
    }

    /// The style class that gives the mark its shape and colour.
    String style() {
        return style;
    }
}
