package vn.motcua.ui;

import vn.motcua.counter.Workplace;

/// Makes the screens that are not part of the window itself, once somebody has signed in.
@FunctionalInterface
public interface Pages {

    /// F4. A scanned receipt of ours is handed to it by [Screen#scanned].
    Screen dossiers(Workplace workplace);
}
