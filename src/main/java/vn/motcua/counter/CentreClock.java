package vn.motcua.counter;

import java.time.Duration;
import java.util.Optional;
import vn.motcua.wire.UnreadableException;

/// How far the desk's clock stood from the centre's when they last spoke, where that was more than ten minutes. Kept
/// over a restart: a desk whose clock is wrong may be offline when the next citizen comes.
///
/// @param ahead the centre's time less the desk's
public record CentreClock(Duration ahead) {

    /// Farther apart than this, the clerk is asked which day it is.
    private static final Duration APART = Duration.ofMinutes(10);

    /// Not written again for less.
    private static final Duration NEWS = Duration.ofMinutes(1);

    private static final String NOTE = "centre-clock";
    private static final String NONE = "";

    /// Nothing where the clocks agreed, or no centre has said its time yet.
    static Optional<CentreClock> of(Notes notes) {
        return notes.read(NOTE, CentreClock::read).flatMap(one -> one);
    }

    private static Optional<CentreClock> read(String text) {
        try {
            return text.equals(NONE)
                    ? Optional.empty()
                    : Optional.of(new CentreClock(Duration.ofMillis(Long.parseLong(text))));
        } catch (NumberFormatException _) {
            throw new UnreadableException("not a difference of clocks");
        }
    }

    /// The centre said its time.
    ///
    /// @param centreMillis UTC milliseconds
    /// @param deskMillis what the desk's clock showed then
    /// @return whether they are farther apart than they may be
    public static boolean compare(Notes notes, long centreMillis, long deskMillis) {
        var ahead = Duration.ofMillis(centreMillis - deskMillis);
        boolean apart = ahead.abs().compareTo(APART) > 0;
        var known = of(notes);
        if (!apart) {
            known.ifPresent(_ -> notes.keep(NOTE, NONE));
        } else if (known.filter(one -> one.ahead().minus(ahead).abs().compareTo(NEWS) < 0)
                .isEmpty()) {
            notes.keep(NOTE, Long.toString(ahead.toMillis()));
        }
        return apart;
    }
}
