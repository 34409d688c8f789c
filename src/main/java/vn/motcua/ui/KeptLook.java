package vn.motcua.ui;

import java.util.List;
import vn.motcua.counter.Notes;
import vn.motcua.ui.theme.Look;
import vn.motcua.ui.theme.Theme;

/// Remembers how this desk wants its window.
final class KeptLook {

    private static final String NOTE = "look";

    private final Notes notes;
    private final Background desk;

    KeptLook(Notes notes, Background desk) {
        this.notes = notes;
        this.desk = desk;
    }

    /// Shows the window as it was left, and keeps every change from then on.
    void of(Theme theme) {
        desk.run(() -> notes.read(NOTE).flatMap(Look::of).orElse(Look.USUAL), left -> {
            theme.show(left);
            theme.lookProperty().addListener((_, _, now) -> keep(now));
        });
    }

    /// What can be done about it on every page.
    static List<Act> acts(Theme theme) {
        return List.of(
                Act.of("hand.turn", "Ctrl+D", theme::turn),
                Act.of("hand.larger", "Ctrl++", theme::larger),
                Act.of("hand.smaller", "Ctrl+-", theme::smaller),
                Act.of("hand.usual-size", "Ctrl+0", theme::usualSize));
    }

    private void keep(Look look) {
        desk.run(
                () -> {
                    notes.keep(NOTE, look.text());
                    return look;
                },
                _ -> {});
    }
}
