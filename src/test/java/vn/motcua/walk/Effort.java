package vn.motcua.walk;

/// What a piece of work asks of a steady typist, by the keystroke-level model of Card, Moran and Newell (*The
/// keystroke-level model for user performance time with interactive systems*, CACM 23(7), 1980).
///
/// @param keys pressed, modifiers among them
/// @param thoughts mental preparations (M): one before each thing that is answered or ordered
/// @param scans cards laid on the reader
record Effort(int keys, int thoughts, int scans) {

    /// Seconds a key: an average non-secretary typist, 40 words a minute.
    static final double K = 0.28;
    static final double M = 1.35;
    /// Seconds to bring a hand from one device to another.
    static final double H = 0.40;
    /// Seconds from the hand at the card until the reader has beeped: ours, not of the model; the same in every count.
    static final double SCAN = 2.0;

    static final Effort NONE = new Effort(0, 0, 0);

    Effort plus(Effort more) {
        return new Effort(keys + more.keys, thoughts + more.thoughts, scans + more.scans);
    }

    /// A scan moves the hand to the card and back to the keys.
    double seconds() {
        return keys * K + thoughts * M + scans * (SCAN + 2 * H);
    }
}
